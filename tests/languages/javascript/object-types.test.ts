import { describe, expect, it, test } from "vitest";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { clientsIn, titlesIn, writtenIn } from "../../hosts/found-clients.ts";

const imports = `import type { CreateUserPoolClientCommandInput as Input } from "@aws-sdk/client-cognito-identity-provider";
  import type { CfnUserPoolClientProps, UserPoolClientOptions } from "aws-cdk-lib/aws-cognito"; import type * as cognito from "aws-cdk-lib/aws-cognito";
  import type { UserPoolClientArgs } from "@pulumi/aws/cognito";`;
const input = '{ UserPoolId: "p", ClientName: "web" }';
const written = { UserPoolId: "p", ClientName: "web" };

describe("an object of a type that is made of a client's is", () => {
  test.each<[name: string, source: string]>([
    ["Readonly", `export const o: Readonly<Input> = ${input};`],
    ["Required", `export const o: Required<Input> = ${input};`],
    ["NonNullable", `export const o: NonNullable<Input> = ${input};`],
    ["an alias", `type Own = Readonly<Input>; export const o: Own = ${input};`],
    ["an interface that extends it", `interface Own extends Input {} export const o: Own = ${input};`],
    ["an interface's interface", `interface A extends Input {} interface B extends A {} export const o: B = ${input};`],
    ["an intersection", `export const o: Input & { name: string } = ${input};`],
    ["what may be missing", `export const o: Readonly<Input> | undefined = ${input};`],
    ["what it satisfies", `make(${input} satisfies Readonly<Input>);`],
  ])("a client: %s", (_name, source) => {
    expect(writtenIn(`${imports} ${source}`)).toEqual([written]);
  });

  test.each<[name: string, source: string]>([
    ["Partial", `export const o: Partial<Input> = ${input};`],
    ["Pick", `export const o: Pick<Input, "UserPoolId" | "ClientName"> = ${input};`],
    ["Omit", `export const o: Omit<Input, "GenerateSecret"> = ${input};`],
    [
      "Omit of Omit",
      `type Own = Omit<Omit<Input, "LogoutURLs">, "GenerateSecret" | "CallbackURLs">; export const o: Own = ${input};`,
    ],
    [
      "an interface that extends a part",
      `interface Own extends Partial<Input> { id: string } export const o: Own = ${input};`,
    ],
    ["what it satisfies", `make(${input} satisfies Partial<Input>);`],
  ])("a part of a client: %s", (_name, source) => {
    const [found] = writtenIn(`${imports} ${source}`);
    expect(found).toMatchObject({ ...written, GenerateSecret: "unknown", CallbackURLs: "unknown" });
  });

  test.each<[name: string, source: string, known: object]>([
    [
      "CDK's options",
      "export const o: Omit<UserPoolClientOptions, 'userPoolClientName'> = { generateSecret: true };",
      { GenerateSecret: true },
    ],
    [
      "an interface of a namespace's",
      "interface Own extends cognito.UserPoolClientOptions {} export const o: Own = { generateSecret: true };",
      { GenerateSecret: true },
    ],
    [
      "CDK's properties",
      "export const o: Partial<CfnUserPoolClientProps> = { generateSecret: true };",
      { GenerateSecret: true },
    ],
    [
      "Pulumi's arguments",
      "export const o: Partial<UserPoolClientArgs> = { generateSecret: true };",
      { GenerateSecret: true },
    ],
  ])("a part of a client in other libraries: %s", (_name, source, known) => {
    expect(writtenIn(`${imports} ${source}`)[0]).toMatchObject({ LogoutURLs: "unknown", ...known });
  });

  test.each<[name: string, source: string]>([
    ["Omit of what is not written there", `export const o: Omit<Input, Keys> = ${input};`],
    ["a type of two", `export const o: Input & UserPoolClientOptions = ${input};`],
    ["one of two", `export const o: Input | CfnUserPoolClientProps = ${input};`],
    ["a type with parameters", `type Own<T> = Input; export const o: Own<string> = ${input};`],
    ["an interface with parameters", `interface Own<T> extends Input {} export const o: Own<string> = ${input};`],
    ["an interface of one's own", `interface Own { UserPoolId: string } export const o: Own = ${input};`],
    ["a Partial of one's own", `type Partial<T> = { of: T }; export const o: Partial<Input> = ${input};`],
    ["a Record", `export const o: Record<string, Input> = ${input};`],
    ["a type that is made of itself", `type Own = Readonly<Own>; export const o: Own = ${input};`],
    ["an interface that extends itself", `interface Own extends Own {} export const o: Own = ${input};`],
    [
      "interfaces that extend each other",
      `interface A extends B, B, B {} interface B extends A, A, A {} export const o: A = ${input};`,
    ],
    ["a part that is spread", `const o: Partial<Input> = ${input}; send({ ...o, GenerateSecret: true });`],
  ])("not a client: %s", (_name, source) => {
    expect(titlesIn(`${imports} ${source}`)).toEqual([]);
  });
});

