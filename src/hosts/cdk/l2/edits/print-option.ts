import {
  isMap as isPrintableMap,
  named,
  type Printable,
  type PrintableCall,
  type PrintableEntry,
  structure,
} from "../../../../edits/print/printable.ts";
import { printableOf } from "../../../../edits/printables.ts";
import type { PlainValue } from "../../../../edits/edit.ts";
import type { Site } from "../../../../model/site.ts";
import type { Property } from "../../../../spec/properties/app-client.ts";
import { isTimeUnit } from "../../../../spec/time-units.ts";
import { preventUserExistenceErrors } from "../../../../spec/user-existence-errors.ts";
import type { SemanticModel } from "../../../../languages/language.ts";
import { spellingInFile } from "../../library/name-in-file.ts";
import { nameOfClass } from "../../library/names.ts";
import { typedStructure } from "./print-structure.ts";
import { spellingOf, spellingsIn } from "./spellings.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { flagFor, providerConstants, scopeConstants, standardAttributes } from "../../library/option-names.ts";
import { allOf, isList, isMap } from "./property-edit.ts";

/** Converts the API's values to options, with the file's names for the CDK's classes. */
export class OptionPrinter {
  readonly #client: UserPoolClient;
  readonly #model: SemanticModel;

  constructor(client: UserPoolClient, model: SemanticModel) {
    this.#client = client;
    this.#model = model;
  }

  /**
   * The value as an option, or an item as one of a list. `undefined`: no option means this, or a name would have to be
   * imported.
   */
  print(property: Property, value: PlainValue, like: Site | undefined): Printable | undefined {
    switch (property) {
      case "AccessTokenValidity":
      case "IdTokenValidity":
      case "RefreshTokenValidity":
        return isMap(value) ? this.#duration(value, like) : undefined;
      case "AuthSessionValidity":
        return this.#duration({ minutes: value }, like);
      case "RefreshTokenRotation":
        return this.#duration({ seconds: value }, like);
      case "AllowedOAuthFlows":
      case "ExplicitAuthFlows":
        return this.#typed(printFlags(value, item => flagFor(property, item, this.#client.version)));
      case "AllowedOAuthScopes":
        return this.#named("OAuthScope", scopeConstants, value, like);
      case "SupportedIdentityProviders":
        return this.#named("UserPoolClientIdentityProvider", providerConstants, value, like);
      case "ReadAttributes":
      case "WriteAttributes":
        return isList(value) ? this.#attributes(value) : this.#attribute(value, like);
      case "AllowedOAuthFlowsUserPoolClient":
        return typeof value === "boolean" ? !value : undefined;
      case "PreventUserExistenceErrors":
        return printSwitch(value, preventUserExistenceErrors);
      case "UserPoolId":
      case "AnalyticsConfiguration":
      case "AnalyticsConfiguration.ApplicationArn":
      case "AnalyticsConfiguration.RoleArn":
        return undefined;
      default:
        return printableOf(value);
    }
  }

  #typed(value: Printable | undefined): Printable | undefined {
    return value !== undefined && isPrintableMap(value) ? typedStructure(value, this.#client.version) : value;
  }

  #method(name: string, ...given: readonly Printable[]): PrintableCall {
    const { spell } = this.#client;
    return call([spell(name)], ...given);
  }

  /** `{ minutes: 5 }` as `Duration.minutes(5)`. */
  #duration(length: { readonly [unit: string]: PlainValue }, like: Site | undefined): Printable | undefined {
    const [[unit, amount] = []] = Object.entries(length);
    const binding = this.#bindingOf("Duration", like);
    return isTimeUnit(unit) && typeof amount === "number" && binding !== undefined
      ? call([binding, unit], amount)
      : undefined;
  }

  #named(
    cdkClass: string,
    constants: ReadonlyMap<string, string>,
    value: PlainValue,
    like: Site | undefined,
  ): Printable | undefined {
    if (isList(value)) {
      return allOf(value.map(item => this.#named(cdkClass, constants, item, like)));
    }
    const binding = this.#bindingOf(cdkClass, like);
    if (typeof value !== "string" || binding === undefined) {
      return undefined;
    }
    const [constant] = [...constants].find(([, name]) => name === value) ?? [];
    return constant === undefined ? call([binding, "custom"], value) : named(binding, constant);
  }

  #attributes(attributes: readonly PlainValue[]): Printable | undefined {
    const binding = this.#bindingOf("ClientAttributes", undefined);
    const calls = this.attributeCalls(attributes);
    return binding === undefined || calls === undefined
      ? undefined
      : { kind: "chain", of: { ...call([binding]), isNew: true }, calls };
  }

  /** An attribute that replaces another, as a flag or as a name. */
  #attribute(attribute: PlainValue, like: Site | undefined): Printable | undefined {
    const flag = attributeFlag(attribute);
    const isName = like?.slot?.container.form.keys === "none";
    if (isName) {
      return isCustom(attribute) ? attribute : undefined;
    }
    return flag === undefined ? undefined : entry(flag, true);
  }

  /** The calls that add attributes to a `ClientAttributes`. */
  attributeCalls(attributes: readonly PlainValue[]): readonly PrintableCall[] | undefined {
    const flags: [string, boolean][] = [];
    const names: string[] = [];
    for (const attribute of attributes) {
      const flag = attributeFlag(attribute);
      if (flag !== undefined) {
        flags.push([flag, true]);
      } else if (isCustom(attribute)) {
        names.push(attribute);
      } else {
        return undefined;
      }
    }
    return [
      ...(flags.length > 0 ? [this.#method("withStandardAttributes", structure(flags))] : []),
      ...(names.length > 0 ? [this.#method("withCustomAttributes", ...names)] : []),
    ];
  }

  #bindingOf(cdkClass: string, like: Site | undefined): string | undefined {
    const { version, at, options } = this.#client;
    const spelled = [spellingOf(cdkClass, like), ...spellingsIn(options, cdkClass)].filter(name => name !== undefined);
    return spellingInFile(nameOfClass(cdkClass, version), at.site, this.#model, spelled);
  }
}

function call(path: readonly string[], ...given: readonly Printable[]): PrintableCall {
  return { kind: "call", name: { path }, arguments: given };
}

function entry(key: string, value: boolean): PrintableEntry {
  return { kind: "entry", key, value };
}

function printSwitch(
  value: PlainValue,
  { on, off }: { readonly on: string; readonly off: string },
): boolean | undefined {
  return value === on ? true : value === off ? false : undefined;
}

/** The member of `StandardAttributesMask` for an attribute. */
function attributeFlag(attribute: PlainValue): string | undefined {
  return [...standardAttributes].find(([, name]) => name === attribute)?.[0];
}

function isCustom(attribute: PlainValue): attribute is string {
  return typeof attribute === "string" && attribute.startsWith("custom:");
}

/** A list as a map of flags; a single item, or a flag with its value, as a member of such a map. */
function printFlags(value: PlainValue, flagOf: (item: PlainValue) => string | undefined): Printable | undefined {
  if (isList(value)) {
    const flags = allOf(value.map(flagOf));
    return flags && structure(flags.map(flag => [flag, true] as const));
  }
  const [[flag, isOn] = [flagOf(value), true]] = isMap(value) ? Object.entries(value) : [];
  return flag === undefined ? undefined : entry(flag, isOn === true);
}
