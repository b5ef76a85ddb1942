import { describe, expect, it } from "vitest";
import { setProperty } from "../../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../../src/edits/text/text-edit.ts";
import { clientsIn, titlesIn } from "../../found-clients.ts";

const imported = 'import { Cognito } from "sst/constructs";';
const options = '{ cdk: { userPoolClient: { oAuth: { callbackUrls: ["https://a.com"] } } } }';
const made = `const auth = new Cognito(stack, "Auth", ${options});`;

describe("the client that a construct makes is found", () => {
  it.each([
    ["in version 2", `${imported} ${made}`],
    ["in version 1", `import * as sst from "@serverless-stack/resources"; new sst.Cognito(stack, "Auth", ${options});`],
    ["under its old name", `import { Auth } from "@serverless-stack/resources"; new Auth(stack, "Auth", ${options});`],
    ["beside other uses", `${imported} ${made} auth.attachPermissionsForAuthUsers(stack, [auth.userPoolId, api]);`],
    [
      "beside its id",
      `${imported} ${made} new CfnOutput(stack, "Id", { value: auth.cdk.userPoolClient.userPoolClientId });`,
    ],
    [
      "beside its id, under its old name",
      `import { Auth } from "@serverless-stack/resources"; const auth = new Auth(stack, "Auth", ${options}); use(auth.cdk.userPoolClient.userPoolClientId);`,
    ],
    ["that waits for a provider", `${imported} ${made} auth.cdk.userPoolClient.node.addDependency(provider);`],
    [
      "in a Solutions Construct",
      `import { CognitoToApiGatewayToLambda } from "@aws-solutions-constructs/aws-cognito-apigateway-lambda";
       const api = new CognitoToApiGatewayToLambda(this, "Api", { cognitoUserPoolClientProps: { oAuth: { callbackUrls: ["https://a.com"] } } });
       api.addAuthorizers();`,
    ],
  ])("%s", (_name, source) => {
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toMatch(/^cdk-l2 create (?:Auth|Cognito\w*)$/u);
    expect(found?.written).toEqual([{ UserPoolId: "unknown", CallbackURLs: ["https://a.com"] }]);
    expect(others).toEqual([]);
  });

  it("and edited in the CDK's options", () => {
    const source = `${imported} ${made}`;
    const edits = clientsIn(source)[0]?.client.render(setProperty("AllowedOAuthFlows", ["code"]));
    expect(edits && applyTextEdits(source, edits)).toContain("flows: { authorizationCodeGrant: true }");
  });
});

describe("no client is found in", () => {
  it.each([
    ["a construct without options for it", `${imported} new Cognito(stack, "Auth", { login: ["email"] });`],
    [
      "a construct with a client that is made elsewhere",
      `${imported} new Cognito(stack, "Auth", { cdk: { userPoolClient: client } });`,
    ],
    ["another construct", `import { Bucket } from "sst/constructs"; new Bucket(stack, "Auth", ${options});`],
    ["a construct of one's own", `import { Cognito } from "./cognito"; ${made}`],
    [
      "a construct whose client is changed",
      `${imported} ${made} auth.cdk.userPoolClient.node.defaultChild.callbackUrLs = [];`,
    ],
    [
      "a construct under its old name whose client is changed",
      `import { Auth } from "@serverless-stack/resources"; const auth = new Auth(stack, "Auth", ${options}); auth.cdk.userPoolClient.node.defaultChild.callbackUrLs = [];`,
    ],
    ["a construct whose client is handed on", `${imported} ${made} secure(auth.cdk.userPoolClient);`],
    [
      "a Solutions Construct whose client is changed",
      `import { CognitoToApiGatewayToLambda as C } from "@aws-solutions-constructs/aws-cognito-apigateway-lambda";
       const api = new C(this, "Api", { cognitoUserPoolClientProps: { generateSecret: true } }); api.userPoolClient.node.defaultChild.generateSecret = x;`,
    ],
    [
      "a construct of another module of SST",
      `import { Cognito } from "sst/constructs/future"; new Cognito(stack, "Auth", ${options});`,
    ],
    [
      "a construct of a module with a longer name",
      `import { Cognito } from "my-sst/constructs"; new Cognito(stack, "Auth", ${options});`,
    ],
    [
      "a construct of a package with a longer name",
      `import { Auth } from "@serverless-stack/resources2"; new Auth(stack, "Auth", ${options});`,
    ],
    [
      "a construct of a package whose name ends alike",
      `import { Auth } from "my/@serverless-stack/resources"; new Auth(stack, "Auth", ${options});`,
    ],
    ...["CognitoUser", "UserCognito"].map(name => [
      `another construct of SST: ${name}`,
      `import { ${name} } from "sst/constructs"; new ${name}(stack, "Auth", ${options});`,
    ]),
    ...["Auth2", "UserAuth"].map(name => [
      `another construct of Serverless Stack: ${name}`,
      `import { ${name} } from "@serverless-stack/resources"; new ${name}(stack, "Auth", ${options});`,
    ]),
    ...[
      ["CognitoTo", "@aws-solutions-constructs/aws-cognito-apigateway-lambda"],
      ["MyCognitoToLambda", "@aws-solutions-constructs/aws-cognito-apigateway-lambda"],
      ["CognitoToLambda.Other", "@aws-solutions-constructs/aws-cognito-apigateway-lambda"],
      ["CognitoToLambda", "@me/@aws-solutions-constructs/aws-cognito-apigateway-lambda"],
    ].map(([name = "", module = ""]) => [
      `a construct that is no Solutions Construct: ${name} of ${module}`,
      `import * as c from "${module}"; new c.${name}(this, "Api", { cognitoUserPoolClientProps: { generateSecret: true } });`,
    ]),
    ["no props", `${imported} new Cognito(stack, "Auth");`],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});
