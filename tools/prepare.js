// Builds the package where it is installed from its repository, as pre-commit does, which packs nothing. npm puts the
// whole repository in a folder of its own for that; in a checkout there is a build when something needs one.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!existsSync("dist/src/index.js") && !existsSync(".git")) {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
}
