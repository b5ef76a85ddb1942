import { describe, expect, it } from "vitest";
import { pulumiLibrary } from "../../../src/hosts/pulumi/library.ts";
import { pulumiPython } from "../../../src/hosts/pulumi/python.ts";
import type { QualifiedName } from "../../../src/model/qualified-name.ts";
import { writtenIn } from "../found-clients.ts";

const named = (module: string, ...path: readonly string[]): QualifiedName => ({ module, path });
const client = named("@pulumi/aws", "cognito", "UserPoolClient");

describe("the canonical name", () => {
  it.each<[QualifiedName, QualifiedName | undefined]>([
    [client, client],
    [named("@pulumi/aws/cognito", "UserPoolClient"), client],
    [named("@pulumi/aws/cognito/userPoolClient.js", "UserPoolClient"), client],
    [named("@pulumi/aws/cognito/index.js", "UserPoolClient"), client],
    [named("@pulumi/aws/index.js", "cognito", "UserPoolClient"), client],
    [
      named("@pulumi/aws-native/types/enums/cognito", "UserPoolTier"),
      named("@pulumi/aws-native", "types", "enums", "cognito", "UserPoolTier"),
    ],
    [named("@pulumi/pulumi/output", "concat"), named("@pulumi/pulumi", "concat")],
    [named("", "$concat"), named("@pulumi/pulumi", "concat")],
    [named("", "$interpolate"), named("@pulumi/pulumi", "interpolate")],
    [named("", "$output"), named("@pulumi/pulumi", "output")],
    [named("", "aws", "cognito"), named("", "aws", "cognito")],
    [named("", "$output", "create"), undefined],
    [named("", "console", "aws"), undefined],
    [named("@pulumi/aws-iam", "cognito"), undefined],
    [named("@own/@pulumi/aws", "cognito"), undefined],
    [named("@pulumi/pulumi/runtime", "concat"), undefined],
  ])("of %j is %j", (name, expected) => {
    expect(pulumiLibrary.canonical(name)).toEqual(expected);
  });

  it.each<[QualifiedName, QualifiedName | undefined]>([
    [named("pulumi_aws.cognito", "UserPoolClient"), named("pulumi_aws", "cognito", "UserPoolClient")],
    [named("pulumi_aws", "cognito", "user_pool_client", "A"), named("pulumi_aws", "cognito", "A")],
    [named("pulumi_aws", "cognito", "managed_user_pool_client", "A"), named("pulumi_aws", "cognito", "A")],
    [named("pulumi_aws_native.cognito._inputs", "A"), named("pulumi_aws_native", "cognito", "A")],
    [named("pulumi.output", "Output", "concat"), named("pulumi", "Output", "concat")],
    [named("pulumi.resource", "ResourceOptions"), named("pulumi", "ResourceOptions")],
    [named("pulumi_awsx", "cognito"), undefined],
  ])("in Python of %j is %j", (name, expected) => {
    expect(pulumiPython.library?.canonical(name)).toEqual(expected);
  });
});

describe("the value", () => {
  const site = { range: [0, 0] as const };
  const feature = (member: string) =>
    named("@pulumi/aws-native", "types", "enums", "cognito", "UserPoolClientRefreshTokenRotationFeature", member);
  const globalClient = named("", "aws", "cognito", "UserPoolClient");

  it.each<[QualifiedName, object | undefined]>([
    [feature("Enabled"), { value: "ENABLED" }],
    [feature("Disabled"), { value: "DISABLED" }],
    [feature("Suspended"), undefined],
    [named("@pulumi/aws-native", "types", "enums", "cognito", "OtherFeature", "Enabled"), undefined],
    [{ ...feature("Enabled"), module: "@pulumi/aws" }, undefined],
    [globalClient, { kind: "instance", name: globalClient, path: [] }],
    [named("", "aws", "cognito"), undefined],
  ])("of %j is %j", (name, expected) => {
    const value = pulumiLibrary.constant?.(name, site);
    expect(value).toEqual(expected && (expect.objectContaining(expected) as unknown));
  });

  it.each([
    ['pulumi.secret(["https://a.com"])', ["https://a.com"]],
    ["pulumi.output()", "unknown"],
    ["[pulumi.concat('https://a.com/', ...parts)]", ["unknown"]],
    ['[aws.concat("https://a.com")]', ["unknown"]],
    ['[pulumi.getStack("https://a.com")]', ["unknown"]],
  ])("of %s is %j", (urls, expected) => {
    const imports = 'import * as aws from "@pulumi/aws"; import * as pulumi from "@pulumi/pulumi";';
    expect(writtenIn(`${imports} new aws.cognito.UserPoolClient("c", { callbackUrls: ${urls} });`)).toEqual([
      { CallbackURLs: expected },
    ]);
  });
});
