// Records the findings of old code and goes on from there.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readText } from "../project.mjs";
import { eslints, files, linesOf, setUp } from "./project.mjs";

const second = `
  Other:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AccessTokenValidity: 100
`;

for (const { version, command } of eslints) {
  describe(`the baseline of ESLint ${version}`, () => {
    const project = setUp();
    const lint = (...args) => {
      const { status, stdout, stderr } = project.eslint(command, ["--format", "json", ...args]);
      return { status, stderr, lines: stdout === "" ? [] : linesOf(project, stdout) };
    };
    const warning = "template.yaml:7 warning cognito/no-disabled-token-revocation";

    it("records errors", () => {
      assert.deepEqual(lint("--suppress-all").lines, [warning]);
      const recorded = JSON.parse(readText(project.path, "eslint-suppressions.json"));
      assert.deepEqual(recorded, {
        "client.js": { "cognito/valid-token-validity": { count: 1 } },
        "template.json": { "cognito/no-mixed-auth-flows": { count: 1 } },
        "template.yaml": { "cognito/valid-token-validity": { count: 1 } },
      });
    });

    it("lets what is recorded pass, with a cache too", () => {
      for (const args of [[], ["--cache"], ["--cache"], ["--concurrency", "2"]]) {
        const { status, lines } = lint(...args);
        assert.equal(status, 0);
        assert.deepEqual(lines, [warning]);
      }
    });

    it("reports one more", () => {
      project.write({ "template.yaml": files["template.yaml"] + second.slice(1) });
      const { status, lines } = lint("--cache");
      assert.equal(status, 1);
      assert.deepEqual(
        lines.filter(line => line.includes("error")),
        [6, 12].map(line => `template.yaml:${line} error cognito/valid-token-validity`),
      );
    });

    it("says when there is one fewer, and lowers the count", () => {
      project.write({ "template.yaml": files["template.yaml"].replace(": 100", ": 1") });
      const { status, stderr } = lint("--cache");
      assert.equal(status, 2);
      assert.match(stderr, /--prune-suppressions/u);
      assert.equal(lint("--prune-suppressions").status, 0);
      assert.deepEqual(lint("--cache"), { status: 0, stderr: "", lines: [warning] });
    });
  });
}
