/** A fenced block of a rule's page: the code, and what it exemplifies. */
export interface Example {
  readonly language: string;
  readonly verdict: "incorrect" | "correct" | "fixed" | "suggested";
  readonly filename: string;
  /** The rule's options for this example, as JSON. */
  readonly options: string | undefined;
  readonly code: string;
  /** The line of the page where the block starts. */
  readonly line: number;
}

const extensions: Readonly<Record<string, string>> = {
  hcl: "tf",
  js: "js",
  json: "json",
  python: "py",
  r: "R",
  sh: "sh",
  ts: "ts",
  yaml: "yaml",
};

const fence =
  /^```(?<language>\w+)(?: (?<verdict>incorrect|correct|fixed|suggested))?(?: filename=(?<filename>\S+))?(?: options=(?<options>\S+))?$/u;

/** The headings of a page's sections, in order. */
export function sectionsOf(page: string): readonly string[] {
  return outsideFences(page).flatMap(line => (line.startsWith("## ") ? [line.slice(3)] : []));
}

/** The examples of a page. A block without a verdict is not one. */
export function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  const lines = page.split("\n");
  for (let start = 0; start < lines.length; start += 1) {
    const opening = lines[start] ?? "";
    if (!opening.startsWith("```")) {
      continue;
    }
    const end = lines.indexOf("```", start + 1);
    const { language, verdict, filename, options } = fence.exec(opening)?.groups ?? {};
    if (end === -1 || language === undefined) {
      throw new Error(`Line ${start + 1} opens a block that is not closed or not understood: ${opening}`);
    }
    if (verdict !== undefined) {
      examples.push({
        language,
        verdict: verdict as Example["verdict"],
        filename: filename ?? `example.${extensionOf(language)}`,
        options,
        code: `${lines.slice(start + 1, end).join("\n")}\n`,
        line: start + 1,
      });
    }
    start = end;
  }
  return examples;
}

function extensionOf(language: string): string {
  const extension = extensions[language];
  if (extension === undefined) {
    throw new Error(`Examples are in ${Object.keys(extensions).join(", ")}, not in ${language}.`);
  }
  return extension;
}

/** The lines of a page outside code blocks. */
export function outsideFences(page: string): readonly string[] {
  let inside = false;
  return page.split("\n").filter(line => {
    if (line.startsWith("```")) {
      inside = !inside;
    }
    return !inside;
  });
}
