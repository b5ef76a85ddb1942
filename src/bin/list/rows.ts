import type {
  AppClientRecord,
  Origin,
  PropertyCase,
  PropertyRecord,
  RecordedValue,
} from "../../inventory/app-client-record.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import { isTimeUnit, secondsOf } from "../../spec/time-units.ts";
import { tokenValidities, type TokenValidityFacts } from "../../spec/token-validity.ts";
import { counted } from "../summary.ts";
import type { ListedClient } from "./listed-client.ts";

/** The value of a setting in one case. */
export interface RowCase {
  /** One text, or one for each item of a list. */
  readonly items: readonly string[];
  /** Where it comes from if it is not written, and the conditions it depends on. */
  readonly notes: readonly string[];
  readonly isDefault: boolean;
}

/** A line in a client's listing: a setting and its cases. */
export interface Row {
  readonly title: string;
  readonly cases: readonly RowCase[];
  /** The sort key, if the text is not suitable: seconds, or a number of findings. */
  readonly rank?: number;
}

const originNotes: Readonly<Record<Origin, string>> = {
  written: "",
  "host-default": "default of the construct",
  "service-default": "default of Cognito",
  unknown: "not in the file",
};

/** The rows of a client, in order of interest. */
export function rowsOf({ client, findings }: ListedClient): readonly Row[] {
  const row = (title: string, property: Property): Row[] => rowOf(title, client, property);
  return [
    { title: "Kind", cases: client.profile.map(({ kind, when }) => rowCase([kind], "written", when)) },
    ...row("OAuth", "AllowedOAuthFlowsUserPoolClient"),
    ...row("Grants", "AllowedOAuthFlows"),
    ...row("Scopes", "AllowedOAuthScopes"),
    ...row("Auth flows", "ExplicitAuthFlows"),
    ...row("Providers", "SupportedIdentityProviders"),
    ...row("Callback URLs", "CallbackURLs"),
    ...row("Logout URLs", "LogoutURLs"),
    ...row("Default redirect", "DefaultRedirectURI"),
    ...row("Secret", "GenerateSecret"),
    ...lifetimeRow("Access token", client, tokenValidities.access),
    ...lifetimeRow("ID token", client, tokenValidities.id),
    ...lifetimeRow("Refresh token", client, tokenValidities.refresh),
    ...row("Rotation", "RefreshTokenRotation.Feature"),
    ...row("Revocation", "EnableTokenRevocation"),
    ...row("User existence", "PreventUserExistenceErrors"),
    ...row("Readable", "ReadAttributes"),
    ...row("Writable", "WriteAttributes"),
    findingsRow(findings),
  ];
}

function findingsRow({ errors, warnings }: ListedClient["findings"]): Row {
  const parts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  const items = parts.length > 0 ? parts : ["none"];
  return { title: "Findings", cases: [rowCase(items, "written", [])], rank: errors * 1000 + warnings };
}

function recordOf(client: AppClientRecord, property: Property): PropertyRecord | undefined {
  return client.properties.find(record => record.property === property);
}

function rowOf(title: string, client: AppClientRecord, property: Property): Row[] {
  const record = recordOf(client, property);
  return record
    ? [{ title, cases: record.cases.map(({ value, origin, when }) => rowCase(itemsOf(value), origin, when)) }]
    : [];
}

/** An amount with its unit, unless they depend on different conditions. */
function lifetimeRow(title: string, client: AppClientRecord, { property, unitProperty }: TokenValidityFacts): Row[] {
  const amounts = recordOf(client, property)?.cases ?? [];
  const units = recordOf(client, unitProperty)?.cases ?? [];
  const [unit] = units;
  if (!unit || units.length > 1) {
    return [...rowOf(title, client, property), ...rowOf(`${title} unit`, client, unitProperty)];
  }
  const cases = amounts.map(amount => rowCase([lifetimeText(amount, unit)], amount.origin, amount.when));
  return [{ title, cases, rank: Math.max(...amounts.map(amount => secondsIn(amount, unit))) }];
}

function lifetimeText(amount: PropertyCase, unit: PropertyCase): string {
  return `${textOf(amount.value)} ${amount.value === 1 ? textOf(unit.value).slice(0, -1) : textOf(unit.value)}`;
}

/** Zero if the amount or the unit is unknown. */
function secondsIn(amount: PropertyCase, unit: PropertyCase): number {
  return typeof amount.value === "number" && isTimeUnit(unit.value) ? amount.value * secondsOf[unit.value] : 0;
}

function itemsOf(value: RecordedValue): readonly string[] {
  return Array.isArray(value) && value.length > 0 ? value.map(textOf) : [textOf(value)];
}

function textOf(value: RecordedValue): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? "none" : value.map(textOf).join(", ");
  }
  switch (value) {
    case null:
      return "?";
    case true:
      return "yes";
    case false:
      return "no";
    default:
      return typeof value === "object" ? JSON.stringify(value) : String(value);
  }
}

function rowCase(items: readonly string[], origin: Origin, when: readonly string[]): RowCase {
  const note = originNotes[origin];
  return {
    items,
    notes: [...(note === "" ? [] : [note]), ...(when.length === 0 ? [] : [`if ${when.join(" and ")}`])],
    isDefault: origin === "host-default" || origin === "service-default",
  };
}
