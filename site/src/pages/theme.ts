/** Before the first paint: the theme that somebody chose, if they chose one. */
const chosen = localStorage.getItem("theme");
if (chosen === "light" || chosen === "dark") {
  document.documentElement.dataset["theme"] = chosen;
}
