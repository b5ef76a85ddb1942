import { expect, it } from "vitest";
import { clientsIn, titlesIn } from "./found-clients.ts";

const props = '{ UserPoolId: "p", ClientName: "web" }';

it.each([
  ["the default import", `import AWS from "alchemy/aws/control"; await AWS.Cognito.UserPoolClient("web", ${props});`],
  [
    "another name",
    `import Control from "alchemy/aws/control"; const c = await Control.Cognito.UserPoolClient("web", ${props});`,
  ],
])("finds a client by %s", (_name, source) => {
  const [found, ...others] = clientsIn(source);
  expect(found?.title).toBe("alchemy create UserPoolClient");
  expect(found?.written).toEqual([{ UserPoolId: "p", ClientName: "web" }]);
  expect(others).toEqual([]);
});

it.each([
  ["another module", `import AWS from "./control"; await AWS.Cognito.UserPoolClient("web", ${props});`],
  ["another resource", `import AWS from "alchemy/aws/control"; await AWS.Cognito.UserPool("web", ${props});`],
  ["a class", `import AWS from "alchemy/aws/control"; new AWS.Cognito.UserPoolClient("web", ${props});`],
])("finds nothing in %s", (_name, source) => {
  expect(titlesIn(source)).toEqual([]);
});
