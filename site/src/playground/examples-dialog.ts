import { button, byId, element } from "../dom.ts";
import type { Example } from "../example.ts";
import { languages } from "../languages.ts";

/** The dialog with all examples of the repository and the documentation. */
export class ExamplesDialog {
  readonly #dialog = byId("examples-dialog", HTMLDialogElement);
  readonly #list = byId("examples-list", HTMLElement);
  readonly #search = byId("examples-search", HTMLInputElement);
  readonly #onChoose: (example: Example) => void;
  #loading: Promise<readonly Example[]> | undefined;

  constructor(onChoose: (example: Example) => void) {
    this.#onChoose = onChoose;
    this.#search.addEventListener("input", () => {
      this.#filter();
    });
  }

  async open(): Promise<void> {
    this.#dialog.showModal();
    this.#loading ??= load();
    try {
      this.#render(await this.#loading);
    } catch {
      this.#loading = undefined;
      this.#list.replaceChildren(element("p", {}, "The examples could not be loaded. Are you offline?"));
    }
  }

  #render(examples: readonly Example[]): void {
    const groups = [...new Set(examples.map(({ group }) => group))];
    this.#list.replaceChildren(
      ...groups.map(group => {
        const members = examples.filter(example => example.group === group);
        return element("section", {}, element("h3", {}, group), ...members.map(example => this.#choice(example)));
      }),
    );
    this.#filter();
  }

  #choice(example: Example): HTMLElement {
    return button(
      element("span", {}, example.title, " ", element("small", {}, languages[example.language].label)),
      () => {
        this.#dialog.close();
        this.#onChoose(example);
      },
    );
  }

  #filter(): void {
    const words = this.#search.value.toLowerCase().split(/\s+/u);
    for (const section of this.#list.querySelectorAll("section")) {
      const heading = section.querySelector("h3")?.textContent ?? "";
      const found = [...section.querySelectorAll("button")].filter(choice => {
        const text = `${heading} ${choice.textContent}`.toLowerCase();
        choice.hidden = !words.every(word => text.includes(word));
        return !choice.hidden;
      });
      section.hidden = found.length === 0;
    }
  }
}

async function load(): Promise<readonly Example[]> {
  const response = await fetch("examples.json");
  return (await response.json()) as readonly Example[];
}
