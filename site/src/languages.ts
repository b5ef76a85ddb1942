/** The languages of the playground, in the order of its menu. */
export const languageIds = ["yaml", "json", "typescript", "terraform", "python", "shell", "r"] as const;

export type LanguageId = (typeof languageIds)[number];

interface Language {
  readonly label: string;
  /** The name of a file that is linted as this language and that no config of the plugin treats specially. */
  readonly file: string;
  /** The file extensions of this language, without the dot. */
  readonly extensions: readonly string[];
}

export const languages: Readonly<Record<LanguageId, Language>> = {
  yaml: { label: "YAML", file: "template.yaml", extensions: ["yaml", "yml"] },
  json: { label: "JSON", file: "template.json", extensions: ["json", "template"] },
  typescript: {
    label: "TypeScript",
    file: "client.ts",
    extensions: ["ts", "mts", "cts", "tsx", "js", "mjs", "cjs", "jsx"],
  },
  terraform: { label: "Terraform", file: "main.tf", extensions: ["tf", "hcl", "tofu"] },
  python: { label: "Python", file: "clients.py", extensions: ["py", "python"] },
  shell: { label: "Shell", file: "clients.sh", extensions: ["sh", "bash", "zsh"] },
  r: { label: "R", file: "clients.R", extensions: ["r"] },
};

/** The language of a file by its name, or of a fence by its word. */
export function languageOfFile(name: string): LanguageId | undefined {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return languageIds.find(id => languages[id].extensions.includes(extension));
}

/** Text at the start of a line that only occurs in one language, most reliable first. */
const signs: readonly (readonly [LanguageId, RegExp])[] = [
  ["shell", /^#!.*[/ ](?:ba|[kz])?sh\b/u],
  ["python", /^#!.*\bpython/u],
  ["json", /^\s*[[{]\s*(?:["[\]{}]|$)/u],
  ["terraform", /^(?:resource|data|variable|module|provider|output)[ \t]+"[^"\n]*"(?:[ \t]+"[^"\n]*")?[ \t]*\{/mu],
  ["terraform", /^(?:locals|terraform)[ \t]*\{/mu],
  // Templates may contain inline functions in other languages.
  ["yaml", /^(?:AWSTemplateFormatVersion|Transform|Resources|apiVersion|service|provider):/mu],
  ["typescript", /^(?:import\b.+\bfrom\s*["']|import\s*["'{*]|export\s|(?:const|let|var)\s+[\w{[])/mu],
  ["r", /^(?:library\(|[\w.]+[ \t]*<-)|[\w)]\$(?:create|update)_user_pool_client\(|\bpaws::/mu],
  ["python", /^(?:import [\w.]+(?: as \w+)?$|from [\w.]+ import\b|(?:async )?def \w+\()/mu],
  ["shell", /^[ \t]*(?:aws cognito-idp\b|set -[a-z]|export \w+=|\w+=\$\()/mu],
  ["python", /\b(?:create|update)_user_pool_client\(/u],
  ["typescript", /^[ \t]*(?:new [\w.]+\(|await [\w.]+\(|\w+(?:\.\w+)+\(|\/\/|(?:async )?function )/mu],
  ["yaml", /^(?:---|%YAML|["']?[\w.:/-]+["']?:(?:\s|$))/mu],
];

/** The language of a text. `undefined`: unknown. */
export function detectLanguage(text: string): LanguageId | undefined {
  const start = text.slice(0, 20_000);
  return signs.find(([, sign]) => sign.test(start))?.[0];
}
