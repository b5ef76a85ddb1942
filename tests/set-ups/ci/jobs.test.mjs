// Runs the commands of the jobs in docs/ci.md. Only `npm ci` has nothing to do here: everything is installed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { readText, titledBlocks } from "../project.mjs";
import { files, setUp } from "./project.mjs";

const blocks = titledBlocks("ci.md");

const stepsOf = {
  ".github/workflows/lint.yml": job => job.jobs.eslint.steps.flatMap(({ run }) => run ?? []),
  ".github/workflows/code-scanning.yml": job => job.jobs.eslint.steps.flatMap(({ run }) => run ?? []),
  ".gitlab-ci.yml": job => job.eslint.script,
  "buildspec.yml": job => Object.values(job.phases).flatMap(({ commands }) => commands),
};

/** What a pipeline of GitLab sets. */
const gitlab = path => ({
  CI_COMMIT_SHORT_SHA: "abcdef0",
  CI_CONFIG_PATH: ".gitlab-ci.yml",
  CI_JOB_NAME: "eslint",
  CI_PROJECT_DIR: path,
  CI_PROJECT_URL: "https://gitlab.example.com/group/project",
  GITLAB_CI: "true",
});

const mended = {
  "client.js": files["client.js"].replace(": 100", ": 1"),
  "template.json": files["template.json"].replace("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"),
  "template.yaml": files["template.yaml"].replace(": 100", ": 1").replace(": false", ": true"),
};

function runJob(project, page) {
  const [install, ...commands] = stepsOf[page](parse(blocks[page]));
  assert.equal(install, "npm ci");
  assert.equal(commands.length, 1);
  return project.run(commands[0], { env: page === ".gitlab-ci.yml" ? gitlab(project.path) : {} });
}

assert.deepEqual(Object.keys(blocks), Object.keys(stepsOf));

for (const page of Object.keys(blocks)) {
  describe(page, () => {
    const project = setUp({ [page]: blocks[page] });

    it("fails where there are findings", () => {
      const { status, output } = runJob(project, page);
      assert.equal(status, 1, output);
    });

    it("passes where there are none", () => {
      project.write(mended);
      const { status, output } = runJob(project, page);
      assert.equal(status, 0, output);
    });

    if (page === ".gitlab-ci.yml") {
      it("writes the report where GitLab looks for it", () => {
        project.write({ "template.yaml": files["template.yaml"] });
        runJob(project, page);
        const report = JSON.parse(readText(project.path, parse(blocks[page]).eslint.artifacts.reports.codequality));
        assert.deepEqual(
          report.map(({ check_name, location, severity }) => `${location.path} ${severity} ${check_name}`).toSorted(),
          [
            "template.yaml major cognito/valid-token-validity",
            "template.yaml minor cognito/no-disabled-token-revocation",
          ],
        );
      });
    }
  });
}
