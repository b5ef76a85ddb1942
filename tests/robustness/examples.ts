import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../examples");

/** A realistic file, with its path. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The example files that can contain app clients. */
export const examples: readonly TextFile[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter(name => /\.(?:json|sh|ts|ya?ml)$/u.test(name) && !/node_modules|package(?:-lock)?\.json$/u.test(name))
  .sort()
  .map(name => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(folder, name), "utf8") }));
