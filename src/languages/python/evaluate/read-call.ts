import { allItemsOf } from "../../../model/entries.ts";
import { combine, combinePair, literal, mapCases, spread, unknown } from "../../../model/expressions.ts";
import { memberOf } from "../../../model/members.ts";
import type { Site } from "../../../model/site.ts";
import { joinText } from "../../../model/text.ts";
import { stringOf, type Expression as Value } from "../../../model/value.ts";
import { truthOf } from "../flow/truth.ts";
import { localFunctionOf, returnsOf } from "../scope/local-functions.ts";
import type { Argument, Call, Expression } from "../syntax/nodes.ts";
import type { EvaluatedFile } from "./evaluated-file.ts";
import { castOf } from "../symbols/casts.ts";
import { formatPieces } from "./formats.ts";
import { textPartsOf, formatScalar } from "./operators.ts";
import { argumentsOf, type ArgumentReader } from "./read-arguments.ts";
import { printed } from "./read-format.ts";

/** What the results of calls need of the evaluator. */
export interface CallReader extends ArgumentReader {
  readonly file: EvaluatedFile;
  /** The value that a local function returns, with the call as its site. */
  readResult(result: Expression, call: Call): Value;
}

/** The result of a call of a built-in function or method, or of a function of the file. */
export function readCall(call: Call, reader: CallReader, site: Site): Value {
  const { callee } = call;
  if (callee.kind === "Name" && !reader.file.scopes.bindingOf(callee)) {
    return readBuiltin(callee.id, call, reader, site);
  }
  const cast = castOf(call, reader.file);
  if (cast) {
    return reader.read(cast.value);
  }
  const name = reader.file.canonicalNameOf(callee);
  if (name?.module === "copy" && /^(?:deep)?copy$/u.test(name.path.join("."))) {
    return readOnlyArgument(call, reader, site);
  }
  const result = resultOf(call, reader);
  if (result) {
    return result;
  }
  return callee.kind === "Attribute" && !name
    ? readMethod(callee.value, callee.name, call, reader, site)
    : unknown(site);
}

/** The result of a function of the file that returns one expression, independent of its arguments. */
function resultOf(call: Call, reader: CallReader): Value | undefined {
  const binding = call.callee.kind === "Name" ? reader.file.scopes.bindingOf(call.callee) : undefined;
  if (binding && reader.file.isUnclear(binding)) {
    return undefined;
  }
  const local = localFunctionOf(call.callee, reader.file.scopes);
  const [result] = (local && returnsOf(local.definition)) ?? [];
  return result && local?.definition.body.statements.at(-1) === result.parent
    ? reader.readResult(result, call)
    : undefined;
}

function readOnlyArgument({ arguments: given }: Call, reader: CallReader, site: Site): Value {
  const [first, ...others] = given;
  return first?.kind === "positional" && others.length === 0 ? reader.read(first.value) : unknown(site);
}

function readBuiltin(name: string, call: Call, reader: CallReader, site: Site): Value {
  const given = call.arguments;
  switch (name) {
    case "dict":
      return readDict(call, reader);
    case "list":
    case "tuple":
      return given.length === 0
        ? { kind: "list", items: [], complete: true, site }
        : mapCases(readOnlyArgument(call, reader, site), value => (value.kind === "list" ? value : unknown(site)));
    case "str":
      return mapCases(readOnlyArgument(call, reader, site), value =>
        value.kind === "text"
          ? value
          : value.kind === "literal"
            ? joinText([formatScalar(value.value)], site)
            : unknown(site),
      );
    case "int":
      return mapCases(readOnlyArgument(call, reader, site), value => integerOf(value, site));
    case "bool":
      return mapCases(readOnlyArgument(call, reader, site), value => {
        const truth = truthOf(value);
        return truth === undefined ? unknown(site) : literal(truth, site);
      });
    default:
      return unknown(site);
  }
}

