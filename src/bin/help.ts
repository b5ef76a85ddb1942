import { kinds } from "./kinds.ts";

/** The output of `cognito-lint --help`. */
export function helpText(): string {
  return `Usage:
  cognito-lint [paths] [options]      Check the app clients in files and folders, by default in this one.
  cognito-lint explain <rule | text>  Show the page of a rule, or the rules behind an error message.
  cognito-lint init                   Set the plugin up in eslint.config.js.

What to check
  --preset NAME          recommended (default), strict or all
  --rule SETTING         Set a rule: 'cognito/max-token-validity: [error, { accessTokenMinutes: 30 }]'
  --as KIND              Read the named files as this kind, whatever they are called: ${kinds.slice(0, -1).join(", ")}
                         or ${kinds.at(-1) ?? ""}
  --no-ignore            Also check what .gitignore and the built-in list leave out
  --ignore-pattern GLOB  Leave more out
  --no-warn-ignored      Skip named files that are ignored or of an unknown kind, without an error
  --no-inline-config     Ignore directive comments in the files
  --stdin                Check standard input, named with --stdin-filename NAME

What to do
  --fix                  Fix what can be fixed safely
  --fix-dry-run          The same without writing, for --format json
  --fix-type TYPES       Fix only findings of these types: problem, suggestion
  --list                 List every app client with all its settings, as text, --format json or --format html

What to print
  -f, --format NAME      stylish (default), json, html, github, junit, sarif, or a formatter of yours
  -o, --output-file FILE Print into a file
  --quiet                Print errors only
  --max-warnings N       Fail with more warnings than this
  --color, --no-color

How to run
  --cache                Check only what has changed (--cache-location, --cache-strategy)
  --concurrency N        Use several threads: a number, auto or off
  --exit-on-fatal-error, --no-error-on-unmatched-pattern, --pass-on-no-patterns, --print-config FILE, --stats,
  --report-unused-disable-directives[-severity], --suppress-all, --suppress-rule, --prune-suppressions,
  --pass-on-unpruned-suppressions, --suppressions-location, --debug
                         As in ESLint.
  -h, --help             Print this.
  -v, --version          Print the version.

It exits with 0 if nothing is wrong, with 1 if there are errors or too many warnings, and with 2 if something could
not be checked.
`;
}
