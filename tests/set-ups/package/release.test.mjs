// Raises the version with the command of the release workflow, in a copy of what that changes.
import assert from "node:assert/strict";
import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { createProject, readText, root, succeed } from "../project.mjs";

it("raises the version and writes the changelog", () => {
  const files = ["CHANGELOG.md", "package.json", "package-lock.json", ".changeset/config.json", ".changeset/README.md"];
  const project = createProject("release", {
    ...Object.fromEntries(files.map(file => [file, readText(root, file)])),
    ".changeset/new-host.md": '---\n"eslint-plugin-cognito": minor\n---\n\nReads a new host.\n',
    ".gitignore": "node_modules\n",
  });
  symlinkSync(join(import.meta.dirname, "node_modules"), join(project, "node_modules"));
  const identity = ["-c", "user.name=Example", "-c", "user.email=user@example.com"];
  succeed(project, "git", ["init", "--quiet", "--initial-branch", "main"]);
  succeed(project, "git", ["add", "."]);
  succeed(project, "git", [...identity, "commit", "--quiet", "--message", "Start"]);
  const { version: before } = JSON.parse(readText(project, "package.json"));

  const workflow = readText(root, ".github/workflows/release.yml");
  const { dependencies } = JSON.parse(readText(import.meta.dirname, "package.json"));
  assert.ok(workflow.includes(`@changesets/cli@${dependencies["@changesets/cli"]}\n`));
  const { command } = /^ +version: bash -c "(?<command>.+)"$/mu.exec(workflow).groups;
  succeed(project, "bash", ["-c", command]);

  const [major, minor] = before.split(".").map(Number);
  const version = `${major}.${minor + 1}.0`;
  assert.equal(JSON.parse(readText(project, "package.json")).version, version);
  assert.equal(JSON.parse(readText(project, "package-lock.json")).packages[""].version, version);
  assert.deepEqual(readdirSync(join(project, ".changeset")).toSorted(), ["README.md", "config.json"]);
  const changelog = readText(project, "CHANGELOG.md");
  assert.match(
    changelog,
    new RegExp(`^# Changelog\n\n## ${version}\n\n### Minor Changes\n\n- .*Reads a new host\\.\n\n## ${before}\n`, "u")
  );
});
