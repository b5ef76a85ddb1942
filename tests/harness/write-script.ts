import { optionNames } from "../../src/hosts/aws-cli/option-names.ts";
import type { Operation } from "../../src/model/app-client.ts";
import { parsers } from "../../src/processors/parsers.ts";
import { isProperty, typeOf, type Property } from "../../src/spec/properties/app-client.ts";
import {
  isList,
  isPartlyKnown,
  nested,
  unknown,
  type NestedClient,
  type TestClient,
  type TestValue,
} from "./client.ts";
import type { TestHost } from "./hosts.ts";

type Structure = Extract<NestedClient[string], Readonly<Record<string, TestValue>>>;

/** A double-quoted text, with a variable for an unknown part. `undefined`: it would have to be escaped. */
function textOf(value: TestValue): string | undefined {
  const text =
    value === unknown
      ? "${VALUE}"
      : typeof value !== "object"
        ? String(value)
        : isPartlyKnown(value)
          ? `${value.before}\${VALUE}${value.after}`
          : "";
  return /["\\`]|\$(?!\{VALUE\})/u.test(text) ? undefined : text;
}

function wordOf(value: TestValue): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : `"${text}"`;
}

function all<T>(parts: readonly (T | undefined)[]): readonly T[] | undefined {
  const known = parts.filter(part => part !== undefined);
  return known.length === parts.length ? known : undefined;
}

/** The option that sets a member. `undefined`: a command cannot express this. */
function optionOf(name: string, value: NestedClient[string]): string | undefined {
  const option = isProperty(name) ? optionNames.get(name) : undefined;
  const written = option && isProperty(name) ? valueOf(name, value) : undefined;
  return written === undefined || option === undefined
    ? undefined
    : typeof written === "boolean"
      ? option.replace("--", written ? "--" : "--no-")
      : `${option} ${written}`;
}

function valueOf(property: Property, value: NestedClient[string]): string | boolean | undefined {
  switch (typeOf(property)) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "integer":
      return typeof value === "number" || value === unknown ? wordOf(value) : undefined;
    case "strings":
      return isTestValue(value) && isList(value) ? listOf(value) : undefined;
    case "structure":
      return isTestValue(value) ? undefined : shorthandOf(property, value);
    case "string":
      return isTestValue(value) && (typeof value === "string" || value === unknown || isPart(value))
        ? wordOf(value)
        : undefined;
  }
}

function isTestValue(value: NestedClient[string]): value is TestValue {
  return typeof value !== "object" || Array.isArray(value) || "before" in value;
}

function isPart(value: TestValue): boolean {
  return typeof value === "object" && isPartlyKnown(value);
}

function listOf(items: readonly TestValue[]): string | undefined {
  return items.length === 0 ? "'[]'" : all(items.map(wordOf))?.join(" ");
}

function isOfType(property: Property, value: TestValue): boolean {
  const type = typeOf(property);
  return value === unknown || typeof value === (type === "integer" ? "number" : type);
}

function shorthandOf(structure: Property, members: Structure): string | undefined {
  const parts = Object.entries(members).map(([name, value]) => {
    const member = `${structure}.${name}`;
    const text = isProperty(member) && isOfType(member, value) ? textOf(value) : undefined;
    return text === undefined || /[\s,=[\]{}@']/u.test(text.replace("${VALUE}", "")) ? undefined : `${name}=${text}`;
  });
  const written = all(parts)?.join(",");
  return written === undefined ? undefined : `"${written}"`;
}

function command(client: TestClient, operation: Operation, separator: string): string | undefined {
  const isOther =
    operation === "update" ? "GenerateSecret" in client || "ClientSecret" in client : "ClientId" in client;
  const identity = operation === "update" ? "--client-id 1example23456789" : "--client-name web";
  const options = isOther
    ? undefined
    : all(Object.entries(nested(client)).map(([name, value]) => optionOf(name, value)));
  return options && ["--user-pool-id us-east-1_Example1", identity, ...options].join(separator);
}

/** Scripts with AWS CLI commands: one option per line, or all options on one line. */
export const scriptHosts: readonly TestHost[] = [
  { name: "aws-cli, lines", separator: " \\\n  " },
  { name: "aws-cli, one line", separator: " " },
].map(({ name, separator }) => ({
  name,
  filename: "deploy.sh",
  languageOptions: { parser: parsers.shell },
  write(client, operation) {
    const options = command(client, operation, separator);
    return options && `#!/bin/sh\naws cognito-idp ${operation}-user-pool-client${separator}${options} > client.json\n`;
  },
}));
