import { byId } from "../dom.ts";
import { Editor } from "../editor/editor.ts";
import { detectLanguage, languageIds, languageOfFile, languages, type LanguageId } from "../languages.ts";
import { isPreset } from "../presets.ts";
import type { Finding, LintInput, LintResult, Replacement, TextRange } from "../protocol.ts";
import { TextPositions } from "../text-positions.ts";
import { WorkerClient } from "../worker-client.ts";
import { renderClients } from "./clients-view.ts";
import { ExamplesDialog } from "./examples-dialog.ts";
import { counted, renderFindings, summaryOf } from "./findings-view.ts";
import { RulesDialog } from "./rules-dialog.ts";
import { hashOf, stateIn, type PlaygroundState } from "./state.ts";

/** The longest URL that browsers and most other software accept. */
const longestHash = 100_000;

/** The playground: one text, its findings and its app clients. */
class Playground {
  readonly #worker = new WorkerClient(new URL("worker.js", import.meta.url));
  readonly #editor: Editor;
  readonly #language = byId("language", HTMLSelectElement);
  readonly #preset = byId("preset", HTMLSelectElement);
  readonly #fixAll = byId("fix-all", HTMLButtonElement);
  readonly #share = byId("share", HTMLButtonElement);
  readonly #rulesButton = byId("rules-button", HTMLButtonElement);
  readonly #status = byId("status", HTMLElement);
  readonly #notice = byId("notice", HTMLElement);
  readonly #findings = byId("findings", HTMLElement);
  readonly #clients = byId("clients", HTMLElement);
  readonly #noClients = byId("no-clients", HTMLElement);
  readonly #clientCount = byId("client-count", HTMLElement);
  readonly #rulesDialog = new RulesDialog(rules => {
    this.#rules = rules;
    this.#settingsChanged();
  });
  readonly #examplesDialog = new ExamplesDialog(({ text, language, file, preset, rules = {} }) => {
    this.#load({ text, language, file, preset, rules });
  });

  #rules: LintInput["rules"] = {};
  /** The file name of an example. Other texts are named after their language. */
  #file: string | undefined;
  #detected: LanguageId = "yaml";
  #shownClients = "";
  /** The hash that this page wrote last. */
  #hash = location.hash;
  #hashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const container = byId("editor", HTMLElement);
    const sample = container.querySelector("pre")?.textContent ?? "";
    container.replaceChildren();
    this.#editor = new Editor({
      parent: container,
      text: location.hash === "" ? sample : "",
      label: "Source code",
      onChange: () => {
        this.#textChanged();
      },
    });
    this.#listen();
    void this.#start();
  }

  async #start(): Promise<void> {
    if (location.hash === "") {
      this.#textChanged();
      return;
    }
    await this.#loadFromHash();
  }

  #listen(): void {
    this.#language.addEventListener("change", () => {
      this.#file = undefined;
      this.#settingsChanged();
    });
    this.#preset.addEventListener("change", () => {
      this.#settingsChanged();
    });
    this.#fixAll.addEventListener("click", () => void this.#applyAllFixes());
    this.#share.addEventListener("click", () => void this.#copyLink());
    this.#rulesButton.addEventListener("click", () => {
      this.#rulesDialog.open(this.#state);
    });
    byId("examples-button", HTMLButtonElement).addEventListener("click", () => void this.#examplesDialog.open());
    addEventListener("hashchange", () => {
      if (location.hash !== this.#hash) {
        void this.#loadFromHash();
      }
    });
  }

  get #state(): PlaygroundState {
    const preset = this.#preset.value;
    return {
      text: this.#editor.text,
      language: languageIds.find(id => id === this.#language.value),
      file: this.#file,
      preset: isPreset(preset) ? preset : "recommended",
      rules: this.#rules,
    };
  }

  get #input(): LintInput {
    const { text, language = this.#detected, file, preset, rules } = this.#state;
    const isOfFile = file !== undefined && languageOfFile(file) === language;
    return { text, language, file: isOfFile ? file : languages[language].file, preset, rules };
  }

  async #loadFromHash(): Promise<void> {
    this.#hash = location.hash;
    const state = await stateIn(location.hash);
    if (state) {
      this.#load(state);
    } else {
      this.#say("This link holds no text that can be read. It may have been cut off.");
      this.#textChanged();
    }
  }

  #load({ text, language, file, preset, rules }: PlaygroundState): void {
    // A language is only preselected if it cannot be detected: the next text may be in another one.
    this.#language.value = language === undefined || language === detectLanguage(text) ? "auto" : language;
    this.#preset.value = preset;
    this.#rules = rules;
    this.#file = file;
    if (text === this.#editor.text) {
      this.#settingsChanged();
    } else {
      this.#editor.text = text;
    }
  }

  #textChanged(): void {
    this.#detected = detectLanguage(this.#editor.text) ?? this.#detected;
    this.#settingsChanged();
  }

  #settingsChanged(): void {
    const [auto] = this.#language.options;
    if (auto) {
      auto.text = `Automatic (${languages[this.#detected].label})`;
    }
    const switched = Object.keys(this.#rules).length;
    this.#rulesButton.textContent = switched === 0 ? "Rules" : `Rules (${counted(switched, "change")})`;
    void this.#editor.show(this.#input.language);
    void this.#lint();
    clearTimeout(this.#hashTimer);
    this.#hashTimer = setTimeout(() => void this.#writeHash(), 300);
  }

  /** @returns whether the URL can contain the state */
  async #writeHash(): Promise<boolean> {
    const hash = await hashOf(this.#state);
    if (hash.length > longestHash) {
      return false;
    }
    this.#hash = hash;
    history.replaceState(null, "", hash);
    return true;
  }

  async #lint(): Promise<void> {
    const input = this.#input;
    this.#findings.setAttribute("aria-busy", "true");
    try {
      const result = await this.#worker.lint(input);
      // A response about an older text is ignored.
      if (result && input.text === this.#editor.text) {
        this.#show(result, input.text);
      }
    } catch (error) {
      this.#say(`The linter failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #show({ findings, clients }: LintResult, text: string): void {
    const apply = (edit: Replacement) => {
      // The edit applies to the text that was linted.
      if (this.#editor.text === text) {
        this.#editor.edit(edit);
      }
    };
    this.#editor.mark(findings, apply);
    renderFindings(this.#findings, findings, {
      select: finding => {
        this.#select(finding);
      },
      apply,
    });
    this.#showClients(clients);
    this.#noClients.hidden = clients.length > 0;
    this.#fixAll.disabled = findings.every(({ fix }) => fix === null);
    this.#clientCount.textContent = clients.length === 0 ? "" : String(clients.length);
    this.#status.textContent = clients.length === 0 ? "No app clients found" : summaryOf(findings);
    this.#status.className = statusOf(findings);
    this.#findings.setAttribute("aria-busy", "false");
  }

  /** Renders the clients if they changed, which most keys do not. */
  #showClients(clients: LintResult["clients"]): void {
    const shown = JSON.stringify(clients);
    if (shown === this.#shownClients) {
      return;
    }
    this.#shownClients = shown;
    renderClients(this.#clients, clients, ({ start, end }) => {
      const positions = new TextPositions(this.#editor.text);
      this.#select({ from: positions.offset(start.line, start.column), to: positions.offset(end.line, end.column) });
    });
  }

  #select(range: TextRange): void {
    this.#editor.select(range);
  }

  async #applyAllFixes(): Promise<void> {
    const input = this.#input;
    const text = await this.#worker.fixAll(input);
    if (input.text === this.#editor.text && text !== input.text) {
      this.#editor.text = text;
    }
  }

  async #copyLink(): Promise<void> {
    if (!(await this.#writeHash())) {
      this.#say("This text is too long for a link.");
      return;
    }
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say("The link is in the clipboard. It holds the text itself.");
    } catch {
      this.#say("The address of this page is the link. It holds the text itself.");
    }
  }

  #say(text: string): void {
    this.#notice.textContent = text;
    this.#notice.hidden = false;
    setTimeout(() => {
      this.#notice.hidden = this.#notice.textContent === text;
    }, 6000);
  }
}

function statusOf(findings: readonly Finding[]): string {
  return findings.some(({ severity }) => severity === "error") ? "error" : findings.length > 0 ? "warning" : "good";
}

new Playground();
