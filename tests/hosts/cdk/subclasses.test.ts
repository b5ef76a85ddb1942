import { describe, expect, it, test } from "vitest";
import { titlesIn, writtenIn } from "../found-clients.ts";

const setUp = `import { CfnUserPoolClient, UserPoolClient, UserPool } from "aws-cdk-lib/aws-cognito"; import { Aspects } from "aws-cdk-lib";`;

describe("a class that extends a construct makes a client", () => {
  const l1 = (rest = "", props = '{ userPoolId: "p", ...props, clientName: "web" }') =>
    `${setUp} class Web extends CfnUserPoolClient { constructor(scope, id, props) { super(scope, id, ${props}); ${rest} } }`;

  it("with what it gives its superclass", () => {
    expect(titlesIn(l1())).toEqual(["cdk-l1 create super"]);
    expect(writtenIn(l1())[0]).toMatchObject({ UserPoolId: "unknown", ClientName: "web", CallbackURLs: "unknown" });
  });

  it("of the CDK's options", () => {
    const source = `${setUp} class Web extends UserPoolClient { constructor(scope, id, props) { super(scope, id, { ...props, generateSecret: true }); } }`;
    expect(titlesIn(source)).toEqual(["cdk-l2 create super"]);
    expect(writtenIn(source)[0]).toMatchObject({ GenerateSecret: true, CallbackURLs: "unknown" });
  });

  test.each([
    ["what the class changes", l1('this.clientName = "a";', '{ clientName: "web" }')],
    ["what it overrides", l1('this.addPropertyOverride("ClientName", "a");', '{ clientName: "web" }')],
    [
      "what others change",
      `${l1("", '{ clientName: "web" }')} const web = new Web(this, "W", {}); web.clientName = "a";`,
    ],
  ])("without %s", (_name, source) => {
    expect(writtenIn(source)).toEqual([{ ClientName: "unknown" }]);
  });

  test.each([
    ["its child", 'this.node.findChild("Resource").addPropertyOverride("GenerateSecret", false);'],
    ["its default child", "this.node.defaultChild.generateSecret = false;"],
    ["an aspect", "Aspects.of(this).add(aspect);"],
  ])("without what it does through %s", (_name, statement) => {
    const source = `${setUp} class Web extends UserPoolClient { constructor(scope, id) { super(scope, id, { userPool, generateSecret: true }); ${statement} } }`;
    expect(writtenIn(source)[0]).toMatchObject({ GenerateSecret: "unknown" });
  });

  it("unless it extends something else", () => {
    const source = `${setUp} class Web extends Base { constructor(scope, id) { super(scope, id, { clientName: "web" }); } }`;
    expect(titlesIn(source)).toEqual([]);
    expect(titlesIn(`${setUp} class Pool extends UserPool { constructor(s, i) { super(s, i, {}); } }`)).toEqual([]);
  });
});

describe("options of a type are a client's", () => {
  const types = `import type { UserPoolClientProps, UserPoolClientOptions, OAuthSettings } from "aws-cdk-lib/aws-cognito"; import * as cognito from "aws-cdk-lib/aws-cognito";`;

  test.each<[string, string, object]>([
    [
      "props",
      "export const props: UserPoolClientProps = { userPool, generateSecret: true };",
      { GenerateSecret: true },
    ],
    ["options", "make({ generateSecret: true } satisfies UserPoolClientOptions);", { GenerateSecret: true }],
    [
      "a namespace's",
      "export const options: cognito.UserPoolClientOptions = { generateSecret: true };",
      { GenerateSecret: true },
    ],
    [
      "a result",
      "export function options(): UserPoolClientOptions { return { generateSecret: true }; }",
      { GenerateSecret: true },
    ],
    [
      "a field",
      "class A { readonly options: UserPoolClientOptions = { generateSecret: true }; }",
      { GenerateSecret: true },
    ],
    ["settings", 'export const o: OAuthSettings = { callbackUrls: ["https://a"] };', { CallbackURLs: ["https://a"] }],
  ])("%s", (_name, source, known) => {
    const [written] = writtenIn(`${types} ${source}`);
    expect(written).toMatchObject({ LogoutURLs: "unknown", ...known });
  });

  test.each([
    ["props", 'const props: UserPoolClientProps = { userPool }; new cognito.UserPoolClient(this, "C", props);'],
    ["options", 'const options: UserPoolClientOptions = {}; new cognito.UserPool(this, "P").addClient("C", options);'],
    [
      "settings",
      'const oAuth: OAuthSettings = { callbackUrls: ["https://a"] }; new cognito.UserPoolClient(this, "C", { userPool, oAuth });',
    ],
  ])("once, if a construct takes them: %s", (_name, source) => {
    expect(titlesIn(`${types} ${source}`)).toHaveLength(1);
    expect(titlesIn(`${types} ${source}`)[0]).toMatch(/UserPoolClient$|addClient$/u);
  });

  test.each([
    ["a part", "const base: Partial<UserPoolClientProps> = { generateSecret: true };"],
    ["what is spread", "const p: UserPoolClientOptions = { generateSecret: true }; make({ ...p });"],
    ["another type", "const p: UserPoolProps = { generateSecret: true };"],
  ])("unless they are %s", (_name, source) => {
    expect(titlesIn(`${types} ${source}`)).toEqual([]);
  });
});
