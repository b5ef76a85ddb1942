// Builds the package where it is installed from its repository: then npm runs this and packs nothing. In a checkout
// `npm ci` leaves the build to whatever needs one.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";

if (!existsSync("dist/src/index.js") && process.env.npm_command !== "ci") {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
}
