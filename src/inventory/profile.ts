import type { AppClient } from "../model/app-client.ts";
import { hasMachineGrant, isForMachines } from "../model/machine-client.ts";
import { isTrue, knownStrings, numberOf, stringOf } from "../model/value.ts";
import type { Property } from "../spec/properties/app-client.ts";
import { isTimeUnit } from "../spec/time-units.ts";
import { tokenValidities } from "../spec/token-validity.ts";
import type { ClientKind } from "./app-client-record.ts";

/** The kind of a client, and a sentence that describes it. */
export interface Profile {
  readonly kind: ClientKind;
  readonly summary: string;
}

const kindNames: Readonly<Record<ClientKind, string>> = {
  public: "public client",
  confidential: "confidential client",
  machine: "machine client",
  unknown: "client",
};

export function profileOf(client: AppClient): Profile {
  const kind = kindOf(client);
  const forPeople = isForMachines(client) ? [] : [signIn(client), refresh(client), responses(client)];
  const parts = [kindNames[kind], grants(client, kind), ...forPeople];
  const sentence = parts.filter(part => part !== undefined).join(", ");
  return { kind, summary: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.` };
}

function kindOf(client: AppClient): ClientKind {
  if (hasMachineGrant(client)) {
    return "machine";
  }
  const secret = client.hasSecret();
  return secret === "maybe" ? "unknown" : secret ? "confidential" : "public";
}

const grantNames: ReadonlyMap<string, string> = new Map([
  ["code", "code"],
  ["implicit", "implicit"],
  ["client_credentials", "client credentials"],
]);

function grants(client: AppClient, kind: ClientKind): string | undefined {
  const flag = isTrue(client.effective("AllowedOAuthFlowsUserPoolClient"));
  if (flag === false) {
    return "OAuth off";
  }
  const value = client.effective("AllowedOAuthFlows");
  const known = knownStrings(value).flatMap(({ value: grant }) => grantNames.get(grant) ?? []);
  if (known.length === 0) {
    return value.kind === "unknown" || flag === "maybe" ? "grants not known" : "no grant";
  }
  // RFC 7636: with PKCE, a client without a secret proves that it requested the code.
  const proof = kind === "public" ? " with PKCE" : "";
  return joined(known.map(grant => `${grant} grant${grant === "code" ? proof : ""}`));
}

const flowNames: ReadonlyMap<string, string> = new Map([
  ["USER_SRP_AUTH", "SRP"],
  ["USER_PASSWORD_AUTH", "password"],
  ["ADMIN_USER_PASSWORD_AUTH", "admin password"],
  ["ADMIN_NO_SRP_AUTH", "admin password"],
  ["CUSTOM_AUTH", "custom"],
  ["CUSTOM_AUTH_FLOW_ONLY", "custom"],
  ["USER_AUTH", "choice-based"],
]);

function signIn(client: AppClient): string | undefined {
  const flows = client.effective("ExplicitAuthFlows");
  const names = knownStrings(flows).flatMap(({ value }) => flowNames.get(value.replace(/^ALLOW_/u, "")) ?? []);
  return names.length > 0 ? `${joined([...new Set(names)])} sign-in` : undefined;
}

function refresh(client: AppClient): string | undefined {
  const lifetime = lifetimeOf(client, tokenValidities.refresh);
  return lifetime && `refresh tokens for ${lifetime}`;
}

/** The lifetime of a token, in words: `30 days`. */
function lifetimeOf(
  client: AppClient,
  { property, unitProperty }: { readonly property: Property; readonly unitProperty: Property },
): string | undefined {
  const amount = numberOf(client.effective(property));
  const unit = stringOf(client.effective(unitProperty));
  return amount === undefined || !isTimeUnit(unit) ? undefined : `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

function responses(client: AppClient): string | undefined {
  return stringOf(client.effective("PreventUserExistenceErrors")) === "LEGACY"
    ? "responses reveal whether a user exists"
    : undefined;
}

function joined(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}` : (words[0] ?? "");
}
