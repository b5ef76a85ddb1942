import { combine } from "../../../../edits/text/combine.ts";
import { setProperty, together, type Edit } from "../../../../edits/edit.ts";
import type { EditTarget } from "../../../../edits/edit-target.ts";
import { locate } from "../../../../edits/locate.ts";
import { printText } from "../../../../edits/print/print-text.ts";
import { printableOf } from "../../../../edits/printables.ts";
import { renameTo } from "../../../../edits/rename.ts";
import { renderEdit } from "../../../../edits/render.ts";
import type { TextEdit } from "../../../../edits/text/text-edit.ts";
import type { Scenario } from "../../../../model/scenario.ts";
import type { HostValue, Value } from "../../../../model/value.ts";
import type { Property } from "../../../../spec/properties/app-client.ts";
import type { SemanticModel } from "../../../../languages/language.ts";
import { signatures } from "../../library/library.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { joinDurations } from "./duration-edits.ts";
import { everyScenario } from "../every-scenario.ts";
import { toFlags } from "./flag-edits.ts";
import { callOf } from "../values/instance.ts";
import { nameInFile } from "../../library/name-in-file.ts";
import { flagFor, flagsOf, hasOption, optionPath, optionsUnder } from "../../library/option-names.ts";
import type { Overrides } from "./overrides.ts";
import { OptionPrinter } from "./print-option.ts";
import { spelledStyle, typedStructure } from "./print-structure.ts";
import { allOf, propertyEdits, type PropertyEdit } from "./property-edit.ts";
import { truthinessOf } from "../values/truthiness.ts";
import { optionsAsWritten } from "../values/written-options.ts";

/** Properties that the construct emits by default, so that they cannot be removed. */
const defaultedProperties: ReadonlySet<Property> = new Set<Property>([
  "AllowedOAuthFlows",
  "AllowedOAuthFlowsUserPoolClient",
  "AllowedOAuthScopes",
  "CallbackURLs",
  "SupportedIdentityProviders",
]);

/** Lists whose default would be lost if only the added item were written. */
const defaultedLists: ReadonlySet<Property> = new Set<Property>(["AllowedOAuthScopes", "SupportedIdentityProviders"]);

type Append = Extract<PropertyEdit, { readonly kind: "append" }>;

/** Whether an item is appended to something that is not a list here. */
function isAddition(edit: PropertyEdit): edit is Append {
  const { property, kind } = edit;
  const isAttributes = property === "ReadAttributes" || property === "WriteAttributes";
  return kind === "append" && (isAttributes || flagsOf(property, 2) !== undefined);
}

/** Renders an edit in terms of the construct's options. `null`: they cannot express it. */
export function renderOptionEdit(
  edit: Edit,
  client: UserPoolClient,
  overrides: Overrides,
  model: SemanticModel,
  scenario: Scenario | undefined,
): readonly TextEdit[] | null {
  if (edit.kind === "rename-option") {
    return renderRename(edit, client, model);
  }
  const edits = propertyEdits(edit);
  if (!edits) {
    return null;
  }
  const overridden = edits.filter(({ property }) => overrides.touch(property));
  const others = edits.filter(({ property }) => !overrides.touch(property));
  const rendered = allOf([
    ...(overridden.length > 0 ? [overrides.render(overridden, scenario) ?? undefined] : []),
    ...(others.length > 0 ? [renderOptions(others, client, model) ?? undefined] : []),
  ]);
  return rendered ? combine(model.text, rendered.flat()) : null;
}

function renderRename(
  { option, to }: Extract<Edit, { readonly kind: "rename-option" }>,
  client: UserPoolClient,
  { text, style }: SemanticModel,
): readonly TextEdit[] | null {
  const options = optionsAsWritten(client);
  const location = options && locate(options, [...option.path.map(client.spell), to]);
  const renamed = location && renameTo(location, option, { text, style });
  return renamed ? [renamed] : null;
}

function renderOptions(
  edits: readonly PropertyEdit[],
  client: UserPoolClient,
  model: SemanticModel,
): readonly TextEdit[] | null {
  return client.options.kind === "absent"
    ? renderNewOptions(edits, client, model)
    : new OptionEditor(client, model, model.text).render(edits);
}

/** Renders the options of `pool.addClient(id)`, as if it had empty ones. */
function renderNewOptions(
  edits: readonly PropertyEdit[],
  client: UserPoolClient,
  model: SemanticModel,
): readonly TextEdit[] | null {
  return (
    client.call?.renderOptions?.(signatures.poolMethod, (text, options) =>
      new OptionEditor({ ...client, options }, model, text).render(edits),
    ) ?? null
  );
}

class OptionEditor {
  readonly #client: UserPoolClient;
  readonly #model: SemanticModel;
  readonly #text: string;
  readonly #printer: OptionPrinter;

