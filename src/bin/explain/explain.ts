import { rules } from "../../../rules/index.ts";
import { namespace } from "../../processors/messages.ts";
import { site } from "../../rule/documentation-url.ts";
import { nearestName } from "../../rule/nearest-name.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { type ErrorEntry, readErrorTable } from "./error-table.ts";
import { findErrors, type FoundError } from "./find-errors.ts";
import { errorsPage, rulePage } from "./pages.ts";
import { renderPage } from "./render-page.ts";

/** The maximum length of a pasted text that is repeated, in characters. */
const LENGTH_SHOWN = 60;

/**
 * Prints the page of a rule, or the cause of an error message.
 *
 * @throws Failure if the arguments are neither
 */
export function explain(words: readonly string[]): ExitCode {
  const text = words.join(" ").trim();
  if (text === "") {
    throw new Failure("Name a rule or paste an error message: cognito-lint explain valid-token-validity");
  }
  process.stdout.write(explanationOf(text, process.stdout.isTTY && process.stdout.hasColors()));
  return exitCodes.success;
}

function explanationOf(text: string, hasColors: boolean): string {
  const rule = text.replace(new RegExp(`^${namespace}/`, "u"), "");
  if (Object.hasOwn(rules, rule)) {
    return renderPage(rulePage(rule), hasColors);
  }
  const found = findErrors(text, readErrorTable(errorsPage()));
  if (found.length === 0) {
    const near = /\s/u.test(text) ? undefined : nearestName(rule, Object.keys(rules));
    const shown = text.length > LENGTH_SHOWN ? `${text.slice(0, LENGTH_SHOWN)}…` : text;
    throw new Failure(
      `Nothing is known of '${shown}'. ${near === undefined ? `All messages: ${site}/errors/` : `Did you mean '${near}'?`}`,
    );
  }
  return renderPage(found.map(describe).join("\n\n"), hasColors) + hint(found);
}

function describe({ entry, text }: FoundError): string {
  const rows = entry.rules.map(rule => `- ${namespace}/${rule}: ${descriptionOf(rule)}`);
  const words = otherWords(entry);
  return [
    `**${text}**`,
    `${entry.heading}.`,
    ...(rows.length > 0 ? ["", ...rows] : []),
    ...(words === "" ? [] : ["", words]),
  ].join("\n");
}

/** The text of an entry apart from the rules that it lists, which are shown with their descriptions. */
function otherWords({ answer }: ErrorEntry): string {
  const link = String.raw`\[[\w-]+\]\(rules\/[\w-]+\.md\)`;
  return answer.replace(new RegExp(`^(?:${link}[,.:]? ?)+| (?:${link}[,.]? ?)+$`, "gu"), "").trim();
}

function descriptionOf(rule: string): string {
  return Object.values(rules).find(({ name }) => name === rule)?.meta.docs.description ?? "";
}

function hint(found: readonly FoundError[]): string {
  const [rule] = found.flatMap(({ entry }) => entry.rules);
  return rule === undefined ? "" : `\nMore about a rule: cognito-lint explain ${rule}\n`;
}
