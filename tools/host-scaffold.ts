/** A place in an existing file, and the text to insert before it. */
export interface Insertion {
  readonly path: string;
  readonly before: string;
  readonly text: string;
}

/**
 * A new host with its test: a working one for a library with a function that takes the members of a request under
 * camel-case names, to be rewritten.
 *
 * @param name - the name of the host and its vendor, in kebab case
 */
export function scaffoldHost(name: string): ReadonlyMap<string, string> {
  return new Map([
    [`src/hosts/${name}/${name}.ts`, host(name)],
    [`tests/hosts/${name}/${name}.test.ts`, test(name)],
  ]);
}

/** The insertions that register the host with the rest of the project. */
export function insertionsForHost(name: string): readonly Insertion[] {
  const variable = variableOf(name);
  return [
    {
      path: "src/hosts/registry.ts",
      before: 'import { amplifyAuth } from "./amplify/auth.ts";\n',
      text: `import { ${variable} } from "./${name}/${name}.ts";\n`,
    },
    {
      path: "src/hosts/registry.ts",
      before: "];\n\n/** Every kind of YAML or JSON document",
      text: `  ${variable},\n`,
    },
    {
      path: "tests/hosts/registry.test.ts",
      before: "];\n\ndescribe(",
      text: `  name("${name}", "UserPoolClient"),\n`,
    },
    {
      path: "tests/harness/write-constructs.ts",
      before: "  ] satisfies readonly ConstructHost[]\n",
      text: `    {
      name: "${name}",
      write: resource(
        client => aligned\`
          import { UserPoolClient } from "${name}";
          UserPoolClient("web", \${objectOf(['userPoolId: "us-east-1_Example1"', ...membersOf(client, awsNativeName)])});
        \`,
      ),
    },
`,
    },
    { path: "docs/hosts.md", before: "## Commands of the AWS CLI\n", text: section(name) },
  ];
}

function variableOf(name: string): string {
  return name.replaceAll(/-([a-z\d])/gu, (_, letter: string) => letter.toUpperCase());
}

function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}

const host = (name: string): string => `import type { QualifiedName } from "../../model/qualified-name.ts";
import { camelNames } from "../shared/camel-names.ts";
import { constructHost } from "../shared/construct-host.ts";

/** TODO: the library's module, as programs import it. */
const module = "${name}";

/** TODO: what the library is, with a link to its documentation. */
export const ${variableOf(name)} = constructHost({ canonical }, [
  {
    host: "${name}",
    name: { module, path: ["UserPoolClient"] },
    isFunction: true,
    signature: { parameters: ["id"], options: true },
    // TODO: the library's names, where they are not the API's with a small first letter.
    path: camelNames({
      ClientId: undefined,
      ClientSecret: undefined,
      CallbackURLs: "callbackUrls",
      LogoutURLs: "logoutUrls",
      DefaultRedirectURI: "defaultRedirectUri",
    }),
    required: ["UserPoolId"],
  },
]);

function canonical(name: QualifiedName): QualifiedName | undefined {
  return name.module === module ? name : undefined;
}
`;

const test = (name: string): string => `import { expect, it } from "vitest";
import { clientsIn, titlesIn } from "../found-clients.ts";

const options = '{ userPoolId: "p", clientName: "web", generateSecret: true }';

it("finds what the library's function makes", () => {
  const [found, ...others] = clientsIn(\`import { UserPoolClient } from "${name}"; UserPoolClient("web", \${options});\`);
  expect(found?.title).toBe("${name} create UserPoolClient");
  expect(found?.written).toEqual([{ UserPoolId: "p", ClientName: "web", GenerateSecret: true }]);
  expect(others).toEqual([]);
});

it("finds nothing in another module", () => {
  expect(titlesIn(\`import { UserPoolClient } from "./${name}"; UserPoolClient("web", \${options});\`)).toEqual([]);
});
`;

const section = (name: string): string => `## ${titleOf(name)}

TODO: \`UserPoolClient(id, props)\` of \`${name}\`, and what its names are.

**If omitted:** the service's default.

`;
