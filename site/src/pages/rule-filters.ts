import { includes, isPreset } from "../presets.ts";
import { byId } from "../dom.ts";

/** Filters the list of rules. */
export function setUpRuleFilters(form: HTMLFormElement): void {
  const text = byId("filter-text", HTMLInputElement);
  const select = (name: string) => byId(`filter-${name}`, HTMLSelectElement);
  const preset = select("preset");
  const level = select("level");
  const edit = select("edit");
  const host = select("host");
  const status = byId("filter-status", HTMLElement);
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => {
    event.preventDefault();
  });
  filter();

  function filter(): void {
    let count = 0;
    for (const group of document.querySelectorAll<HTMLElement>(".rule-group")) {
      const shown = [...group.querySelectorAll("li")].filter(row => {
        row.hidden = !isWanted(row);
        return !row.hidden;
      });
      group.hidden = shown.length === 0;
      count += shown.length;
    }
    status.textContent = `${count} rules`;
  }

  function isWanted(row: HTMLElement): boolean {
    const { dataset } = row;
    const has = (name: string, value: string) => value === "" || (dataset[name] ?? "").split(" ").includes(value);
    const words = text.value.toLowerCase().split(/\s+/u);
    return (
      words.every(word => row.textContent.toLowerCase().includes(word)) &&
      (!isPreset(preset.value) || (isPreset(dataset["preset"]) && includes(preset.value, dataset["preset"]))) &&
      has("level", level.value) &&
      has("edit", edit.value) &&
      has("hosts", host.value)
    );
  }
}
