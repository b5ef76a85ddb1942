import { describe, expect, it } from "vitest";
import type { Style } from "../../../src/edits/print/style.ts";
import { json } from "../../../src/languages/json/style.ts";
import { javascript } from "../../../src/languages/javascript/style.ts";
import { appendItem, referTo, removeProperty, setProperty, together } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { tableClient, type ClientTable } from "../../../src/hosts/shared/table-client.ts";
import { Scenario } from "../../../src/model/scenario.ts";
import { isProperty, type Property } from "../../../src/spec/properties/app-client.ts";
import { exploreAppClient, type AppClient, type Operation, type WrittenMember } from "../../../src/model/app-client.ts";
import type { Absent, Expression, Unknown } from "../../../src/model/value.ts";
import { lookAt, show } from "../cloudformation/outcomes.ts";
import { readRoot } from "./read-root.ts";

/** A client of a host that writes the API's names with a lowercase first letter and has no `ClientSecret`. */
function camelClient(text: string, operation: Operation = "create", more: Partial<ClientTable> = {}) {
  return tableClient({
    host: "test",
    operation,
    range: [0, 1],
    exists: true,
    text,
    style: javascript,
    root: more.root ?? readRoot(text),
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
      path: property =>
        property === "ClientName"
          ? ["spec", "name"]
          : isProperty(property)
            ? ["spec", ...property.split(".")]
            : undefined,
    });
    const edits = client.render(setProperty("TokenValidityUnits", { IdToken: "hours" }));
    expect(edits?.map(({ text }) => text).join()).toContain('TokenValidityUnits: { IdToken: "hours" }');
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

  it("may be to take only some properties", () => {
    expect(camelClient("{}").takes?.("ClientName")).toBe(true);
    expect(camelClient("{}").takes?.("ClientSecret")).toBe(false);
  });

  it("may be a service whose default is a list that nobody wrote", () => {
    const looks = seen("{}", client => {
      const flows = client.effective("ExplicitAuthFlows");
      return flows.kind === "list" ? flows.items.map(({ defaulted }) => String(defaulted)).join() : flows.kind;
    });
    expect(looks).toBe("true,true,true");
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
    const several = camelClient("{}", "create", { defaults }).render(
      together(setProperty("ClientName", "a"), appendItem("AllowedOAuthFlows", "code")),
    );
    expect(several).toBeNull();
    const path: ClientTable["path"] = property => (property === "AllowedOAuthFlows" ? undefined : [property]);
    expect(add("{}", { defaults, path })).toBe("refused");
  });
});

describe("a member", () => {
  const keys = (text: string, more: Partial<ClientTable> = {}) =>
    lookAt(camelClient(text, "create", more), ({ members }) =>
      members.map(({ key, form }) => `${key}${form ? "!" : ""}`).join(" "),
    );

  it("is no intrinsic function, which stands for others", () => {
    expect(keys('{ "Fn::Transform": {}, "clientName": "a", "endFn::": 1 }')).toEqual(["clientName endFn::"]);
  });

  it("is not what is inside a value of a structure", () => {
    expect(keys('{ "tokenValidityUnits": { "accessToken": { "idToken": 1 } } }')).toEqual([
      "tokenValidityUnits accessToken",
    ]);
  });

  it("may have the wrong form, unless it is one of a structure", () => {
    const wrongForms = new Map<string, "block">([["idToken", "block"]]);
    expect(keys('{ "idToken": 1, "tokenValidityUnits": { "idToken": 1 } }', { wrongForms })).toEqual([
      "idToken! tokenValidityUnits idToken",
    ]);
  });

  it.each<[what: string, value: Partial<Unknown | Absent>, text: string, style: Style, expected: string]>([
    ["not there if it is explicitly absent", {}, "undefined", javascript, ""],
    ["there if it is unknown", {}, "somewhere", javascript, "clientName"],
    ["there if it is absent in another way", { kind: "absent" }, "undefined", javascript, "clientName"],
    ["there in a language without a word for absence", {}, "undefined", json, "clientName"],
  ])("is %s", (_, value, text, style, expected) => {
    const site = { range: [2, 2 + text.length] } as const;
    const member = {
      key: "clientName",
      keyRange: site.range,
      range: site.range,
      value: { kind: "unknown", site, ...value },
    };
    const root = { kind: "map", members: [member], complete: true, site } as Expression;
    const client = camelClient("{}", "create", { root, text: `  ${text}`, style });
    const found = [...exploreAppClient(client, ({ members }) => members.map(({ key }) => key).join())];
    expect(found).toEqual([expected]);
  });

  it("whose key is still being typed may become any other, unless it is one", () => {
    const halfTyped = (key: string) => {
      const site = { range: [0, 1] } as const;
      const value = { kind: "unknown", site } as const;
      const member = {
        key,
        keyRange: site.range,
        range: site.range,
        value,
        shorthand: true,
        isUndeclared: true,
      } as const;
      return camelClient("{}", "create", { root: { kind: "map", members: [member], complete: true, site } });
    };
    const look = (client: AppClient) =>
      `${client.members.map(({ key }) => key).join()} ${show(client.get("GenerateSecret"))}`;
    expect(lookAt(halfTyped("clien"), look)).toEqual([" ?"]);
    expect(lookAt(halfTyped("clientName"), look)).toEqual(["clientName -"]);
    expect(lookAt(halfTyped("ClientName"), look)).toEqual(["ClientName -"]);
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
  const conditional = (text: string): Expression => {
    const [first, site] = [readRoot(text), { range: [0, text.length] } as const];
    const [name] = first.kind === "map" ? first.members : [];
    if (first.kind !== "map" || !name || "kind" in name) {
      throw new Error("No name.");
    }
    const value: Expression = { kind: "choice", options: [{ when: true, then: name.value }], site };
    return { ...first, members: [{ ...name, value }] };
  };

  it.each<[what: string, more: Partial<ClientTable>, expected: string]>([
    ["as its language does", {}, '{ "clientName": undefined }'],
    ["as the host does", { printAbsence: () => "nothing" }, '{ "clientName": "nothing" }'],
    ["not at all", { style: json }, "refused"],
  ])("writes an absent case %s", (_, more, expected) => {
    const text = '{ "clientName": "a" }';
    const edits = camelClient(text, "create", { ...more, root: conditional(text) }).render(
      removeProperty("ClientName"),
      new Scenario(),
    );
    expect(edits ? applyTextEdits(text, edits) : "refused").toBe(expected);
  });

  it("refers to another resource if the host can", () => {
    const text = '{ "userPoolId": "a" }';
    const refer = (more: Partial<ClientTable>) => {
      const client = camelClient(text, "create", more);
      const [edits] = exploreAppClient(client, inScenario =>
        client.render(referTo("UserPoolId", inScenario.get("UserPoolId"), { name: "Pool", range: [0, 1] })),
      );
      return edits ? applyTextEdits(text, edits) : "refused";
    };
    expect(refer({ printReference: ({ name }) => `ref ${name}` })).toBe('{ "userPoolId": "ref Pool" }');
    expect(refer({})).toBe("refused");
  });

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
