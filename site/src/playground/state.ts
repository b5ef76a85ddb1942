import { isPreset } from "../presets.ts";
import { languageIds, type LanguageId } from "../languages.ts";
import type { LintInput, RuleSetting } from "../protocol.ts";

/** The state of the playground, as in a shared link. */
export interface PlaygroundState {
  readonly text: string;
  /** `undefined`: detected from the text. */
  readonly language: LanguageId | undefined;
  /** The name of the file, if it matters. */
  readonly file: string | undefined;
  readonly preset: LintInput["preset"];
  readonly rules: LintInput["rules"];
}

/** A state as JSON, without default values. */
export function serialized({ text, language, file, preset, rules }: PlaygroundState): string {
  return JSON.stringify({
    text,
    language,
    file,
    ...(preset !== "recommended" && { preset }),
    ...(Object.keys(rules).length > 0 && { rules }),
  });
}

/** The state in a JSON text. `undefined`: it is invalid. */
function parsed(json: string): PlaygroundState | undefined {
  const value: unknown = JSON.parse(json);
  if (!isObject(value) || typeof value["text"] !== "string") {
    return undefined;
  }
  const { text, language, file, preset, rules } = value;
  return {
    text,
    language: languageIds.find(id => id === language),
    file: typeof file === "string" && /^[\w.-]{1,80}$/u.test(file) ? file : undefined,
    preset: isPreset(preset) ? preset : "recommended",
    rules: isObject(rules) ? Object.fromEntries(Object.entries(rules).filter(isSetting)) : {},
  };
}

/** The URL's fragment for a state. */
export async function hashOf(state: PlaygroundState): Promise<string> {
  const bytes = await through(new TextEncoder().encode(serialized(state)), new CompressionStream("deflate-raw"));
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join("");
  return `#${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** The state in such a fragment. `undefined`: there is none, or it is invalid. */
export async function stateIn(hash: string): Promise<PlaygroundState | undefined> {
  try {
    const binary = atob(hash.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, character => character.charCodeAt(0));
    const json = await through(bytes, new DecompressionStream("deflate-raw"));
    return parsed(new TextDecoder("utf-8", { fatal: true }).decode(json));
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSetting(entry: [string, unknown]): entry is [string, RuleSetting] {
  return entry[1] === "off" || isObject(entry[1]);
}
