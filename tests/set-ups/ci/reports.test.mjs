// What the formats of reports, threads and limits make of the same findings.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { root, readText, writeFiles } from "../project.mjs";
import { eslints, findings, linesOf, setUp } from "./project.mjs";

const [{ command }] = eslints;

for (const { version, command } of eslints) {
  it(`is the same on several threads of ESLint ${version}`, () => {
    const project = setUp();
    const one = project.eslint(command, ["--format", "json", "--concurrency", "off"]);
    const several = project.eslint(command, ["--format", "json", "--concurrency", "2"]);
    assert.deepEqual(linesOf(project, one.stdout), findings);
    assert.equal(several.stdout, one.stdout);
    assert.equal(several.status, one.status);
  });
}

it("says how it ended", () => {
  const withoutErrors = { "client.js": "", "template.json": "{}\n", "template.yaml": "" };
  const warning = setUp({ ...withoutErrors, "template.yaml": yamlWith("EnableTokenRevocation: false") });
  assert.equal(warning.eslint(command, []).status, 0);
  assert.equal(warning.eslint(command, ["--max-warnings", "0"]).status, 1);
  assert.equal(setUp(withoutErrors).eslint(command, ["--max-warnings", "0"]).status, 0);
  assert.equal(setUp().eslint(command, []).status, 1);
  assert.equal(setUp({ "eslint.config.js": "export default 1;\n" }).eslint(command, []).status, 2);
});

function yamlWith(property) {
  return `Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      UserPoolId: !Ref Pool\n      ${property}\n`;
}

it("says the rules' descriptions and links in the report with metadata", () => {
  const { results, metadata } = JSON.parse(setUp().eslint(command, ["--format", "json-with-metadata"]).stdout);
  const ids = new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
  assert.equal(ids.size, 3);
  for (const id of ids) {
    const { description, url } = metadata.rulesMeta[id].docs;
    assert.ok(description.length > 0);
    assertIsPage(url, id);
  }
});

/** That the link of a rule leads to a page that the site makes of one in this repository. */
function assertIsPage(url, id) {
  const path = /^\/eslint-plugin-cognito\/(?<page>rules\/[\w-]+)\/$/u.exec(new URL(url).pathname)?.groups.page;
  assert.ok(readText(root, `docs/${path}.md`).startsWith(`# ${id}\n`));
}

describe("the report as SARIF", () => {
  const project = setUp();
  project.eslint(command, ["--format", "@microsoft/eslint-formatter-sarif", "--output-file", "eslint.sarif"]);
  const { runs } = JSON.parse(readText(project.path, "eslint.sarif"));

  it("is valid", () => {
    // The formatter names the schema's release candidate.
    const sarif = readText(project.path, "eslint.sarif").replace("sarif-2.1.0-rtm.5", "sarif-2.1.0.json");
    writeFiles(project.path, { "eslint.sarif": sarif });
    const { status, output } = project.run("npx sarif-multitool validate eslint.sarif", {
      env: { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    });
    assert.equal(status, 0, output);
    assert.match(output, /1 files scanned/u);
    assert.doesNotMatch(output, /: error /u);
  });

  it("has the findings, those that are silenced as such", () => {
    const lines = runs[0].results.map(({ ruleId, level, suppressions = [], locations: [{ physicalLocation }] }) => {
      const { artifactLocation, region } = physicalLocation;
      const line = `${artifactLocation.uri.split("/").at(-1)}:${region.startLine} ${level} ${ruleId}`;
      return suppressions.length > 0 ? `${line}, silenced` : line;
    });
    const silenced = [
      "client.js:7 warning cognito/no-disabled-token-revocation, silenced",
      "template.json:8 error cognito/valid-token-validity, silenced",
    ];
    assert.deepEqual(lines.toSorted(), [...findings, ...silenced].toSorted());
  });

  it("has a link for every rule", () => {
    const { rules } = runs[0].tool.driver;
    assert.equal(rules.length, 3);
    rules.forEach(({ id, helpUri }) => assertIsPage(helpUri, id));
  });
});

it("becomes annotations of GitHub", () => {
  // The patterns of actions/setup-node for what ESLint prints.
  const file = /^\s*(?<file>[^\s].*)$/u;
  const finding =
    /^\s+(?<line>\d+):(?<column>\d+)\s+(?<severity>error|warning|info)\s+(?<message>.*)\s\s+(?<code>.*)$/u;

  const project = setUp();
  const annotations = [];
  let current;
  for (const line of project.eslint(command, []).stdout.split("\n")) {
    const found = finding.exec(line)?.groups;
    if (found) {
      annotations.push(`${current.slice(project.path.length + 1)}:${found.line} ${found.severity} ${found.code}`);
    } else {
      current = file.exec(line)?.groups.file;
    }
  }
  assert.deepEqual(annotations, findings);
});
