import type { Linter } from "eslint";
import { mayHoldShellClients } from "../hosts/shared/prefilter.ts";
import { packageInfo } from "../package-info.ts";
import { byPlace } from "../processors/messages.ts";

/** The languages of shell code fences. A fence without a language may be one too. */
const shells = new Set([
  "",
  "bash",
  "console",
  "ksh",
  "sh",
  "sh-session",
  "shell",
  "shell-session",
  "shellsession",
  "zsh",
]);

interface Fence {
  /** The backticks or tildes. */
  readonly mark: string;
  readonly language: string;
  /** Whether nothing follows the mark, so that it may close a fence. */
  readonly isBare: boolean;
}

/**
 * Extracts the fences of a Markdown file that contain commands for app clients, as scripts. Everything around a fence
 * is blanked out, so that every position in the script is one in the file.
 */
export const markdownFences: Linter.Processor = {
  meta: { name: "cognito-lint/markdown-fences", version: packageInfo.version },
  supportsAutofix: true,
  preprocess: text => (mayHoldShellClients(text) ? shellFencesIn(text).map(toScript) : []),
  postprocess: messageLists => messageLists.flat().toSorted(byPlace),
};

function toScript(text: string, index: number): Linter.ProcessorFile {
  return { text, filename: `${index}.sh` };
}

/** For each fence, the text up to its end, blanked out except for its content. */
function shellFencesIn(text: string): readonly string[] {
  const fences: string[] = [];
  let open: (Fence & { readonly start: number }) | undefined;
  let start = 0;
  for (const line of text.split(/(?<=\n)/u)) {
    const end = start + line.length;
    const fence = fenceIn(line);
    if (open && fence?.isBare && fence.mark.startsWith(open.mark)) {
      const content = text.slice(open.start, start);
      if (shells.has(open.language) && mayHoldShellClients(content)) {
        fences.push(text.slice(0, open.start).replaceAll(/[^\n\r]/gu, " ") + content);
      }
      open = undefined;
    } else if (!open && fence) {
      open = { ...fence, start: end };
    }
    start = end;
  }
  return fences;
}

function fenceIn(line: string): Fence | undefined {
  const mark = /^[\t ]*(`{3,}|~{3,})/u.exec(line)?.[1];
  if (mark === undefined) {
    return undefined;
  }
  const info = line.trim().slice(mark.length);
  const [language = ""] = info.trim().split(/[\s{]/u, 1);
  return info.includes("`") ? undefined : { mark, language: language.toLowerCase(), isBare: info === "" };
}
