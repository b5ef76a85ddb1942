import MiniSearch, { type SearchResult } from "minisearch";
import { byId, element } from "../dom.ts";
import type { SearchEntry } from "../search-entry.ts";

/** The search dialog of every page. Its index is loaded when it is first opened. */
export class Search {
  readonly #dialog = byId("search-dialog", HTMLDialogElement);
  readonly #input = byId("search-input", HTMLInputElement);
  readonly #results = byId("search-results", HTMLElement);
  readonly #status = byId("search-status", HTMLElement);
  readonly #root: string;
  #index: Promise<MiniSearch<SearchEntry>> | undefined;

  constructor(root: string) {
    this.#root = root;
    this.#input.addEventListener("input", () => void this.#search());
    this.#dialog.addEventListener("keydown", event => {
      this.#move(event);
    });
  }

  open(): void {
    this.#dialog.showModal();
    this.#input.select();
    void this.#search();
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    try {
      this.#index ??= loadIndex(this.#root);
      const index = await this.#index;
      if (query !== this.#input.value.trim()) {
        return;
      }
      const found = query === "" ? [] : index.search(query).slice(0, 30);
      this.#results.replaceChildren(...found.map(result => this.#item(result)));
      this.#status.textContent = query === "" ? "" : found.length === 0 ? "Nothing found" : `${found.length} results`;
    } catch {
      this.#index = undefined;
      this.#status.textContent = "The search could not be loaded. Are you offline?";
    }
  }

  #item(result: SearchResult): HTMLElement {
    const { path, title, heading, text } = result as SearchResult & SearchEntry;
    const link = element(
      "a",
      { href: `${this.#root}${path}` },
      element("strong", {}, heading === "" ? title : `${title} › ${heading}`),
      element("span", {}, excerpt(text, result.terms)),
    );
    // A result on the same page does not load a page, so the dialog must be closed.
    link.addEventListener("click", () => {
      this.#dialog.close();
    });
    return element("li", {}, link);
  }

  /** Moves through the results with the arrow keys. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const stops: readonly HTMLElement[] = [this.#input, ...this.#results.querySelectorAll("a")];
    const at = stops.findIndex(stop => stop === document.activeElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }
}

async function loadIndex(root: string): Promise<MiniSearch<SearchEntry>> {
  const response = await fetch(`${root}search.json`);
  const entries = (await response.json()) as readonly SearchEntry[];
  const index = new MiniSearch<SearchEntry>({
    idField: "path",
    fields: ["title", "heading", "text"],
    storeFields: ["path", "title", "heading", "text"],
    searchOptions: { boost: { title: 4, heading: 2 }, prefix: true, fuzzy: 0.15, combineWith: "AND" },
  });
  index.addAll(entries);
  return index;
}

/** The words around the first match. */
function excerpt(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const at = Math.max(
    0,
    Math.min(...terms.map(term => lower.indexOf(term)).filter(index => index >= 0), text.length) - 60,
  );
  const start = at >= text.length - 60 ? 0 : at;
  return `${start > 0 ? "…" : ""}${text.slice(start, start + 160)}${start + 160 < text.length ? "…" : ""}`;
}
