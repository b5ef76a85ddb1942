import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Preset } from "../../src/rule/cognito-rule.ts";
import { examplesOf } from "../../tests/docs/rule-page.ts";
import type { Example } from "../src/example.ts";
import { languageOfFile } from "../src/languages.ts";
import { serialized } from "../src/playground/state.ts";
import { repository } from "./paths.ts";
import { ruleInfos } from "./rule-infos.ts";

/** The hash of the playground's URL that opens an example. */
export function hashOfExample({ text, language, file, preset, rules = {} }: Omit<Example, "group" | "title">): string {
  return `#${deflateRawSync(serialized({ text, language, file, preset, rules })).toString("base64url")}`;
}

/** The examples in `examples/`: every file other than configs and descriptions. */
function repositoryExamples(): readonly Example[] {
  const root = join(repository, "examples");
  return readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter(path => !/(?:^|\/)(?:eslint\.config\.js|package\.json|turbo\.json)$/u.test(path))
    .toSorted()
    .flatMap(path => {
      const language = languageOfFile(path);
      const text = readFileSync(join(root, path), "utf8");
      return language === undefined || !/cognito/iu.test(text)
        ? []
        : { group: "Examples", title: path, language, file: basename(path), preset: "recommended" as Preset, text };
    });
}

const verdicts = { incorrect: "Incorrect", correct: "Correct", fixed: "Fixed", suggested: "Suggested" };

/** The examples on the pages of rules. */
function pageExamples(): readonly Example[] {
  return ruleInfos.flatMap(({ name, preset }) => {
    const page = readFileSync(join(repository, `docs/rules/${name}.md`), "utf8");
    return examplesOf(page)
      .filter(({ verdict }) => verdict === "incorrect" || verdict === "correct")
      .flatMap(({ language: word, verdict, filename, options, code }, index) => {
        const language = languageOfFile(word);
        return language === undefined
          ? []
          : {
              group: name,
              title: `${verdicts[verdict]}, ${index + 1}`,
              language,
              file: filename,
              preset,
              ...(options !== undefined && {
                rules: { [name]: JSON.parse(options) as Readonly<Record<string, unknown>> },
              }),
              text: code,
            };
      });
  });
}

export const allExamples: readonly Example[] = [...repositoryExamples(), ...pageExamples()];

/** The example that the playground opens with. */
export function firstExample(): Example {
  const found = allExamples.find(({ title }) => title === "cloudformation/template.yaml");
  if (!found) {
    throw new Error("examples/cloudformation/template.yaml is not there.");
  }
  return found;
}