it("a member of another type by the same name is not the client's", () => {
  const source = `${imports} interface Own extends Omit<Input, "CallbackURLs"> { CallbackURLs: object }
    export const o: Own = { ClientName: "web", CallbackURLs: { web: "https://a" } };`;
  expect(writtenIn(source)[0]).toMatchObject({ ClientName: "web", CallbackURLs: "unknown" });
});

it.each([
  ["an interface", "interface Own extends Input { stage: string }", 0],
  ["an intersection", "type Own = Input & { stage: string };", 0],
  ["the type alone", "type Own = Input;", 1],
])("members of one's own are no members of a client: %s", (_name, declaration, unknown) => {
  const [found] = clientsIn(`${imports} ${declaration} export const o: Own = { ClientName: "web", stage: "dev" };`);
  const members = found && [...exploreAppClient(found.client, client => client.members)].flat();
  expect(members?.filter(({ property }) => property === undefined)).toHaveLength(unknown);
});

describe("an object in another one is a part of a client by the type of that", () => {
  const setUp = `${imports} interface Setup { name: string; options: UserPoolClientOptions }`;
  const web = "{ generateSecret: true }";

  test.each<[name: string, source: string]>([
    ["a member", `export const s: Setup = { name: "web", options: ${web} };`],
    ["a member of a literal type", `export const s: { web: UserPoolClientOptions } = { web: ${web} };`],
    [
      "a member of what extends a type of the file",
      `interface Own extends Setup {} export const s: Own = { name: "web", options: ${web} };`,
    ],
    ["a list", `export const s: UserPoolClientOptions[] = [${web}];`],
    ["an Array", `export const s: Array<UserPoolClientOptions> = [${web}];`],
    ["a list that stays as it is", `export const s: readonly UserPoolClientOptions[] = [${web}];`],
    ["a ReadonlyArray of members", `export const s: ReadonlyArray<Setup> = [{ name: "web", options: ${web} }];`],
    [
      "what satisfies a list",
      `export const s = [{ name: "web", options: ${web} }] as const satisfies readonly Setup[];`,
    ],
    ["a Record", `export const s: Record<string, UserPoolClientOptions> = { web: ${web} };`],
    [
      "a member of what extends another type",
      `import type { StackProps } from "aws-cdk-lib"; interface Own extends StackProps { web: UserPoolClientOptions } export const s: Own = { web: ${web} };`,
    ],
    [
      "a Record that a loop goes through",
      `const s: Record<string, UserPoolClientOptions> = { web: ${web} }; for (const [name, options] of Object.entries(s)) pool.addClient(name, options);`,
    ],
    [
      "a Record in an object, which a loop goes through",
      `const s: { clients: Record<string, UserPoolClientOptions> } = { clients: { web: ${web} } }; Object.entries(s.clients).forEach(([name, options]) => pool.addClient(name, options));`,
    ],
    [
      "a list that a loop goes through",
      `const s: Setup[] = [{ name: "web", options: ${web} }]; for (const { name, options } of s) pool.addClient(name, options);`,
    ],
  ])("%s", (_name, source) => {
    const [found] = writtenIn(`${setUp} ${source}`);
    expect(found).toMatchObject({ GenerateSecret: true, CallbackURLs: "unknown" });
  });

  test("a request's, of which nothing is known that is left out", () => {
    expect(writtenIn(`${imports} export const all: Record<string, Input> = { web: ${input} };`)[0]).toMatchObject({
      ...written,
      GenerateSecret: "unknown",
    });
  });

  test.each<[name: string, source: string]>([
    ["is taken out of it", `const s: Record<string, UserPoolClientOptions> = { web: ${web} }; use(s.web);`],
    [
      "is taken out of it by a pattern",
      `const s: Record<string, UserPoolClientOptions> = { web: ${web} }; const { web } = s; use(web);`,
    ],
    ["is spread with it", `const s: Record<string, UserPoolClientOptions> = { web: ${web} }; use({ ...s });`],
    [
      "is spread with what holds it",
      `const s: { clients: Record<string, UserPoolClientOptions> } = { clients: { web: ${web} } }; use({ ...s.clients });`,
    ],
    ["is one of its defaults", `export const s: Record<string, UserPoolClientOptions> = { defaults: ${web} };`],
    ["has another name there", `export const s: Setup = { name: "web", other: ${web} };`],
    ["has a name that is not known", `export const s: Record<string, UserPoolClientOptions> = { [name]: ${web} };`],
    ["stands in no list", `export const s: UserPoolClientOptions[] = { web: ${web} };`],
    [
      "is a Record of one's own",
      `type Record<K, V> = K; export const s: Record<string, UserPoolClientOptions> = { web: ${web} };`,
    ],
    ["stands in a class's list", `export const s: Set<UserPoolClientOptions> = [${web}];`],
  ])("unless it %s", (_name, source) => {
    expect(titlesIn(`${setUp} ${source}`)).toEqual([]);
  });

  test("and once, if what holds it is a client's", () => {
    const source = `${imports} import type { OAuthSettings } from "aws-cdk-lib/aws-cognito"; interface Own extends UserPoolClientOptions { oAuth: OAuthSettings }
      export const o: Own = { oAuth: { callbackUrls: ["https://a"] } };`;
    expect(titlesIn(source)).toHaveLength(1);
  });
});
