// Lints one project with the configs that users have, with the preset in front of, among and behind them, and compares
// what they see with what they saw without it. Prints a table and exits with 1 where something else is seen than is
// expected, or than docs/compatibility.md says. With --write it writes that page.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compatibilityPage } from "./compatibility-page.mjs";
import { writeProject } from "./fixtures.mjs";
import { lint, places, problemsOf } from "./lint-project.mjs";
import { usersOf } from "./users.mjs";
import { isAtLeast, nodeIsAtLeast } from "./versions.mjs";

const require = createRequire(import.meta.url);
const eslints = ["eslint-9.7", "eslint-9", "eslint"].map(name => require(name).ESLint);
const page = new URL("../../../docs/compatibility.md", import.meta.url);

/** Answers how many runs are not as expected. */
async function lintFor(user, ESLint, project) {
  const without = await lint(ESLint, project, places.none(user));
  let failures = 0;
  if (user.reports && !without.lines.some(line => line.includes(` ${user.reports}/`))) {
    console.log(`  ${ESLint.version.padEnd(8)} reports nothing itself`);
    failures += 1;
  }
  for (const place of Object.keys(places).filter(place => place !== "none")) {
    const problems = await problemsOf(ESLint, project, user, place, without);
    failures += problems.length;
    console.log(`  ${ESLint.version.padEnd(8)} ${place.padEnd(11)} ${problems.join("\n    ") || "ok"}`);
  }
  return failures;
}

async function main() {
  const project = writeProject();
  const users = usersOf(project).map(user => ({
    user,
    supported: eslints.filter(({ version }) => isAtLeast(version, user.eslint ?? "9.7")),
  }));

  let failures = 0;
  for (const { user, supported } of users) {
    console.log(user.name);
    if (!nodeIsAtLeast(user.node ?? "20")) {
      console.log(`  does not run on Node ${process.versions.node}`);
      continue;
    }
    for (const ESLint of supported) {
      failures += await lintFor(user, ESLint, project);
    }
  }

  const text = compatibilityPage(
    users.map(({ user, supported }) => ({ user, eslintVersions: supported.map(({ version }) => version) })),
  );
  if (failures === 0 && process.argv.includes("--write")) {
    writeFileSync(page, text);
  } else if (readFileSync(page, "utf8") !== text) {
    console.log("docs/compatibility.md is out of date: run `npm run matrix -- --write` in tests/set-ups/user-configs.");
    failures += 1;
  }
  process.exitCode = failures > 0 ? 1 : 0;
}

await main();
