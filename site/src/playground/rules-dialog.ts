import { rules } from "virtual:rules";
import type { Preset } from "../../../src/rule/cognito-rule.ts";
import { byId, element } from "../dom.ts";
import { includes, presets } from "../presets.ts";
import type { LintInput } from "../protocol.ts";

const titles: Readonly<Record<Preset, string>> = {
  recommended: "Recommended",
  strict: "Added by strict",
  all: "Added by all",
};

interface RuleChoice {
  readonly preset: Preset;
  readonly rules: LintInput["rules"];
}

/** The dialog that turns single rules on and off. */
export class RulesDialog {
  readonly #dialog = byId("rules-dialog", HTMLDialogElement);
  readonly #list = byId("rules-list", HTMLElement);
  readonly #search = byId("rules-search", HTMLInputElement);
  readonly #onChange: (rules: LintInput["rules"]) => void;
  #choice: RuleChoice = { preset: "recommended", rules: {} };

  constructor(onChange: (rules: LintInput["rules"]) => void) {
    this.#onChange = onChange;
    this.#search.addEventListener("input", () => {
      this.#filter();
    });
    byId("rules-reset", HTMLButtonElement).addEventListener("click", () => {
      this.#choose({});
      this.#render();
    });
  }

  open(choice: RuleChoice): void {
    this.#choice = choice;
    this.#search.value = "";
    this.#render();
    this.#dialog.showModal();
  }

  #render(): void {
    this.#list.replaceChildren(
      ...presets.map(preset =>
        element(
          "fieldset",
          {},
          element("legend", {}, titles[preset]),
          ...rules.filter(rule => rule.preset === preset).map(rule => this.#row(rule)),
        ),
      ),
    );
    this.#filter();
  }

  #row({ name, description, preset }: (typeof rules)[number]): HTMLElement {
    const isInPreset = includes(this.#choice.preset, preset);
    const box = element("input", { type: "checkbox", id: `rule-${name}` });
    box.checked = this.#choice.rules[name] === undefined ? isInPreset : this.#choice.rules[name] !== "off";
    box.addEventListener("change", () => {
      const others = Object.fromEntries(Object.entries(this.#choice.rules).filter(([other]) => other !== name));
      this.#choose(box.checked === isInPreset ? others : { ...others, [name]: box.checked ? {} : "off" });
    });
    return element(
      "div",
      { class: "rule-row" },
      box,
      element("label", { for: `rule-${name}` }, element("code", {}, name), " ", description.replaceAll("`", "")),
    );
  }

  #choose(settings: LintInput["rules"]): void {
    this.#choice = { ...this.#choice, rules: settings };
    this.#onChange(settings);
  }

  #filter(): void {
    const wanted = this.#search.value.trim().toLowerCase();
    for (const group of this.#list.querySelectorAll("fieldset")) {
      const found = [...group.querySelectorAll<HTMLElement>(".rule-row")].filter(row => {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        return !row.hidden;
      });
      group.hidden = found.length === 0;
    }
  }
}
