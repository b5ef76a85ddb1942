import { cdkStack, plainCode } from "./files.ts";
import { configs, measurePasses, relint } from "./lint.ts";
import { measureInTurns } from "./measure.ts";
import { milliseconds, type Row } from "./tables.ts";

/** The time of all rules together, in percent of the time that ESLint takes to parse code without Cognito. */
export async function measureShareOfParsing(): Promise<number> {
  const { rules, parsing } = await measurePasses(plainCode(3200), "file.ts", configs.all);
  return (100 * rules) / parsing;
}

/** Code that is linted repeatedly with typescript-eslint's parser, without our rules and with them. */
export async function compareCode(): Promise<readonly Row[]> {
  const files = {
    "3,200 lines without Cognito": plainCode(3200),
    "a CDK stack of 300 lines with two clients": cdkStack(300),
  };
  const rows: Row[] = [];
  for (const [what, text] of Object.entries(files)) {
    const { bare, all } = await measureInTurns({
      bare: relint(text, "file.ts", configs.bare),
      all: relint(text, "file.ts", configs.all),
    });
    rows.push({ code: what, "ESLint, no rules": milliseconds(bare), "our all": milliseconds(all) });
  }
  return rows;
}
