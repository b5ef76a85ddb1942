/** What may be a template, by its name. */
export const templateFiles = ["**/*.{yaml,yml,json,template}"];

/** What has such a name and never is a template, or is one that a tool wrote from the real one. */
export const notTemplates = [
  "**/{package,package-lock,npm-shrinkwrap,composer,deno,cdk,cdk.context}.json",
  "**/{tsconfig,jsconfig}*.json",
  "**/pnpm-{lock,workspace}.yaml",
  "**/{docker-compose,compose}{,.*}.{yaml,yml}",
  "**/.gitlab-ci.{yaml,yml}",
  "**/.*rc.{json,yaml,yml}",
  "**/{.circleci,.devcontainer,.github,.idea,.vscode}/**",
  "**/{.aws-sam,.serverless,.terraform,cdk.out,cdktf.out}/**",
  "**/{__snapshots__,*.snapshot}/**",
];

/** Shell scripts, and what `@eslint/markdown` makes of fences that hold some. */
export const scriptFiles = [
  "**/*.{sh,bash,zsh,ksh}",
  "**/*.md/*.{shell,console,sh-session,shell-session,shellsession}",
];

/** Configurations of Terraform and OpenTofu. */
export const terraformFiles = ["**/*.{tf,tofu}"];

/** Where Terraform keeps copies of the modules that a configuration uses. */
export const notTerraform = ["**/.terraform/**"];
/** Python, and where copies of packages are, with the examples in their documentation. */
export const pythonFiles = ["**/*.py"];
export const notPython = ["**/{.venv,venv,env,site-packages,node_modules,cdk.out,.tox,.nox,.aws-sam,__pycache__}/**"];

/** R, and where copies of packages are. */
export const rFiles = ["**/*.{R,r}"];
export const notR = ["**/{renv,packrat,node_modules}/**"];

/** Files of languages in which no app client is written. */
export const otherLanguages = ["**/*.{css,gql,graphql,htm,html,less,md,scss,svg,toml,txt}"];
