import type { Program, WrittenMap } from "../../languages/language.ts";
import { dependenciesAmong } from "../cloudformation/related/dependencies.ts";
import { TemplateIndex } from "../cloudformation/related/template-index.ts";
import { resourceClient } from "../cloudformation/resource-client.ts";
import { Resources } from "../cloudformation/template/resources.ts";
import { templateScope } from "../cloudformation/conditions/template-scope.ts";
import type { TemplateScope } from "../cloudformation/intrinsics/scope.ts";
import { ownMembers } from "../shared/static-members.ts";
import { appClientType, namesCustomMacro } from "../cloudformation/template/template.ts";
import type { ProgramClient, ProgramHost } from "../shared/program-host.ts";

/** A resource of a CloudFormation template that is written as an object in code, as in `serverless.ts`. */
export const inlineTemplate: ProgramHost = {
  find(program) {
    const templates = new InlineTemplates(program);
    return program.mapsWith("Type").flatMap(resource => clientOf(resource, templates, program) ?? []);
  },
};

function clientOf(
  resource: WrittenMap,
  templates: InlineTemplates,
  { text, style }: Program,
): ProgramClient | undefined {
  const properties = resource.mapAt("Properties");
  // An object without members is a stub in a test, or incomplete.
  const type = properties && !properties.isEmpty ? resource.member("Type") : undefined;
  if (type?.kind !== "literal" || type.value !== appClientType) {
    return undefined;
  }
  const { key } = resource;
  const template = templates.around(resource);
  const index = key && templates.indexAround(resource, template);
  const client = resourceClient(resource.value, {
    text,
    style,
    scope: template.scope,
    range: key?.range ?? type.site.range,
    isRewritten: template.isRewritten,
    ...(index && key.name !== undefined && { related: index.around(key.name) }),
  });
  // Members that an object in code lacks may be merged into it.
  return { ...client, required: [], at: resource, identity: resource.identity };
}

/** What is needed of the template around a resource. */
interface InlineTemplate {
  /** What the names in a resource refer to. */
  readonly scope: TemplateScope;
  readonly isRewritten: boolean;
}

/** The templates of a program. Each is read once. */
class InlineTemplates {
  readonly #program: Program;
  readonly #templates = new Map<string, InlineTemplate>();
  readonly #indexes = new Map<string, TemplateIndex>();

  constructor(program: Program) {
    this.#program = program;
  }

  around(resource: WrittenMap): InlineTemplate {
    const map = resource.around.find(({ keys }) => keys.includes("Resources"));
    if (!map) {
      return { scope: templateScope({}), isRewritten: false };
    }
    const template = this.#templates.get(map.identity) ?? readTemplate(map);
    this.#templates.set(map.identity, template);
    return template;
  }

  /** The resources in the object that contains one. */
  indexAround(resource: WrittenMap, { scope, isRewritten }: InlineTemplate): TemplateIndex | undefined {
    const [holder] = resource.around;
    if (!holder || isRewritten) {
      return undefined;
    }
    const known = this.#indexes.get(holder.identity);
    const map = known ? undefined : holder.value;
    if (map?.kind !== "map") {
      return known;
    }
    const members = new Map(ownMembers(map).map(member => [member.key, member]));
    // What is spread into the object may include resources.
    const isComplete = map.complete && members.size === map.members.length;
    const { text, style } = this.#program;
    const resources = new Resources(members, text, isComplete);
    const index = new TemplateIndex({ resources, dependencies: dependenciesAmong(resources), scope, text, style });
    this.#indexes.set(holder.identity, index);
    return index;
  }
}

function readTemplate(template: WrittenMap): InlineTemplate {
  const transform = template.member("Transform");
  return {
    scope: templateScope({
      parameters: template.member("Parameters"),
      conditions: template.member("Conditions"),
      mappings: template.member("Mappings"),
    }),
    isRewritten: transform !== undefined && namesCustomMacro(transform),
  };
}