  constructor(client: UserPoolClient, model: SemanticModel, text: string) {
    this.#client = client;
    this.#model = model;
    this.#text = text;
    this.#printer = new OptionPrinter(client, model);
  }

  render(edits: readonly PropertyEdit[]): readonly TextEdit[] | null {
    const joined = joinDurations(edits, this.#client);
    const converted = joined && toFlags(joined, this.#client)?.map(edit => this.#wholeWhereAbsent(edit));
    if (converted?.every(edit => this.#isPossible(edit, converted)) !== true) {
      return null;
    }
    const additions = converted.filter(isAddition);
    const others = converted.filter(edit => !isAddition(edit));
    const rendered = allOf([
      ...additions.map(addition => this.#add(addition, converted) ?? undefined),
      ...(others.length > 0 ? [renderEdit(together(...others), this.#target()) ?? undefined] : []),
    ]);
    return rendered ? combine(this.#text, rendered.flat()) : null;
  }

  /** An edit that appends to a list, with the default written along if there is no list. */
  #wholeWhereAbsent(edit: PropertyEdit): PropertyEdit {
    const { property } = edit;
    return isAddition(edit) && !this.#isWritten(property) ? { kind: "set", property, value: [edit.value] } : edit;
  }

  /** Whether the construct accepts the option together with the others, and behaves as intended without it. */
  #isPossible(edit: PropertyEdit, edits: readonly PropertyEdit[]): boolean {
    const { property, kind } = edit;
    if (kind === "remove") {
      return !defaultedProperties.has(property);
    }
    if (kind === "append" && defaultedLists.has(property) && !this.#isWritten(property)) {
      return false;
    }
    if (kind === "replace" && property === "AllowedOAuthScopes") {
      // The name alone would lose the dependency on the resource server.
      return everyScenario(this.#client, options => !isScopeOfServer(edit.target, options.of(property)));
    }
    if (switchesOAuth(edit, false)) {
      return everyScenario(this.#client, options => truthinessOf(options.get("oAuth")) === false);
    }
    return optionPath(property)[0] !== "oAuth" || kind === "remove-item" || this.#takesOAuth(edits);
  }

  #isWritten(property: Property): boolean {
    return everyScenario(this.#client, options => options.of(property).kind !== "absent");
  }

  #takesOAuth(edits: readonly PropertyEdit[]): boolean {
    return (
      edits.some(edit => switchesOAuth(edit, true)) ||
      everyScenario(this.#client, options => truthinessOf(options.get("disableOAuth")) === false)
    );
  }

  /** Adds a flag to a map of flags, or attributes to a chain of calls. */
  #add({ property, value }: Append, edits: readonly PropertyEdit[]): readonly TextEdit[] | null {
    if (edits.filter(edit => edit.property === property).length > 1) {
      return null;
    }
    const path = optionPath(property);
    const flag = flagFor(property, value, this.#client.version);
    if (flag !== undefined) {
      return renderEdit(setProperty(property, true), {
        ...this.#target(),
        path: () => [...path, flag],
        print: (_property, isOn) => printableOf(isOn),
      });
    }
    const calls = this.#printer.attributeCalls([value]);
    const end = this.#endOfChain(path);
    return calls === undefined || end === undefined
      ? null
      : [{ range: [end, end], text: printText({ kind: "chain", calls }, this.#text, spelledStyle(this.#model)) }];
  }

  /** Where another call can be chained to those that create an instance. */
  #endOfChain(path: readonly string[]): number | undefined {
    const location = locate(this.#client.options, path);
    const chain = location?.kind === "written" ? location.member.value : undefined;
    return chain?.kind === "instance" && chain.site.slot ? this.#model.endOfChain(chain.site) : undefined;
  }

  #target(): EditTarget {
    const { options, version } = this.#client;
    return {
      text: this.#text,
      style: spelledStyle(this.#model),
      root: options,
      path: property => {
        const path = optionPath(property);
        return hasOption(version, path) ? path : undefined;
      },
      keyOrder: optionsUnder,
      print: (property, value, like) => this.#printer.print(property, value, like),
      printStructure: structure => typedStructure(structure, version),
      resolveName: name => nameInFile(name, this.#client.at.site, this.#model),
    };
  }
}

/** Whether an edit turns OAuth on or off. */
function switchesOAuth(edit: PropertyEdit, isOn: boolean): boolean {
  return edit.property === "AllowedOAuthFlowsUserPoolClient" && "value" in edit && edit.value === isOn;
}

/** Whether the list item at this place is an `OAuthScope.resourceServer(…)`. */
function isScopeOfServer({ site: { range } }: Value, scopes: HostValue): boolean {
  const item = scopes.kind === "list" ? scopes.items.find(({ site }) => site.range[0] === range[0]) : undefined;
  return item !== undefined && callOf("OAuthScope", item)?.method === "resourceServer";
}
