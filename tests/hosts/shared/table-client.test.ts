import { describe, expect, it } from "vitest";
import { javascript } from "../../../src/languages/javascript/style.ts";
import { appendItem, removeProperty, setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { tableClient, type ClientTable } from "../../../src/hosts/shared/table-client.ts";
import { readTree } from "../../../src/languages/document/tree.ts";
import { Scenario } from "../../../src/model/scenario.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import type { AppClient, Operation, WrittenMember } from "../../../src/model/app-client.ts";
import { lookAt, show } from "../cloudformation/outcomes.ts";

/** A client of a host that writes the API's names with a lowercase first letter and has no `ClientSecret`. */
function camelClient(text: string, operation: Operation = "create", more: Partial<ClientTable> = {}) {
  const tree = readTree(text);
  if (!tree || tree === "needs-whole") {
    throw new Error("Unreadable.");
  }
  return tableClient({
    host: "test",
    operation,
    range: [0, 1],
    exists: true,
    text,
    style: javascript,
    root: tree.root,
    path: property =>
      property === "ClientSecret"
        ? undefined
        : property.split(".").map(key => key.charAt(0).toLowerCase() + key.slice(1)),
    ...more,
  });
}

function seen(text: string, look: (client: AppClient) => string, operation?: Operation): string {
  return lookAt(camelClient(text, operation), look).join(" or ");
}

describe("what is written", () => {
  it("is found by this host's names", () => {
    const text = '{ "clientName": "a", "tokenValidityUnits": { "accessToken": "hours" } }';
    expect(seen(text, client => show(client.get("ClientName")))).toBe('"a"');
    expect(seen(text, client => show(client.get("TokenValidityUnits.AccessToken")))).toBe('"hours"');
    expect(seen(text, client => show(client.get("TokenValidityUnits")))).toBe('{accessToken: "hours"}');
    expect(seen(text, client => client.nameOf("TokenValidityUnits.AccessToken"))).toBe(
      "tokenValidityUnits.accessToken",
    );
  });

  it("is absent where the host has no such property", () => {
    expect(seen('{ "ClientSecret": "a", "clientSecret": "b" }', client => show(client.get("ClientSecret")))).toBe("-");
    expect(seen("{}", client => client.nameOf("ClientSecret"))).toBe("ClientSecret");
  });

  it.each(['"minutes"', "5", "null", '["minutes"]'])("is unknown of the members of a structure that is %s", value => {
    expect(seen(`{ "tokenValidityUnits": ${value} }`, client => show(client.get("TokenValidityUnits.IdToken")))).toBe(
      "?",
    );
  });

  it.each(['"text"', "[]", "null"])("is unknown where the client is %s", text => {
    expect(seen(text, client => show(client.get("ClientName")))).toBe("?");
  });

  it("is what the host makes of it", () => {
    const client = camelClient('{ "clientName": "a" }', "create", {
      coerce: (property, value) => (property === "ClientName" ? { kind: "unknown", site: value.site } : value),
    });
    expect(lookAt(client, inScenario => show(inScenario.get("ClientName")))).toEqual(["?"]);
  });
});

describe("what holds where nothing is written", () => {
  it.each([
    ["create", "AccessTokenValidity", "1"],
    ["create", "TokenValidityUnits.RefreshToken", '"days"'],
    ["create", "ExplicitAuthFlows", '["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"]'],
    ["create", "CallbackURLs", "-"],
    ["create", "GenerateSecret", "false"],
    ["create", "ClientId", "?"],
    ["update", "AccessTokenValidity", "1"],
    ["update", "CallbackURLs", "-"],
    ["update", "EnableTokenRevocation", "?"],
    ["update", "GenerateSecret", "?"],
    ["update", "RefreshTokenRotation.Feature", "?"],
    ["update", "ClientSecret", "?"],
  ] as const)("after an %s without %s is %s", (operation, property, expected) => {
    expect(seen("{}", client => show(client.effective(property)), operation)).toBe(expected);
  });

  it("points at the client and says that nobody wrote it", () => {
    const text = "{}";
    const look = (client: AppClient) => {
      const { site, defaulted } = client.effective("ExplicitAuthFlows");
      return JSON.stringify([site, defaulted]);
    };
    expect(seen(text, look)).toBe('[{"range":[0,1]},true]');
  });

  it("is unknown where it may be written after all", () => {
    const client = camelClient("{}", "create", {
      root: { kind: "map", members: [], complete: false, site: { range: [0, 2] } },
    });
    expect(lookAt(client, inScenario => show(inScenario.effective("GenerateSecret")))).toEqual(["?"]);
  });
});

describe("a host", () => {
  const grants = '{ "allowedOAuthScopes": ["openid"] }';

  it("can have defaults of its own", () => {
    const client = camelClient(grants, "create", { defaults: { AllowedOAuthFlows: ["code"], GenerateSecret: true } });
    const shown = (["AllowedOAuthFlows", "AllowedOAuthScopes", "GenerateSecret", "AuthSessionValidity"] as const).map(
      property => lookAt(client, inScenario => show(inScenario.effective(property))),
    );
    expect(shown).toEqual([['["code"]'], ['["openid"]'], ["true"], ["3"]]);
    expect(lookAt(client, inScenario => show(inScenario.get("GenerateSecret")))).toEqual(["-"]);
  });

  it("can set only a part of what a client has", () => {
    const client = camelClient(grants, "create", { isPartial: true });
    const look = (inScenario: AppClient) =>
      [inScenario.get("AllowedOAuthScopes"), inScenario.get("ClientSecret"), inScenario.effective("GenerateSecret")]
        .map(show)
        .join(" ");
    expect(lookAt(client, look)).toEqual(['["openid"] ? ?']);
  });

  it("can have keys that are no members", () => {
    const client = camelClient(
      '{ "region": "a", "regional": "b", "tokenValidityUnits": { "region": "c" } }',
      "create",
      {
        otherKeys: new Set(["region"]),
      },
    );
    expect(lookAt(client, inScenario => inScenario.members.map(({ key }) => key).join(" "))).toEqual([
      "regional tokenValidityUnits region",
    ]);
  });
});

describe("a host's own ways", () => {
  it("may be to check types, so that null is no absence", () => {
    const text = '{ "clientName": null }';
    const client = camelClient(text, "create", { checksTypes: { nothing: "null" } });
    expect(client.checksTypes).toEqual({ nothing: "null" });
    expect(lookAt(client, inScenario => show(inScenario.get("ClientName")))).toEqual(["null"]);
    expect(camelClient(text)).not.toHaveProperty("checksTypes");
    const places = lookAt(camelClient(text), inScenario => {
      const { kind, site } = inScenario.get("ClientName");
      return `${kind} ${text.slice(...site.range)}`;
    });
    expect(places).toEqual(["absent null"]);
  });

  it("may be to drop unknown members, so that a right name is only suggested", () => {
    const rename = { kind: "rename", to: "ClientName", member: {} as WrittenMember } as const;
    const dropping = camelClient("{}", "create", { dropsUnknownMembers: true });
    expect(dropping.isOnlySuggested?.(rename)).toBe(true);
    expect(dropping.isOnlySuggested?.(removeProperty("ClientName"))).toBe(false);
    expect(camelClient("{}").isOnlySuggested?.(rename)).toBe(false);
  });

  it("may be to name few properties, with the members in the root", () => {
    const client = camelClient('{ "name": "a" }', "create", {
      path: property => (property === "ClientName" ? ["name"] : undefined),
      listsOfOne: true,
    });
    expect(lookAt(client, ({ members }) => members.map(({ property }) => property).join())).toEqual(["ClientName"]);
    expect(client.entryOf?.("ClientSecret", new Scenario())).toBeUndefined();
  });

  it("may be to hold the members deeper down", () => {
    const client = camelClient('{ "spec": { "name": "a", "other": 1 }, "kind": "b" }', "create", {
      path: property => (property === "ClientName" ? ["spec", "name"] : ["spec", property]),
    });
    expect(lookAt(client, ({ members }) => members.map(({ key }) => key).join())).toEqual(["name,other"]);
  });

  it("may be to keep what an update leaves out, which nobody wrote", () => {
    const looks = (operation: Operation) =>
      seen(
        "{}",
        client => {
          const { kind, site, defaulted } = client.effective("EnableTokenRevocation");
          return JSON.stringify([kind, site, defaulted]);
        },
        operation,
      );
    expect(looks("update")).toBe('["unknown",{"range":[0,1]},true]');
    expect(looks("create")).toBe('["literal",{"range":[0,1]},true]');
  });

  it("may be a service without a property in this operation", () => {
    const looks = seen("{}", client => JSON.stringify(client.effective("ClientId").defaulted), "create");
    expect(looks).toBe("true");
  });

  it("may be default values that cannot be added to unless they are written", () => {
    const add = (text: string, more: Partial<ClientTable>) => {
      const edits = camelClient(text, "create", more).render(appendItem("AllowedOAuthFlows", "code"));
      return edits ? applyTextEdits(text, edits) : "refused";
    };
    const defaults = { AllowedOAuthFlows: ["implicit"] };
    expect(add('{ "allowedOAuthFlows": ["implicit"] }', { defaults })).toBe(
      '{ "allowedOAuthFlows": ["implicit", "code"] }',
    );
    expect(add("{}", { defaults })).toBe("refused");
    expect(add('{ "clientName": "a" }', {})).toBe('{ "clientName": "a", allowedOAuthFlows: ["code"] }');
    const path: ClientTable["path"] = property => (property === "AllowedOAuthFlows" ? undefined : [property]);
    expect(add("{}", { defaults, path })).toBe("refused");
  });
});

describe("the member that sets a property", () => {
  const entry = (text: string, property: Property) => {
    const found = camelClient(text).entryOf?.(property, new Scenario());
    return found && text.slice(...found.range);
  };

  it.each<[text: string, property: Property, expected: string | undefined]>([
    ['{ "clientName": "a", "clientId": "b" }', "ClientName", '"clientName": "a"'],
    ['{ "clientName": "a", "clientName": "b" }', "ClientName", '"clientName": "b"'],
    [
      '{ "idToken": "a", "tokenValidityUnits": { "idToken": "days" } }',
      "TokenValidityUnits.IdToken",
      '"idToken": "days"',
    ],
    ['{ "tokenValidityUnits": [] }', "TokenValidityUnits.IdToken", undefined],
    ["{}", "ClientName", undefined],
    ["clientName: a\n<<: { clientId: b }\n", "ClientName", "clientName: a"],
    ["<<: { clientName: a }\n", "ClientName", undefined],
  ])("in %j", (text, property, expected) => {
    expect(entry(text, property)).toBe(expected);
  });
});

describe("a structure in a list of one", () => {
  const inList = (text: string) => camelClient(text, "create", { listsOfOne: true });
  const unit = (text: string) =>
    lookAt(inList(text), client => show(client.get("TokenValidityUnits.IdToken"))).join(" or ");

  it.each([
    ['{ "tokenValidityUnits": [{ "idToken": "hours" }] }', '"hours"'],
    ['{ "tokenValidityUnits": { "idToken": "hours" } }', '"hours"'],
    ['{ "tokenValidityUnits": [] }', "-"],
    ['{ "tokenValidityUnits": [{ "idToken": "hours" }, { "idToken": "days" }] }', "?"],
    ['{ "tokenValidityUnits": "hours" }', "?"],
  ])("in %s is %s", (text, expected) => {
    expect(unit(text)).toBe(expected);
  });

  it.each([
    ['{ "clientName": "a" }', '{ "clientName": "a", "tokenValidityUnits": [{ "idToken": "hours" }] }'],
    [
      '{ "tokenValidityUnits": [{ "accessToken": "days" }] }',
      '{ "tokenValidityUnits": [{ "accessToken": "days", "idToken": "hours" }] }',
    ],
    [
      '{ "tokenValidityUnits": { "accessToken": "days" } }',
      '{ "tokenValidityUnits": { "accessToken": "days", "idToken": "hours" } }',
    ],
    ['{ "tokenValidityUnits": [{ "idToken": "days" }] }', '{ "tokenValidityUnits": [{ "idToken": "hours" }] }'],
  ])("is written so in %s", (text, expected) => {
    const edits = inList(text).render(setProperty("TokenValidityUnits.IdToken", "hours"));
    expect(edits && applyTextEdits(text, edits).replaceAll(/\b(\w+)(?=:)/gu, '"$1"')).toBe(expected);
  });

  it("is removed with its list", () => {
    const text = '{ "clientName": "a", "analyticsConfiguration": [{ "applicationId": "b" }] }';
    const edits = inList(text).render(removeProperty("AnalyticsConfiguration"));
    expect(edits && applyTextEdits(text, edits)).toBe('{ "clientName": "a" }');
  });

  it("is written as one where there is another", () => {
    const text = '{ "tokenValidityUnits": [{ "idToken": "days" }] }';
    const edits = inList(text).render(setProperty("TokenValidityUnits", { AccessToken: "hours" }));
    expect(edits && applyTextEdits(text, edits)).toMatch(
      /^\{ "tokenValidityUnits": \[\{ "?accessToken"?: "hours" \}\] \}$/u,
    );
  });
});

describe("the members", () => {
  const members = (client: AppClient) =>
    client.members.map(({ key, property, structure }) => `${structure ?? ""}/${key}=${property ?? "?"}`).join(" ");

  it("are all that is written, known or not", () => {
    const text =
      '{ "clientName": "a", "clientname": "b", "tokenValidityUnits": { "accessToken": 1, "other": 2 }, "x": { "y": 1 } }';
    expect(seen(text, members)).toBe(
      "/clientName=ClientName /clientname=? /tokenValidityUnits=TokenValidityUnits " +
        "TokenValidityUnits/accessToken=TokenValidityUnits.AccessToken TokenValidityUnits/other=? /x=?",
    );
  });

  it("are none where the client is no map", () => {
    expect(seen("[]", members)).toBe("");
  });
});

describe("an edit", () => {
  it("writes the members of a structure by this host's names", () => {
    const text = '{ "clientName": "a" }';
    const edits = camelClient(text).render(setProperty("TokenValidityUnits", { IdToken: "hours" }));
    expect(edits && applyTextEdits(text, edits)).toMatch(/tokenValidityUnits.*idToken.*hours/su);
  });

  it("is refused for a structure with members that this host does not have", () => {
    expect(camelClient("{}").render(setProperty("TokenValidityUnits", { Other: "hours" }))).toBeNull();
  });

  it("is refused for a property that this host does not have", () => {
    expect(camelClient("{}").render(setProperty("ClientSecret", "x"))).toBeNull();
  });
});
