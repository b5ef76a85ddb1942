import { scriptOf } from "../../languages/shell/script.ts";
import { optionsForm, shell } from "../../languages/shell/style.ts";
import { spread } from "../../model/expressions.ts";
import type { WordsContainer } from "../../model/site.ts";
import type { Expression, MapExpression, Member } from "../../model/value.ts";
import { requiredMembers } from "../../spec/members.ts";
import { memberPath, structureOf, type Property } from "../../spec/properties.ts";
import type { FoundAppClient } from "../host.ts";
import { commandsWithClients } from "../prefilter.ts";
import { tableClient, withoutNull, type ClientTable } from "../shared/table-client.ts";
import { optionNames } from "./option-names.ts";
import { withPlaceholders } from "./placeholders.ts";
import { readCommand, type ClientCommand } from "./read-command.ts";
import { readOptions, type WrittenOptions } from "./read-options.ts";
import { readRequest, readValue } from "./read-value.ts";

/** The app clients that the commands of the AWS CLI in a shell script make and change. */
export function findCommandClients(text: string): readonly FoundAppClient[] {
  return scriptOf(text)
    .commandsWith(commandsWithClients)
    .flatMap(command => {
      const read = readCommand(command, text);
      const client = read && clientOf(read, text);
      return client ? [client] : [];
    });
}

function clientOf(command: ClientCommand, text: string): FoundAppClient | undefined {
  const written = readOptions(command.args, command.operation);
  // It prints what a request looks like, and sends none.
  if (written.globals.has("--generate-cli-skeleton")) {
    return undefined;
  }
  const json = written.globals.get("--cli-input-json");
  const request = json && readRequest(json, command.input);
  const table = request?.kind === "map" ? ofRequest(request, written) : ofOptions(written);
  return tableClient({
    host: "aws-cli",
    operation: command.operation,
    range: command.operationWord.range,
    exists: true,
    text,
    style: shell,
    coerce: (_property, value) => withoutNull(withPlaceholders(value)),
    required: requiredMembers[command.operation],
    ...table,
  });
}

type Members = Pick<ClientTable, "root" | "path">;

/** A client whose members are options. */
function ofOptions(written: WrittenOptions): Members {
  const { globals, hasMore } = written;
  const hasRequest = globals.has("--cli-input-json") || globals.has("--cli-input-yaml");
  return {
    root: optionMap(written, optionOf, !hasMore && !hasRequest),
    path: optionPath,
  };
}

/** A client whose members are those of a JSON request, over which options win. */
function ofRequest(request: MapExpression, written: WrittenOptions): Members {
  const given = optionMap(written, property => property, !written.hasMore);
  return {
    root: given.members.length === 0 && given.complete ? request : withoutContainer(given, request),
    path: memberPath,
  };
}

/** Nothing is added to one of two places. */
function withoutContainer(
  { members, complete, site: { range } }: MapExpression,
  request: MapExpression,
): MapExpression {
  return { kind: "map", members: [spread(request), ...members], complete, site: { range } };
}

function optionMap(
  { options }: WrittenOptions,
  keyOf: (property: Property) => string,
  complete: boolean,
): MapExpression {
  const [start = 0, end = start] = [options[0]?.range[0], options.at(-1)?.range[1]];
  const container: WordsContainer | undefined = options.every(option => option.isWrittenHere)
    ? { layout: "words", form: optionsForm, range: [start, end], items: options.map(({ range }) => range) }
    : undefined;
  const members = options.map((option, index) => {
    const { name, nameRange, range, property } = option;
    const slot = container && { container, index };
    const value: Expression = property ? readValue(option, property, slot) : { kind: "unknown", site: { range } };
    return { key: property ? keyOf(property) : name, keyRange: nameRange, range, value };
  });
  return {
    kind: "map",
    members: lastOfEach(members),
    complete,
    site: { range: [start, end], ...(container && { container }) },
  };
}

/** Of an option that is given more than once, the last counts. */
function lastOfEach(members: readonly Member<Expression>[]): readonly Member<Expression>[] {
  const last = new Map(members.map((member, index) => [member.key, index]));
  return members.filter((member, index) => last.get(member.key) === index);
}

const optionPaths = new Map<Property, readonly string[]>();

function optionOf(property: Property): string {
  return optionNames.get(property) ?? property;
}

/** The option and, for a member of its structure, the key in it. */
function optionPath(property: Property): readonly string[] {
  let path = optionPaths.get(property);
  if (!path) {
    const structure = structureOf(property);
    path = structure ? [optionOf(structure), ...memberPath(property).slice(1)] : [optionOf(property)];
    optionPaths.set(property, path);
  }
  return path;
}
