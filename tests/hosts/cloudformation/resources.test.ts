import { describe, expect, it } from "vitest";
import { referTo, removeProperty, setProperty, type Edit } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { findTemplateResources } from "../../../src/hosts/cloudformation/cloudformation.ts";
import { Resources } from "../../../src/hosts/cloudformation/template/resources.ts";
import { ownMembers } from "../../../src/hosts/shared/static-members.ts";
import { readRoot } from "../shared/read-root.ts";
import type { FoundResource } from "../../../src/hosts/shared/host.ts";
import { DataFile } from "../../../src/languages/document/file.ts";
import { exploreEveryScenario, Resource } from "../../../src/model/resource.ts";
import type { PathOf, ResourceKind } from "../../../src/spec/resource-kinds.ts";
import { show } from "./outcomes.ts";

const text = `Parameters:
  Tier: { Type: String, AllowedValues: [LITE, PLUS] }
Conditions:
  Social: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolTier: !Ref Tier
      Schema:
        - { Name: email, Required: true }
  Google:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Condition: Social
    Properties:
      UserPoolId: !Ref Pool
      ProviderName: !Sub Google
      AttributeMapping: { email: mail }
  Topic:
    Type: AWS::SNS::Topic
`;

function only<Kind extends ResourceKind>(kind: Kind, template: string): FoundResource<Kind> {
  const [resource, ...others] = findTemplateResources(kind, new DataFile(template));
  if (!resource || others.length > 0) {
    throw new Error(`Expected one ${kind}.`);
  }
  return resource;
}

/** The values of a resource's property in every scenario in which the resource exists. */
function valuesOf<Kind extends ResourceKind>(resource: FoundResource<Kind>, path: PathOf<Kind>): readonly string[] {
  const { kind } = resource;
  const seen = exploreEveryScenario(resource, scenario => show(new Resource(kind, resource, scenario).get(path)));
  return [...new Set([...seen].map(({ found }) => found))];
}

function edited<Kind extends ResourceKind>(kind: Kind, template: string, edit: Edit<PathOf<Kind>>): string | null {
  const edits = only(kind, template).render(edit);
  return edits && applyTextEdits(template, edits);
}

describe("the resources of a template", () => {
  it("are found by their kind, at their logical ids", () => {
    const kinds = ["user pool", "identity provider", "resource server", "user pool domain", "app client"] as const;
    const found = kinds.flatMap(kind => findTemplateResources(kind, new DataFile(text)));
    expect(found.map(({ kind, host, range }) => `${kind} ${host} ${text.slice(...range)}`)).toEqual([
      "user pool cloudformation Pool",
      "identity provider cloudformation Google",
    ]);
  });

  it("have values under their names in the API, with functions resolved", () => {
    const pool = only("user pool", text);
    expect(pool.nameOf("UserPoolTier")).toBe("UserPoolTier");
    expect(valuesOf(pool, "UserPoolTier")).toEqual(['"LITE"', '"PLUS"']);
    expect(valuesOf(pool, "Schema")).toEqual(['[{Name: "email", Required: true}]']);
    const provider = only("identity provider", text);
    expect(valuesOf(provider, "ProviderName")).toEqual(['"Google"']);
    expect(valuesOf(provider, "AttributeMapping")).toEqual(['{email: "mail"}']);
    expect(valuesOf(provider, "ProviderType")).toEqual(["-"]);
  });

  it("exist where their conditions hold", () => {
    expect(only("user pool", text).exists).toBe(true);
    expect(only("identity provider", text).exists).toMatchObject({ kind: "is", case: "eu-west-1" });
    const never = text.replace("!Ref AWS::Region", "us-east-1");
    expect(valuesOf(only("identity provider", never), "ProviderName")).toEqual([]);
  });

  it("have an absent value where they are removed from a branch of a function", () => {
    const branches = text.replace("{ email: mail }", "!If [Own, { email: mail }, { name: name }]");
    const provider = only("identity provider", branches);
    const results = exploreEveryScenario(provider, scenario => {
      new Resource("identity provider", provider, scenario).get("AttributeMapping");
      const edits = provider.render(removeProperty("AttributeMapping"), scenario);
      return edits && applyTextEdits(branches, edits);
    });
    expect([...results].map(({ found }) => found)).toContain(branches.replace("{ email: mail }", "!Ref AWS::NoValue"));
  });

  it("are found beside a resource that is not known", () => {
    const beside = `${text}  Other: !Custom { Type: AWS::Cognito::UserPool }\n`;
    expect(findTemplateResources("user pool", new DataFile(beside))).toHaveLength(1);
  });

  it("may be created by others, which are known by their types", () => {
    const creators = `
Stack: { Type: AWS::CloudFormation::Stack }
Topic: { Type: AWS::SNS::Topic, Metadata: { Was: Custom::Topic } }
Own: { Type: !Sub "Custom::\${Name}" }
Note: Custom::Note
`;
    const members = new Map(ownMembers(readRoot(creators)).map(member => [member.key, member]));
    expect(new Resources(members, creators, true).creators.map(({ key }) => key)).toEqual(["Stack", "Own"]);
  });

  it.each([
    ["are rewritten by a macro", `Transform: Custom\n${text}`],
    ["are in a text that is broken", `${text}  Broken: [\n`],
    ["are in several parts of a file", `resources:\n  - ${text.replaceAll("\n", "\n    ")}\n  - Resources: {}\n`],
    ["are no resources", text.replace("Resources:", "Outputs:")],
  ])("are not found if they %s", (_, template) => {
    expect(findTemplateResources("user pool", new DataFile(template))).toEqual([]);
  });

  it("are found in each of several templates", () => {
    const several = `${text}---\na: Pool\n---\n${text}`;
    expect(findTemplateResources("user pool", new DataFile(several))).toHaveLength(2);
  });

  it("are edited where they are written", () => {
    expect(edited("identity provider", text, setProperty("ProviderType", "Google"))).toBe(
      text.replace(
        "      ProviderName: !Sub Google\n",
        "      ProviderName: !Sub Google\n      ProviderType: Google\n",
      ),
    );
    expect(edited("identity provider", text, removeProperty("AttributeMapping"))).toBe(
      text.replace("      AttributeMapping: { email: mail }\n", ""),
    );
    const pool = { name: "Second", range: [0, 0] as const };
    const plain = text.replace("UserPoolId: !Ref Pool", "UserPoolId: Pool");
    const [target] = exploreEveryScenario(only("identity provider", plain), scenario =>
      new Resource("identity provider", only("identity provider", plain), scenario).get("UserPoolId"),
    );
    const refer = referTo<PathOf<"identity provider">>(
      "UserPoolId",
      target?.found ?? { kind: "absent", site: { range: [0, 0] } },
      pool,
    );
    expect(edited("identity provider", plain, refer)).toBe(
      plain.replace("UserPoolId: Pool", "UserPoolId: !Ref Second"),
    );
  });
});
