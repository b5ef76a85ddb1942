import { Node, type InterfaceDeclaration, type Type } from "ts-morph";
import type { Members } from "./declarations-file.ts";

/** The members that an interface declares, including those of its structures. */
export function membersOf(declaration: InterfaceDeclaration, prefix = ""): Members {
  const members: Record<string, string> = {};
  for (const property of declaration.getType().getProperties()) {
    const path = prefix + property.getName();
    const type = property.getTypeAtLocation(declaration);
    const structure = structureOf(type);
    members[path] = structure ? "structure" : textOf(type);
    if (structure) {
      Object.assign(members, membersOf(structure, `${path}.`));
    }
  }
  return members;
}

/** The required members; those of a structure are required if the structure is present. */
export function requiredIn(declaration: InterfaceDeclaration, prefix = ""): readonly string[] {
  return declaration.getProperties().flatMap(property => {
    const path = prefix + property.getName();
    const structure = structureOf(property.getType());
    return [...(property.hasQuestionToken() ? [] : [path]), ...(structure ? requiredIn(structure, `${path}.`) : [])];
  });
}

/** The declaration of a plain object of settings. Interfaces with names such as `IRole` are constructs. */
function structureOf(type: Type): InterfaceDeclaration | undefined {
  return (type.isUnion() ? type.getUnionTypes() : [type])
    .flatMap(option => option.getSymbol()?.getDeclarations() ?? [])
    .filter(candidate => Node.isInterfaceDeclaration(candidate))
    .find(candidate => !/^(?:I[A-Z]|Array$|ReadonlyArray$)/u.test(candidate.getName()));
}

function textOf(type: Type): string {
  return type.getText().replaceAll(/import\([^)]*\)\./gu, "");
}
