import { boto3Script, cdkStack, plainCode, pythonStack, rScript, script, terraformFile } from "./files.ts";
import { configs, measurePasses, relint } from "./lint.ts";
import { measureInTurns } from "./measure.ts";
import { milliseconds, type Row } from "./tables.ts";

/** The time of all rules together, in percent of the time that ESLint takes to parse code without Cognito. */
export async function measureShareOfParsing(): Promise<number> {
  const { rules, parsing } = await measurePasses(plainCode(3200), "file.ts", configs.all);
  return (100 * rules) / parsing;
}

/** Code that is linted repeatedly, TypeScript with typescript-eslint's parser, without our rules and with them. */
export async function compareCode(): Promise<readonly Row[]> {
  const files: Readonly<Record<string, readonly [path: string, text: string]>> = {
    "3,200 lines of TypeScript without Cognito": ["file.ts", plainCode(3200)],
    "a CDK stack in TypeScript of 300 lines with two clients": ["stack.ts", cdkStack(300)],
    "a CDK stack in Python of 300 lines with two clients": ["stack.py", pythonStack(300)],
    "a CDK stack in Python of 1,000 lines with two clients": ["stack.py", pythonStack(1000)],
    "a Python script of 5 KB with a call of boto3": ["create_client.py", boto3Script(5000)],
    "an R script of 5 KB with a call of paws": ["create-client.R", rScript(5000)],
    "a shell script of 5 KB with a command": ["deploy.sh", script(5000)],
    "a Terraform file of 5 KB with a client": ["main.tf", terraformFile(5000, 1)],
    "a Terraform file of 1 MB with three clients": ["main.tf", terraformFile(1_000_000, 3)],
  };
  const rows: Row[] = [];
  for (const [what, [path, text]] of Object.entries(files)) {
    const { bare, all } = await measureInTurns({
      bare: relint(text, path, configs.bare),
      all: relint(text, path, configs.all),
    });
    rows.push({ code: what, "ESLint, no rules": milliseconds(bare), "our all": milliseconds(all) });
  }
  return rows;
}
