// Lints a folder, with our rules or without them: node lint-folder.mjs with|without <folder>
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import cognito from "../dist/src/index.js";

const [which, folder] = process.argv.slice(2);
const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: true,
  overrideConfig: [...tseslint.configs.recommended, ...(which === "with" ? cognito.configs.recommended : [])],
});
const results = await eslint.lintFiles(["."]);
if (results.some(({ fatalErrorCount }) => fatalErrorCount > 0)) {
  throw new Error("A file does not parse");
}
