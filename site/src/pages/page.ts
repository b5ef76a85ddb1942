import { byId } from "../dom.ts";
import { setUpRuleFilters } from "./rule-filters.ts";
import type { Search } from "./search.ts";

/** The behaviour of every page: the theme, the search, the menu of pages on narrow screens. */
function setUp(): void {
  byId("theme-button", HTMLButtonElement).addEventListener("click", switchTheme);
  byId("search-button", HTMLButtonElement).addEventListener("click", () => void openSearch());
  document.addEventListener("keydown", event => {
    const isShortcut =
      (event.key === "/" && !event.ctrlKey && !event.metaKey && !isEditing(event.target)) ||
      (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (isShortcut) {
      event.preventDefault();
      void openSearch();
    }
  });
  const pages = document.querySelector<HTMLDetailsElement>(".sidebar > .pages");
  if (pages && matchMedia("(max-width: 60rem)").matches) {
    pages.open = false;
  }
  showCurrentPage();
  const filters = document.querySelector<HTMLFormElement>("#rule-filters");
  if (filters) {
    setUpRuleFilters(filters);
  }
}

/** Scrolls the list of pages to the current one. */
function showCurrentPage(): void {
  const sidebar = document.querySelector(".sidebar");
  const current = sidebar?.querySelector<HTMLElement>("[aria-current=page]");
  if (sidebar && current) {
    sidebar.scrollTop = current.offsetTop - sidebar.clientHeight / 2;
  }
}

function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName))
  );
}

function switchTheme(): void {
  const { dataset } = document.documentElement;
  const isDark = dataset["theme"] ? dataset["theme"] === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  dataset["theme"] = isDark ? "light" : "dark";
  localStorage.setItem("theme", dataset["theme"]);
}

let search: Promise<Search> | undefined;

async function openSearch(): Promise<void> {
  search ??= import("./search.ts").then(module => new module.Search(document.body.dataset["root"] ?? ""));
  (await search).open();
}

setUp();