function integerOf(value: Value, site: Site): Value {
  const given = value.kind === "literal" ? value.value : null;
  return Number.isInteger(given) || /^\s*[+-]?[1-9]\d{0,14}\s*$/u.test(String(given))
    ? literal(Number(given), site)
    : unknown(site);
}

/** `dict(a=1, **others)`, optionally with another dictionary first. */
function readDict(call: Call, reader: CallReader): Value {
  const [first] = call.arguments;
  const base = first?.kind === "positional" ? first.value : undefined;
  const options = argumentsOf(call, reader).options({ parameters: base ? [""] : [] });
  return base
    ? { kind: "map", members: [spread(reader.readMembers(base)), spread(options)], complete: true, site: options.site }
    : options;
}

const caseMethods: Readonly<Record<string, (text: string) => string>> = {
  lower: text => text.toLowerCase(),
  upper: text => text.toUpperCase(),
};

function readMethod(receiver: Expression, method: string, call: Call, reader: CallReader, site: Site): Value {
  const given = call.arguments;
  const [first, second] = given;
  switch (method) {
    case "copy":
      return given.length === 0
        ? mapCases(reader.read(receiver), value =>
            value.kind === "map" || value.kind === "list" ? value : unknown(site),
          )
        : unknown(site);
    case "get": {
      const isPlain = given.length <= 2 && given.every(({ kind }) => kind === "positional");
      const key = first && isPlain ? stringOf(reader.read(first.value)) : undefined;
      return key === undefined ? unknown(site) : readMember(reader.read(receiver), key, second, reader, site);
    }
    case "format":
      return mapCases(reader.read(receiver), value => {
        const format = stringOf(value);
        return format === undefined
          ? unknown(site)
          : printed(formatPieces(format), key => formatted(key, given, reader), site);
      });
    case "join":
      return readJoin(receiver, call, reader, site);
    case "split":
      return readSplit(receiver, call, reader, site);
    default: {
      const change = Object.hasOwn(caseMethods, method) && given.length === 0 ? caseMethods[method] : undefined;
      return mapCases(reader.read(receiver), value => {
        const text = stringOf(value);
        return change && text !== undefined && /^[\w./:-]*$/u.test(text) ? literal(change(text), site) : unknown(site);
      });
    }
  }
}

function readMember(holder: Value, key: string, fallback: Argument | undefined, reader: CallReader, site: Site): Value {
  return mapCases(holder, map =>
    map.kind !== "map"
      ? unknown(site)
      : mapCases(memberOf(map, key, site), value =>
          value.kind !== "absent" ? value : fallback ? reader.read(fallback.value) : literal(null, site),
        ),
  );
}

function formatted(key: string, given: readonly Argument[], reader: CallReader): Value | undefined {
  // No name begins with a digit.
  const isIndex = /^\d/u.test(key);
  const index = isIndex ? Number(key) : given.findIndex(({ name }) => name === key);
  const argument = given[index];
  const isSure = given.slice(0, index).every(({ kind }) => kind === "positional" || kind === "keyword");
  const isGiven = argument?.kind === (isIndex ? "positional" : "keyword");
  return argument && isSure && isGiven ? reader.read(argument.value) : undefined;
}

function readJoin(separator: Expression, call: Call, reader: CallReader, site: Site): Value {
  return mapCases(readOnlyArgument(call, reader, site), list => {
    const items = allItemsOf(list);
    if (!items) {
      return unknown(site);
    }
    return combine([reader.read(separator), ...items], site, ([between, ...values]) =>
      joinText(
        values.flatMap((value, index) => [
          ...(index > 0 && between ? textPartsOf(between) : []),
          ...textPartsOf(value),
        ]),
        site,
      ),
    );
  });
}

function readSplit(text: Expression, call: Call, reader: CallReader, site: Site): Value {
  return combinePair(reader.read(text), readOnlyArgument(call, reader, site), site, (one, other) => {
    const [whole, separator = ""] = [stringOf(one), stringOf(other)];
    return whole === undefined || separator === ""
      ? unknown(site)
      : { kind: "list", items: whole.split(separator).map(item => literal(item, site)), complete: true, site };
  });
}
