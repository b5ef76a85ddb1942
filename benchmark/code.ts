import { cdkStack, plainCode } from "./files.ts";
import { configs, relint, shareOfParsing } from "./lint.ts";
import { measureInTurns, quantile } from "./measure.ts";
import { milliseconds, type Row } from "./tables.ts";

/** The time of all rules together, in percent of the time that ESLint takes to parse code without Cognito. */
export async function measureShareOfParsing(): Promise<number> {
  const share = shareOfParsing(plainCode(3200), "file.ts", configs.all);
  const shares: number[] = [];
  for (let run = 0; run < 25; run += 1) {
    shares.push(await share());
  }
  return quantile(shares.slice(5), 0.5);
}

/** Code that is linted again with typescript-eslint's parser, without our rules and with them. */
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
