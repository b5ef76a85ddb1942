// Commits through each kind of hook, set up as docs/pre-commit.md says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { installFrom, packPlugin, root, temporaryFolder, titledBlocks } from "../project.mjs";
import { config, createRepository, files, fixed, mixed, template } from "./repository.mjs";

const blocks = titledBlocks("pre-commit.md");
const archive = packPlugin();

/** pre-commit is no package of npm. */
const isThere = spawnSync("pre-commit", ["--version"]).status === 0;
const framework = { stopsWhereItFixes: true, skip: isThere ? false : "pre-commit is not installed" };

const tools = [
  {
    name: "husky and lint-staged",
    texts: [".husky/pre-commit", ".lintstagedrc.json"],
    prepare({ project, run }) {
      chmodSync(join(project, ".husky/pre-commit"), 0o755);
      run("npx", "husky");
    },
  },
  { name: "lefthook", texts: ["lefthook.yml"], prepare: ({ run }) => run("npx", "lefthook", "install") },
  {
    ...framework,
    name: "pre-commit",
    texts: [".pre-commit-config.yaml"],
    prepare: ({ run }) => run("pre-commit", "install"),
  },
];

for (const { name, texts, prepare, stopsWhereItFixes, skip } of tools) {
  describe(name, { skip }, () => {
    let repository;
    before(() => {
      const own = { "eslint.config.mjs": config, "package.json": '{ "private": true }\n' };
      repository = createRepository({ ...own, ...Object.fromEntries(texts.map(text => [text, blocks[text]])) });
      installFrom(import.meta.dirname, archive, repository.project);
      prepare(repository);
    });
    itGuards(() => repository, stopsWhereItFixes);

    it("leaves out what the config does", () => {
      repository.write({ "package.json": '{ "private": true, "name": "changed" }\n' });
      commit(repository);
    });
  });
}

describe("the package, installed by pre-commit", { skip: framework.skip }, () => {
  itGuardsWithoutConfig(() =>
    blocks[".pre-commit-config.yaml, without a config"].replace(/eslint-plugin-cognito@[\d.]+/u, archive),
  );
});

describe("the hook of this repository", { skip: framework.skip }, () => {
  itGuardsWithoutConfig(() => {
    const hooks = publishHooks();
    return blocks[".pre-commit-config.yaml, from the repository"]
      .replace(/repo: .*/u, `repo: ${hooks.project}`)
      .replace(/rev: .*/u, `rev: ${hooks.head()}`);
  });
});

/** What a hook does in a project that has neither a config nor a package.json. */
function itGuardsWithoutConfig(textOf) {
  let repository;
  before(() => {
    const env = { PRE_COMMIT_HOME: temporaryFolder("pre-commit-home") };
    repository = createRepository({ ".pre-commit-config.yaml": textOf() }, env);
    repository.run("pre-commit", "install", "--install-hooks");
  });
  itGuards(() => repository, true);

  it("reads TypeScript", () => {
    const typescript = flows => `type Name = string;\n${files(flows)["client.mjs"]}`;
    repository.write({ "client.ts": typescript(mixed) });
    repository.stage();
    const { status, output } = repository.commit();
    assert.equal(status, 1, output);
    assert.equal(repository.read("client.ts"), typescript(fixed));
  });
}

/** Makes a repository of what the hook is built from, as it stands in this folder. */
function publishHooks() {
  const repository = createRepository({});
  const parts = ["LICENSE", "README.md", "CHANGELOG.md", "docs", "package.json", "package-lock.json", "rules", "src", "tools"];
  for (const part of [...parts, ".npmrc", ".pre-commit-hooks.yaml", "tsconfig.json", "tsconfig.build.json"]) {
    cpSync(join(root, part), join(repository.project, part), { recursive: true });
  }
  commit(repository);
  return repository;
}

function commit(repository) {
  repository.stage();
  const { status, output } = repository.commit();
  assert.equal(status, 0, output);
}

/** What every kind of hook does. */
function itGuards(repositoryOf, stopsWhereItFixes = false) {
  it("commits what can be fixed, fixed", () => {
    const repository = repositoryOf();
    repository.write(files(mixed));
    if (stopsWhereItFixes) {
      repository.stage();
      assert.match(repository.commit().output, /files were modified by this hook/u);
    }
    commit(repository);
    for (const [file, text] of Object.entries(files(fixed))) {
      assert.equal(repository.committed(file), text);
      assert.equal(repository.read(file), text);
    }
  });

  it("keeps the unstaged part of a file unstaged", () => {
    const repository = repositoryOf();
    const staged = flows => template(flows.join(", "), { hours: 2 });
    const unstaged = flows => staged(flows).replace("Description: One", "Description: Not yet");
    const stagePart = flows => {
      repository.write({ "template.yaml": staged(flows) });
      repository.stage();
      repository.write({ "template.yaml": unstaged(flows) });
    };
    stagePart(mixed);
    if (stopsWhereItFixes) {
      assert.equal(repository.commit().status, 1);
      assert.equal(repository.read("template.yaml"), unstaged(fixed));
      stagePart(fixed);
    }
    const { status, output } = repository.commit();
    assert.equal(status, 0, output);
    assert.equal(repository.committed("template.yaml"), staged(fixed));
    assert.equal(repository.read("template.yaml"), unstaged(fixed));
    commit(repository);
  });

  it("lets warnings pass", () => {
    const repository = repositoryOf();
    repository.write({ "template.yaml": template(fixed.join(", "), { revocation: false }) });
    commit(repository);
  });

  it("stops what cannot be fixed", () => {
    const repository = repositoryOf();
    const before = repository.head();
    const text = template(fixed.join(", "), { hours: 60 });
    repository.write({ "template.yaml": text });
    repository.stage();
    const { status, output } = repository.commit();
    assert.equal(status, 1);
    assert.match(output, /cognito\/valid-token-validity/u);
    assert.equal(repository.head(), before);
    assert.equal(repository.read("template.yaml"), text);
    repository.write({ "template.yaml": template(fixed.join(", ")) });
    commit(repository);
  });
}
