import { parseForESLint } from "@typescript-eslint/parser";
import { expect } from "vitest";
import { cdkL2 } from "../../../../src/hosts/cdk/l2.ts";
import { library } from "../../../../src/hosts/registry.ts";
import { modelOf } from "../../../../src/languages/javascript/semantic/model.ts";
import { CodeFile } from "../../../../src/languages/javascript/semantic/code-file.ts";
import type { FoundAppClient } from "../../../../src/hosts/shared/host.ts";
import { openPython } from "../../../../src/languages/python/on-demand.ts";
import { clientsOfProgram } from "../../../../src/hosts/shared/program-clients.ts";
import { exploreAppClient, type AppClient } from "../../../../src/model/app-client.ts";
import type { Value } from "../../../../src/model/value.ts";
import { secondsOf, isTimeUnit } from "../../../../src/spec/time-units.ts";
import { parseCode, type Language as LanguageOfEslint } from "../../../languages/javascript/parse-code.ts";

export type Language = LanguageOfEslint | "python";

/** TypeScript is parsed without ESLint, which would take most of the time. */
function parse(text: string, language: LanguageOfEslint): CodeFile {
  if (language !== "typescript") {
    return new CodeFile(parseCode(text, language), library);
  }
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, { range: true, loc: true, sourceType: "module" });
  return new CodeFile({ text, ast, scopeManager, visitorKeys }, library);
}

/** The L2 clients of a file, in source order. */
export function findClients(text: string, language: Language = "typescript"): readonly FoundAppClient[] {
  const program = language === "python" ? openPython(text, library) : modelOf(parse(text, language));
  return clientsOfProgram(program, [cdkL2]);
}

export function onlyClient(text: string, language?: Language): FoundAppClient {
  const [client, ...others] = findClients(text, language);
  expect(others).toEqual([]);
  if (!client) {
    throw new Error(`No client in ${text}`);
  }
  return client;
}

/** The result of a function in every scenario of a client. */
export function scenariosOf<T>(client: FoundAppClient, show: (client: AppClient) => T): readonly T[] {
  return [...exploreAppClient(client, show)];
}

/** The only scenario of a client. */
export function inOnlyScenario<T>(client: FoundAppClient, show: (client: AppClient) => T): T {
  const [shown, ...others] = scenariosOf(client, show);
  expect(others).toEqual([]);
  return shown as T;
}

/** A value as plain data: unknown parts are `<token>`, and possible further items or members `…`. */
export function plain(value: Value): unknown {
  switch (value.kind) {
    case "absent":
      return undefined;
    case "literal":
      return value.value;
    case "text":
      return value.parts.map(part => part ?? "<token>").join("");
    case "list":
      return [...value.items.map(plain), ...(value.complete ? [] : ["…"])];
    case "map":
      return Object.fromEntries([
        ...value.members.map(({ key, value: member }) => [key, plain(member)]),
        ...(value.complete ? [] : [["…", "…"]]),
      ]);
    case "unknown":
      return "<token>";
  }
}

/** The validity in minutes, which the construct emits whatever the unit. */
export function inMinutes(amount: unknown, unit: unknown): unknown {
  return typeof amount === "number" && isTimeUnit(unit) ? (amount * secondsOf[unit]) / secondsOf.minutes : amount;
}

/** The text at a value's site. */
export function textAt(source: string, value: Value): string {
  return source.slice(...value.site.range);
}
