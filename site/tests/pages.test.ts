import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { output, repository } from "../build/paths.ts";
import { SiteBrowser } from "./browser.ts";

const files = readdirSync(output, { recursive: true, encoding: "utf8" })
  .filter(file => file.endsWith(".html"))
  .toSorted();

const htmlOf = new Map(files.map(file => [file, readFileSync(join(output, file), "utf8")]));

const base = "/eslint-plugin-cognito/";

/** The file of the site that a link leads to. `undefined` for links to other sites. */
function targetOf(file: string, link: string): { readonly path: string; readonly id: string | undefined } | undefined {
  if (/^[a-z][a-z+.-]*:/iu.test(link)) {
    return undefined;
  }
  const [href = "", fragment] = link.split("#");
  const path = href.startsWith(base)
    ? join(output, href.slice(base.length))
    : href === ""
      ? join(output, file)
      : join(output, dirname(file), href);
  const isFolder = href === "" ? false : href.endsWith("/") || href === "." || href.endsWith("..");
  return {
    path: relative(output, isFolder || path === output ? join(path, "index.html") : path),
    // The playground's fragment is a state rather than an id.
    id: path.includes("playground") ? undefined : fragment,
  };
}

describe("every link", () => {
  it.each(files)("of %s leads to what is there", file => {
    const html = htmlOf.get(file) ?? "";
    const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(match =>
      (match[1] ?? "").replaceAll("&amp;", "&"),
    );
    const broken = links.filter(link => {
      const target = targetOf(file, link);
      if (!target) {
        return /^(?!https:|data:)/u.test(link);
      }
      const { path, id } = target;
      const isThere = existsSync(join(output, path));
      return (
        !isThere ||
        (id !== undefined && id !== "" && htmlOf.get(path)?.includes(`id="${decodeURIComponent(id)}"`) !== true)
      );
    });
    expect(links.length).toBeGreaterThan(5);
    expect(broken).toEqual([]);
  });

  it("to the repository leads to a file or folder of it", () => {
    const all = [...htmlOf.values()].flatMap(html => [
      ...html.matchAll(
        /href="https:\/\/github\.com\/eslint-plugin-cognito\/eslint-plugin-cognito\/(blob|tree)\/main\/([^"#]*)/gu,
      ),
    ]);
    expect(all.length).toBeGreaterThan(80);
    expect(all.map(match => match[2] ?? "").filter(path => !existsSync(join(repository, path)))).toEqual([]);
  });
});

it.each(Object.keys(rules))("has a page at the address that ESLint gives for %s", name => {
  const { url } = rules[name as keyof typeof rules].meta.docs;
  expect(url).toBe(`https://eslint-plugin-cognito.github.io${base}rules/${name}/`);
  expect(htmlOf.get(`rules/${name}/index.html`)).toContain(`cognito/${name}`);
});

it("has every page of the documentation, with its whole text", () => {
  const sources = readdirSync(join(repository, "docs"), { recursive: true, encoding: "utf8" }).filter(file =>
    file.endsWith(".md"),
  );
  const missing = sources.filter(file => {
    const name = file.replace(/\.md$/u, "");
    const html = htmlOf.get(name.startsWith("rules/") ? `${name}/index.html` : `docs/${name}/index.html`);
    const headings = readFileSync(join(repository, "docs", file), "utf8")
      .replaceAll(/^```.+?^```$/gmsu, "")
      .match(/^#+ /gmu);
    return html?.match(/<h[1-6] id=/gu)?.length !== headings?.length;
  });
  expect(missing).toEqual([]);
});

describe("in a browser", () => {
  let browser: SiteBrowser;

  beforeAll(async () => {
    browser = await SiteBrowser.start();
  });

  afterEach(() => {
    expect(browser.faults.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser.stop();
  });

  it("finds a page by what it says", async () => {
    const page = await browser.open("");
    await page.keyboard.press("/");
    await page.getByLabel("Search the documentation").last().fill("redirect_mismatch");
    const results = page.locator("#search-results a");
    await results.first().waitFor();
    expect((await results.allTextContents()).join("\n")).toMatch(/Error messages|redirect/u);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/(?:docs|rules)\/[\w-]+\//u);
  });

  it("filters the rules", async () => {
    const page = await browser.open("rules/");
    const shown = () => page.locator(".rule-list li:visible").count();
    expect(await shown()).toBe(Object.keys(rules).length);
    await page.getByLabel("Preset").selectOption("recommended");
    await page.getByLabel("Repair").selectOption("fix");
    const fixable = Object.values(rules).filter(({ meta }) => meta.fixable && meta.docs.preset === "recommended");
    expect(await shown()).toBe(fixable.length);
    await page.getByLabel("Examples in").selectOption("cli");
    await page.getByLabel("Find").fill("nothing is called like this");
    expect(await page.getByText("0 rules").count()).toBe(1);
  });

  it("keeps the theme that somebody chose", async () => {
    const page = await browser.open("", { colorScheme: "light" });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await background()).toBe(dark);
  });

  const narrow = { viewport: { width: 360, height: 740 } };

  it.each(["", "rules/", "rules/valid-redirect-urls/", "docs/hosts/", "docs/performance/", "docs/errors/"])(
    "fits a narrow screen: /%s",
    async path => {
      const page = await browser.open(path, narrow);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
  );

  it.each(["", "rules/", "rules/no-mixed-auth-flows/", "playground/", "404.html"])(
    "gives everything that can be used a name: /%s",
    async path => {
      const page = await browser.open(path);
      await page.waitForTimeout(500);
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const roles = new Set([
        "button",
        "checkbox",
        "combobox",
        "link",
        "listbox",
        "searchbox",
        "textbox",
        "dialog",
        "navigation",
      ]);
      const used = nodes.filter(({ role, ignored }) => !ignored && roles.has(String(role?.value)));
      expect(used.length).toBeGreaterThan(8);
      expect(used.filter(({ name }) => String(name?.value ?? "").trim() === "").map(({ role }) => role)).toEqual([]);
    },
  );

  it.each(["light", "dark"] as const)("is readable in %s: texts have a contrast of 4.5 and more", async colorScheme => {
    const page = await browser.open("rules/no-mixed-auth-flows/", { colorScheme });
    const colors = await page.evaluate(() => {
      const probe = document.createElement("span");
      document.body.append(probe);
      const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      const read = (name: string) => {
        probe.style.color = `var(${name})`;
        if (canvas) {
          canvas.fillStyle = getComputedStyle(probe).color;
          canvas.fillRect(0, 0, 1, 1);
        }
        return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
      };
      const of = (...names: string[]) => names.map(name => ({ name, rgb: read(name) }));
      return {
        texts: of("--text", "--muted", "--accent", "--error", "--warning", "--good"),
        grounds: of("--page", "--panel", "--raised"),
      };
    });
    const faint = colors.texts.flatMap(({ name, rgb }) =>
      colors.grounds.filter(ground => contrast(rgb, ground.rgb) < 4.5).map(ground => `${name} on ${ground.name}`),
    );
    expect(faint).toEqual([]);
  });
});

/** WCAG 2.2, "contrast ratio". */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
