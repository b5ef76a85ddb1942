import { languageIds, languages } from "../src/languages.ts";
import { presets } from "../src/presets.ts";
import { firstExample } from "./examples.ts";
import type { Highlighter } from "./highlight.ts";
import { layout } from "./layout.ts";

/** The page of the playground, which shows its first example before any script runs. */
export function playgroundPage(highlighter: Highlighter, preloaded: readonly string[]): string {
  const options = languageIds.map(id => `<option value="${id}">${languages[id].label}</option>`);
  const { text } = firstExample();
  const main = `<main id="main" class="playground">
<h1 class="visually-hidden">Playground</h1>
<div class="toolbar" role="group" aria-label="Settings">
<label>Language <select id="language"><option value="auto">Automatic</option>${options.join("")}</select></label>
<label>Preset <select id="preset">${presets.map(preset => `<option>${preset}</option>`).join("")}</select></label>
<button type="button" id="rules-button">Rules</button>
<button type="button" id="examples-button">Examples</button>
<span class="spacer"></span>
<button type="button" id="fix-all" class="primary" disabled>Fix all</button>
<button type="button" id="share">Copy link</button>
</div>
<div class="panes">
<section class="editor-pane" aria-label="Editor"><div id="editor"><pre>${highlighter.html(text, "yaml")}</pre></div></section>
<div class="results">
<section aria-labelledby="findings-title">
<h2 id="findings-title">Findings <span id="status" role="status">Loading the linter</span></h2>
<ul id="findings" class="findings" tabindex="-1" aria-label="Findings"></ul>
</section>
<section aria-labelledby="clients-title">
<h2 id="clients-title">App clients <span id="client-count"></span></h2>
<p class="hint">What Cognito will hold, with the defaults of the tool and of Cognito.</p>
<div id="clients"></div>
<p id="no-clients" class="hint" hidden>There is no app client in this text. Paste a template, a stack, a configuration or a script that makes one, or open an example.</p>
</section>
</div>
</div>
<p class="privacy">Everything runs in your browser. What you type is not sent anywhere: this page cannot connect to any other server. A link that you copy holds the text behind its <code>#</code>, which browsers do not send.</p>
<p id="notice" class="notice" role="alert" hidden></p>
<noscript><p class="notice">The playground needs JavaScript.</p></noscript>
<dialog id="rules-dialog" class="dialog" aria-labelledby="rules-title">
<form method="dialog"><h2 id="rules-title">Rules</h2><button type="button" id="rules-reset">Reset to the preset</button><button>Close</button></form>
<input type="search" id="rules-search" placeholder="Find a rule" aria-label="Find a rule" autocomplete="off" autofocus>
<div id="rules-list"></div>
</dialog>
<dialog id="examples-dialog" class="dialog" aria-labelledby="examples-title">
<form method="dialog"><h2 id="examples-title">Examples</h2><button>Close</button></form>
<input type="search" id="examples-search" placeholder="Find an example, such as terraform or redirect" aria-label="Find an example" autocomplete="off" autofocus>
<div id="examples-list"><p>Loading the examples</p></div>
</dialog>
</main>`;
  return layout({
    path: "playground/",
    title: "Playground",
    description: "Paste an Amazon Cognito app client and see what is wrong with it, and what Cognito will hold.",
    section: "playground",
    main,
    scripts: ["playground"],
    preloaded,
    bodyClass: "is-playground",
  });
}
