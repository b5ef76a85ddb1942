import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as sdk from "@aws-sdk/client-cognito-identity-provider";
import { Duration } from "aws-cdk-lib";
import { ClientAttributes, OAuthScope, UserPoolClientIdentityProvider } from "aws-cdk-lib/aws-cognito";
import { Project, type InterfaceDeclaration, type SourceFile } from "ts-morph";
import type { Declarations, Members, Texts } from "./declarations-file.ts";
import { download } from "./download.ts";
import { membersOf, requiredIn } from "./members.ts";
import { providerPackages } from "./provider-packages.ts";
import { readProvider } from "./read-provider.ts";

const sdkPackage = "@aws-sdk/client-cognito-identity-provider";
const cdkPackage = "aws-cdk-lib";
const otherOperations = ["CreateIdentityProvider", "CreateResourceServer", "CreateUserPool", "CreateUserPoolDomain"];
const packages = join(import.meta.dirname, "node_modules");

/**
 * Reads the installed packages, and downloads the others.
 *
 * @param rangeOf - the version of a package to download
 */
export async function readDeclarations(rangeOf: (name: string) => string): Promise<Declarations> {
  const downloads = await Promise.all(
    providerPackages.map(async wanted => ({ wanted, ...(await download(wanted, rangeOf(wanted.name))) })),
  );
  const project = new Project({ compilerOptions: { strictNullChecks: false, skipLibCheck: true } });
  const open = (path: string): SourceFile => project.addSourceFileAtPath(join(packages, path));
  const models = ["models_0", "models_1"].map(name => open(`${sdkPackage}/dist-types/models/${name}.d.ts`));
  const [l1, l2, attributes] = ["cognito.generated", "user-pool-client", "user-pool-attr"].map(name => [
    open(`${cdkPackage}/aws-cognito/lib/${name}.d.ts`),
  ]);

  const createRequest = interfaceIn(models, "CreateUserPoolClientRequest");
  const updateRequest = interfaceIn(models, "UpdateUserPoolClientRequest");
  const create = membersOf(createRequest);
  const update = membersOf(updateRequest);
  const l1Props = interfaceIn(l1, "CfnUserPoolClientProps");
  const l2Props = interfaceIn(l2, "UserPoolClientProps");
  return {
    versions: Object.fromEntries([
      ...[sdkPackage, cdkPackage].map(name => [name, versionOf(name)]),
      ...downloads.map(({ wanted, version }) => [wanted.name, version]),
    ]),
    sdk: {
      create,
      update,
      response: namesIn(interfaceIn(models, "UserPoolClientType")),
      required: { create: requiredIn(createRequest), update: requiredIn(updateRequest) },
      otherRequests: Object.fromEntries(
        otherOperations.map(name => [name, namesIn(interfaceIn(models, `${name}Request`))]),
      ),
      enums: enumsOf({ ...create, ...update }),
    },
    cdk: {
      l1: membersOf(l1Props),
      l2: membersOf(l2Props),
      required: { l1: requiredIn(l1Props), l2: requiredIn(l2Props) },
      statics: {
        OAuthScope: namedValues(OAuthScope, value => (value instanceof OAuthScope ? value.scopeName : undefined)),
        UserPoolClientIdentityProvider: namedValues(UserPoolClientIdentityProvider, value =>
          value instanceof UserPoolClientIdentityProvider ? value.name : undefined,
        ),
      },
      attributes: attributeNames(Object.keys(membersOf(interfaceIn(attributes, "StandardAttributesMask")))),
      durations: functionsOf(Duration),
    },
    providers: Object.fromEntries(downloads.map(({ wanted, files }) => [wanted.name, readProvider(wanted, files)])),
  };
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8")) as { version: string };
  return version;
}

function interfaceIn(files: readonly SourceFile[] | undefined, name: string): InterfaceDeclaration {
  for (const file of files ?? []) {
    const declaration = file.getInterface(name);
    if (declaration) {
      return declaration;
    }
  }
  throw new Error(`The declaration of ${name} has moved to another file of its package.`);
}

function namesIn(declaration: InterfaceDeclaration): readonly string[] {
  return declaration.getProperties().map(property => property.getName());
}

function enumsOf(members: Members): Record<string, Texts> {
  const exported: Readonly<Record<string, unknown>> = sdk;
  const names = new Set(Object.values(members).map(type => type.replace("[]", "")));
  return Object.fromEntries(
    [...names].toSorted().flatMap(name => {
      const values = exported[name];
      return values === undefined ? [] : [[name, values as Texts]];
    }),
  );
}

function namedValues(owner: object, textOf: (value: unknown) => string | undefined): Texts {
  return Object.fromEntries(
    Object.entries(owner).flatMap(([name, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function attributeNames(mask: readonly string[]): Texts {
  return Object.fromEntries(
    mask.map(name => [
      name,
      new ClientAttributes()
        .withStandardAttributes({ [name]: true })
        .attributes()
        .join(),
    ]),
  );
}

function functionsOf(owner: object): readonly string[] {
  return Object.getOwnPropertyNames(owner).filter(
    name => typeof Object.getOwnPropertyDescriptor(owner, name)?.value === "function",
  );
}
