import { type Printable, type PrintableMap, isMap } from "../../edits/print/printable.ts";
import { printableOf } from "../../edits/printables.ts";
import type { PlainValue } from "../../edits/edit.ts";
import type { Script } from "../../languages/script.ts";
import { stringOfText } from "../../model/written-text.ts";
import { spread } from "../../model/expressions.ts";
import type { Range, Site, WordsContainer } from "../../model/site.ts";
import type { Expression, MapExpression, Member } from "../../model/value.ts";
import { requiredMembers } from "../../spec/members.ts";
import { memberPath, propertyNames, structureOf, type Property } from "../../spec/properties/app-client.ts";
import type { FoundAppClient } from "../shared/host.ts";
import { commandsWithClients } from "../shared/prefilter.ts";
import { tableClient, withoutNull, type ClientTable } from "../shared/table-client.ts";
import { optionsForm } from "./forms.ts";
import { optionNames } from "./option-names.ts";
import { withoutPlaceholders } from "./placeholders.ts";
import { readCommand, type ClientCommand } from "./read-command.ts";
import { readOptions, type WrittenOptions } from "./read-options.ts";
import { readRequest, readValue } from "./read-value.ts";
import { usageErrorsOf } from "./usage-errors.ts";

/** The app clients that AWS CLI commands in a shell script create and update. */
export function findCommandClients(script: Script): readonly FoundAppClient[] {
  return script.commandsWith(commandsWithClients).flatMap(command => {
    const read = readCommand(command, script.text);
    const client = read && clientOf(read, script);
    return client ? [client] : [];
  });
}

function clientOf(command: ClientCommand, { text, style }: Script): FoundAppClient | undefined {
  const { operation, operationWord } = command;
  const written = readOptions(command.args, operation);
  // It prints a skeleton or the command's help, or is only mentioned: no request is sent.
  if (
    written.globals.has("--generate-cli-skeleton") ||
    written.options.length + written.globals.size === 0 ||
    isHelp(written)
  ) {
    return undefined;
  }
  const json = written.globals.get("--cli-input-json");
  const request = json && readRequest(json, command);
  const client = tableClient({
    host: "aws-cli",
    operation,
    range: operationWord.range,
    exists: true,
    text,
    style,
    required: requiredMembers[operation],
    coerce: (property, value) => withoutNull(withoutPlaceholders(property, value)),
    print: printValue,
    ...(request?.kind === "map" ? ofRequest(request, written, command) : ofOptions(written, command)),
  });
  return { ...client, usageErrors: () => usageErrorsOf(written) };
}

function isHelp({ options, strays }: WrittenOptions): boolean {
  return options.some(({ name }) => name === "--help") || strays.some(({ text }) => stringOfText(text) === "help");
}

type Members = Pick<ClientTable, "root" | "path" | "printStructure">;

/** A client whose members are options. */
function ofOptions(written: WrittenOptions, command: ClientCommand): Members {
  const { globals, hasMore } = written;
  const hasRequest = globals.has("--cli-input-json") || globals.has("--cli-input-yaml");
  return {
    root: optionMap(written, command, optionOf, !hasMore && !hasRequest),
    path: property => optionPaths.get(property),
    printStructure: shorthandOf,
  };
}

/** A client whose members are those of a JSON request, overridden by options. */
function ofRequest(request: MapExpression, written: WrittenOptions, command: ClientCommand): Members {
  const given = optionMap(written, command, property => property, !written.hasMore);
  return {
    root: given.members.length === 0 && given.complete ? request : withRequest(given, request),
    path: memberPath,
  };
}

/** With members in two places, neither is added to. */
function withRequest({ members, complete, site: { range } }: MapExpression, request: MapExpression): MapExpression {
  return { kind: "map", members: [spread(request), ...members], complete, site: { range } };
}

function optionMap(
  { options, ranges }: WrittenOptions,
  { operationWord, readJson }: ClientCommand,
  keyOf: (property: Property) => string,
  complete: boolean,
): MapExpression {
  const [, start] = operationWord.range;
  const range: Range = [start, ranges.at(-1)?.[1] ?? start];
  const container: WordsContainer | undefined =
    operationWord.isWrittenHere && options.every(option => option.isWrittenHere)
      ? { layout: "words", form: optionsForm, range, items: ranges }
      : undefined;
  const members = options.map(option => {
    const { name, nameRange, property } = option;
    const slot = container && { container, index: option.index };
    const value: Expression = property
      ? readValue(option, property, slot, readJson)
      : { kind: "unknown", site: { range: option.range } };
    return { key: property ? keyOf(property) : name, keyRange: nameRange, range: option.range, value };
  });
  return { kind: "map", members: lastOfEach(members), complete, site: { range, ...(container && { container }) } };
}

/** The replacement for a value. A switch is its own value, and a structure is one word. */
function printValue(property: Property, value: PlainValue, like: Site | undefined): Printable | undefined {
  const printable = printableOf(value);
  if (like?.slot?.container.layout !== "words") {
    return printable;
  }
  if (typeof printable === "boolean") {
    return { kind: "entry", key: optionOf(property), value: printable };
  }
  return isMap(printable) ? shorthandOf(printable) : printable;
}

/** `AccessToken=minutes,IdToken=minutes` */
function shorthandOf({ members }: PrintableMap): string {
  return members.map(([key, value]) => `${key}=${typeof value === "object" ? "" : String(value)}`).join(",");
}

/** If an option is repeated, the last one counts. */
function lastOfEach(members: readonly Member<Expression>[]): readonly Member<Expression>[] {
  const last = new Map(members.map((member, index) => [member.key, index]));
  return members.filter((member, index) => last.get(member.key) === index);
}

function optionOf(property: Property): string {
  return optionNames.get(property) ?? property;
}

/** The option for each member of the request and, for one of a structure, the key in its value. */
const optionPaths: ReadonlyMap<Property, readonly string[]> = new Map(
  propertyNames.map(property => [
    property,
    [optionOf(structureOf(property) ?? property), ...memberPath(property).slice(1)],
  ]),
);
