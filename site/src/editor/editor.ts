import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { element, withCode } from "../dom.ts";
import type { LanguageId } from "../languages.ts";
import type { Finding, Replacement, TextRange } from "../protocol.ts";
import { languageSupport } from "./language-support.ts";

export interface EditorOptions {
  readonly parent: Element;
  readonly text: string;
  /** Its accessible name. */
  readonly label: string;
  readonly onChange: () => void;
}

/** An editor for one text, with markers for findings. */
export class Editor {
  readonly #view: EditorView;
  readonly #language = new Compartment();
  #shown: LanguageId | undefined;

  constructor({ parent, text, label, onChange }: EditorOptions) {
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          syntaxHighlighting(classHighlighter),
          // The Tab key leaves the editor, as keyboard users need.
          keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
          EditorView.updateListener.of(({ docChanged }) => {
            if (docChanged) {
              onChange();
            }
          }),
          this.#language.of([]),
        ],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Replaces the whole text; can be undone. */
  set text(text: string) {
    this.edit(difference(this.text, text));
  }

  edit(change: Replacement): void {
    this.#view.dispatch({ changes: change, userEvent: "input.fix" });
  }

  async show(language: LanguageId): Promise<void> {
    if (this.#shown === language) {
      return;
    }
    this.#shown = language;
    const support = await languageSupport[language]();
    if (this.#shown === language) {
      this.#view.dispatch({ effects: this.#language.reconfigure(support) });
    }
  }

  /** Selects a part of the text and scrolls it into view. */
  select({ from, to }: TextRange): void {
    this.#view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
    this.#view.focus();
  }

  mark(findings: readonly Finding[], apply: (edit: Replacement) => void): void {
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        findings.map(finding => diagnosticOf(finding, apply)),
      ),
    );
  }

  destroy(): void {
    this.#view.destroy();
  }
}

/** The smallest single edit between two texts, so that the cursor and the scroll position are kept where possible. */
function difference(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) {
    from += 1;
  }
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) {
    same += 1;
  }
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

function diagnosticOf(
  { from, to, severity, message, rule, fix, suggestions }: Finding,
  apply: (edit: Replacement) => void,
): Diagnostic {
  const edits = [...(fix ? [{ title: "Fix", edit: fix }] : []), ...suggestions];
  return {
    from,
    to,
    severity,
    message,
    ...(rule !== null && { source: rule }),
    renderMessage: () => {
      return element("div", {}, ...withCode(message));
    },
    actions: edits.map(({ title, edit }) => ({
      name: title.replace(/\.$/u, ""),
      apply: () => {
        apply(edit);
      },
    })),
  };
}
