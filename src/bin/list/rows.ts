import type {
  AppClientRecord,
  Origin,
  PropertyCase,
  PropertyRecord,
  RecordedValue,
} from "../../inventory/app-client-record.ts";
import type { Property } from "../../spec/properties.ts";
import { tokenValidities, type TokenValidityFacts } from "../../spec/token-validity.ts";
import { counted } from "../summary.ts";
import type { ListedClient } from "./listed-client.ts";

/** A line of a client's list: what it is about, and one text for each case. */
export interface Row {
  readonly title: string;
  readonly texts: readonly string[];
}

const originNotes: Readonly<Record<Origin, string>> = {
  written: "",
  "host-default": "default of the construct",
  "service-default": "default of Cognito",
  unknown: "not in the file",
};

/** What is said of a client, in the order in which people look for it. */
export function rowsOf({ client, findings }: ListedClient): readonly Row[] {
  const row = (title: string, property: Property): Row[] => rowOf(title, client, property);
  return [
    { title: "Kind", texts: client.profile.map(({ kind, when }) => withNotes(kind, "", when)) },
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
    { title: "Findings", texts: [findingsText(findings)] },
  ];
}

function findingsText({ errors, warnings }: ListedClient["findings"]): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  return parts.join(", ") || "none";
}

function recordOf(client: AppClientRecord, property: Property): PropertyRecord | undefined {
  return client.properties.find(record => record.property === property);
}

function rowOf(title: string, client: AppClientRecord, property: Property): Row[] {
  const record = recordOf(client, property);
  return record
    ? [
        {
          title,
          texts: record.cases.map(found => withNotes(textOf(found.value), originNotes[found.origin], found.when)),
        },
      ]
    : [];
}

/** An amount and its unit, as far as they do not depend on different things. */
function lifetimeRow(title: string, client: AppClientRecord, { property, unitProperty }: TokenValidityFacts): Row[] {
  const amounts = recordOf(client, property)?.cases ?? [];
  const units = recordOf(client, unitProperty)?.cases ?? [];
  const [unit] = units;
  if (!unit || units.length > 1) {
    return [...rowOf(title, client, property), ...rowOf(`${title} unit`, client, unitProperty)];
  }
  return [{ title, texts: amounts.map(amount => lifetimeText(amount, unit)) }];
}

function lifetimeText(amount: PropertyCase, unit: PropertyCase): string {
  const note = originNotes[amount.origin];
  const text = `${textOf(amount.value)} ${amount.value === 1 ? textOf(unit.value).slice(0, -1) : textOf(unit.value)}`;
  return withNotes(text, note, amount.when);
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

/** A text with where it comes from and what it depends on. */
function withNotes(text: string, origin: string, when: readonly string[]): string {
  const notes = [...(origin === "" ? [] : [origin]), ...(when.length === 0 ? [] : [`if ${when.join(" and ")}`])];
  return notes.length === 0 ? text : `${text} (${notes.join("; ")})`;
}
