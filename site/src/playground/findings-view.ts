import { button, element, withCode } from "../dom.ts";
import type { Finding, Replacement } from "../protocol.ts";

interface FindingActions {
  readonly select: (finding: Finding) => void;
  readonly apply: (edit: Replacement) => void;
}

/** The list of findings, each with its place, its rule and its fixes. */
export function renderFindings(list: HTMLElement, findings: readonly Finding[], actions: FindingActions): void {
  const focused = focusedIndex(list);
  list.replaceChildren(...findings.map(finding => item(finding, actions)));
  if (focused !== undefined) {
    // The focused finding is gone: the next one gets the focus, so that keyboard users keep their place.
    const next = list.children[Math.min(focused, list.children.length - 1)];
    (next?.querySelector("button") ?? list).focus();
  }
}

function focusedIndex(list: HTMLElement): number | undefined {
  const index = [...list.children].findIndex(child => child.contains(document.activeElement));
  return index === -1 ? undefined : index;
}

function item(finding: Finding, { select, apply }: FindingActions): HTMLElement {
  const { severity, message, rule, line, column, fix, suggestions } = finding;
  const place = button(`${line}:${column}`, () => {
    select(finding);
  });
  place.className = "place";
  place.setAttribute("aria-label", `Go to line ${line}, column ${column}`);
  return element(
    "li",
    { class: `finding ${severity}` },
    element(
      "div",
      { class: "finding-head" },
      element("span", { class: "severity" }, severity === "error" ? "Error" : "Warning"),
      place,
      rule === null ? undefined : element("a", { class: "rule", href: `../rules/${rule}/` }, rule),
    ),
    element("p", {}, ...withCode(message)),
    fix || suggestions.length > 0
      ? element(
          "div",
          { class: "edits" },
          fix ? edit("Fix", fix, "primary") : undefined,
          ...suggestions.map(({ title, edit: suggested }) => edit(title, suggested, "secondary")),
        )
      : undefined,
  );

  function edit(title: string, replacement: Replacement, kind: string): HTMLElement {
    const made = button(element("span", {}, ...withCode(title.replace(/\.$/u, ""))), () => {
      apply(replacement);
    });
    made.className = kind;
    return made;
  }
}

/** How many findings there are, in words. */
export function summaryOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const parts = [counted(errors, "error"), counted(findings.length - errors, "warning")];
  return findings.length === 0 ? "No problems" : parts.filter(part => !part.startsWith("0 ")).join(", ");
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
