// Builds the package where it is installed from its repository: then npm runs this and packs nothing. In a checkout
// `npm ci` leaves the build to whatever needs one.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";

const npm = (...words) => execFileSync("npm", words, { stdio: "inherit" });

if (!existsSync("dist/src/index.js") && process.env.npm_command !== "ci") {
  // A global installation, such as that of pre-commit, puts what the build needs where the build does not find it.
  if (!existsSync("node_modules/typescript")) {
    npm("ci", "--ignore-scripts", "--include=dev", "--location=project", "--global=false");
  }
  npm("run", "--silent", "build");
}
