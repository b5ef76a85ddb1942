import {
  Node,
  Project,
  SyntaxKind,
  type ModuleDeclaration,
  type PropertySignature,
  type SourceFile,
  type TypeElementMemberedNode,
} from "ts-morph";
import type { Members, ProviderDeclarations, SettingsDeclaration, Texts } from "./declarations-file.ts";
import type { ProviderPackage } from "./provider-packages.ts";

type Scope = SourceFile | ModuleDeclaration;

/** The files of a package, by their paths in it. */
export type PackageFiles = ReadonlyMap<string, string>;

/** Reads a package's declarations of an app client's settings, without what they import. */
export function readProvider(
  { interfaces, namespaces = [], enums = [] }: ProviderPackage,
  files: PackageFiles,
): ProviderDeclarations {
  const project = new Project({ useInMemoryFileSystem: true });
  const sources = [...files].map(([path, text]) => project.createSourceFile(path, text));
  const types = new TypesByName(sources, namespaces);
  return {
    settings: Object.fromEntries(interfaces.map(name => [name, types.settingsOf(name)])),
    enums: Object.fromEntries(enums.map(name => [name, enumIn(sources, name)])),
  };
}

class TypesByName {
  readonly #types: ReadonlyMap<string, TypeElementMemberedNode>;

  constructor(sources: readonly SourceFile[], namespaces: readonly string[]) {
    const scopes = sources.flatMap(source => scopesIn(source, namespaces));
    const types = new Map<string, TypeElementMemberedNode>();
    for (const scope of scopes) {
      for (const declaration of [...scope.getInterfaces(), ...scope.getTypeAliases()]) {
        const type = Node.isTypeAliasDeclaration(declaration) ? declaration.getTypeNode() : declaration;
        if (Node.isTypeElementMembered(type) && !types.has(declaration.getName())) {
          types.set(declaration.getName(), type);
        }
      }
    }
    this.#types = types;
  }

  settingsOf(name: string): SettingsDeclaration {
    const type = this.#types.get(name);
    if (!type) {
      throw new Error(`The declaration of ${name} has moved to another file of its package.`);
    }
    return { members: this.#membersOf(type), required: this.#requiredIn(type) };
  }

  #membersOf(type: TypeElementMemberedNode, prefix = ""): Members {
    const members: Record<string, string> = {};
    for (const property of type.getProperties()) {
      const path = prefix + property.getName();
      const structure = this.#structureOf(property);
      members[path] = structure ? textOf(property).replace(/^[\w.]+/u, "structure") : textOf(property);
      if (structure) {
        Object.assign(members, this.#membersOf(structure, `${path}.`));
      }
    }
    return members;
  }

  #requiredIn(type: TypeElementMemberedNode, prefix = ""): readonly string[] {
    return type.getProperties().flatMap(property => {
      const path = prefix + property.getName();
      const structure = this.#structureOf(property);
      return [
        ...(property.hasQuestionToken() ? [] : [path]),
        ...(structure ? this.#requiredIn(structure, `${path}.`) : []),
      ];
    });
  }

  #structureOf(property: PropertySignature): TypeElementMemberedNode | undefined {
    const name = textOf(property).replace(/\[\]$/u, "").split(".").at(-1) ?? "";
    return this.#types.get(name);
  }
}

/** The namespaces with these names in a file, innermost first, and the file. */
function scopesIn(scope: Scope, names: readonly string[]): readonly Scope[] {
  const inner = names.flatMap(name => scope.getModule(name) ?? []);
  return [...inner.flatMap(namespace => scopesIn(namespace, names)), scope];
}

/** A type without what a library allows instead of every value: `pulumi.Input<string>`, `cdktf.IResolvable`. */
function textOf(property: PropertySignature): string {
  return withoutInputs(property.getTypeNode()?.getText() ?? "")
    .split("|")
    .map(option => option.trim().replace(/^Array<(.*)>$/u, "$1[]"))
    .filter(option => !/^(?:\w+\.)?(?:IResolvable|undefined)$/u.test(option))
    .join(" | ");
}

function withoutInputs(text: string): string {
  const outer = text.replaceAll(" | undefined", "").replaceAll(/\bpulumi\.Input<([^<>]*)>/gu, "$1");
  return outer === text ? text : withoutInputs(outer);
}

/** The names of an enum's values, with the values. */
function enumIn(sources: readonly SourceFile[], name: string): Texts {
  for (const source of sources) {
    const type = source.getVariableDeclaration(name)?.getTypeNodeOrThrow().asKindOrThrow(SyntaxKind.TypeLiteral);
    if (type) {
      return Object.fromEntries(
        type.getProperties().map(member => [member.getName(), JSON.parse(textOf(member)) as string]),
      );
    }
  }
  throw new Error(`The declaration of ${name} has moved to another file of its package.`);
}
