import { StreamLanguage, type LanguageSupport } from "@codemirror/language";
import type { LanguageId } from "../languages.ts";

/** The highlighting and editing support of each language, loaded on first use. */
export const languageSupport: Readonly<Record<LanguageId, () => Promise<LanguageSupport | StreamLanguage<unknown>>>> = {
  yaml: async () => (await import("@codemirror/lang-yaml")).yaml(),
  json: async () => (await import("@codemirror/lang-json")).json(),
  typescript: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
  terraform: async () => StreamLanguage.define((await import("./hcl.ts")).hcl),
  python: async () => (await import("@codemirror/lang-python")).python(),
  shell: async () => StreamLanguage.define((await import("@codemirror/legacy-modes/mode/shell")).shell),
  r: async () => StreamLanguage.define((await import("@codemirror/legacy-modes/mode/r")).r),
};
