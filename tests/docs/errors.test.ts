import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const docs = join(import.meta.dirname, "../../docs");

function read(path: string): string {
  return readFileSync(join(docs, path), "utf8").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}

const page = read("errors.md");

/** The rows of the page: what is answered, and the pages of the rules that are named for it. */
const rows = [...page.matchAll(/^\| `(?<answer>[^`]+)`.* \| (?<links>.*) \|$/gmu)]
  .map(match => match.groups ?? {})
  .map(({ answer = "", links = "" }) => ({
    answer,
    rulePages: [...links.matchAll(/\((?<path>rules\/[^)]+)\)/gu)].map(match => match[1] ?? ""),
  }))
  // The members of a request are no answers.
  .filter(({ answer }) => !/^[a-z]+[A-Z]\w+$|^\w+\.\w+$/u.test(answer));

/** An answer with anything in the place of each `…`. */
function patternOf(answer: string): RegExp {
  const parts = answer.split("…").map(part => part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  return new RegExp(parts.join(".+"), "u");
}

it.each(rows)("names for $answer the rules whose pages have it", ({ answer, rulePages }) => {
  expect(rulePages).not.toEqual([]);
  expect(rulePages.filter(path => !patternOf(answer).test(read(path)))).toEqual([]);
});

it("has every answer that is quoted on the page of a rule, and names the rule", () => {
  const validation = "1 validation error detected: ";
  const ofTheReference = "If you don't provide a value for an attribute, Amazon Cognito sets it to its default value.";
  const missing = readdirSync(join(docs, "rules"))
    .map(file => `rules/${file}`)
    .flatMap(path => [...read(path).matchAll(/^> (?<quote>.*)$/gmu)].map(match => ({ path, quote: match[1] ?? "" })))
    .filter(({ quote }) => quote !== ofTheReference && !quote.startsWith(validation))
    .filter(
      ({ path, quote }) =>
        !rows.some(({ answer, rulePages }) => rulePages.includes(path) && patternOf(answer).test(quote)),
    );
  expect(missing).toEqual([]);
});
