// Opens what `cognito-lint --list --format html` prints in Chromium, as a reviewer does.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { createProject, installFrom, packPlugin, root, run, temporaryFolder, writeFiles } from "../project.mjs";

/** Chromium is no package of npm. */
const executablePath = ["chromium", "chromium-browser", "google-chrome"]
  .map(name => spawnSync("which", [name], { encoding: "utf8" }).stdout.trim())
  .find(path => path !== "");

describe("the list of app clients as a page", { skip: executablePath ? false : "Chromium is not installed" }, () => {
  let browser;
  let page;
  const errors = [];

  before(async () => {
    const project = createProject("list-page", { "package.json": '{ "private": true }\n' });
    installFrom(import.meta.dirname, packPlugin(), project);
    const args = ["eslint-plugin-cognito/dist/src/bin/cognito-lint.js", "--list", "--format", "html"];
    const { stdout, stderr } = run(project, "node", [join("node_modules", args[0]), ...args.slice(1), join(root, "examples")]);
    assert.match(stderr, /^\d+ app clients in /u);
    writeFiles(project, { "clients.html": stdout });
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: "light" });
    page.setDefaultTimeout(5000);
    page.on("pageerror", error => errors.push(error.message));
    page.on("console", message => errors.push(message.text()));
    page.on("request", request => request.isNavigationRequest() || errors.push(request.url()));
    await page.goto(pathToFileURL(join(project, "clients.html")).href);
  });

  after(async () => {
    await browser?.close();
  });

  const column = title =>
    page.evaluate(wanted => {
      const heads = [...document.querySelectorAll("thead th")];
      const index = heads.findIndex(head => head.textContent === wanted);
      return [...document.querySelectorAll("tbody tr")]
        .filter(row => !row.hidden)
        .map(row => row.cells[index].innerText.replaceAll(/\s+/gu, " ").trim());
    }, title);
  const sortBy = title => page.getByRole("button", { name: title, exact: true }).click();
  const sorting = title =>
    page.evaluate(
      wanted =>
        [...document.querySelectorAll("thead th")]
          .find(head => head.textContent === wanted)
          .getAttribute("aria-sort"),
      title,
    );

  it("sorts by what a column means, up and down", async () => {
    const minutes = text => {
      const [, amount, unit] = /^(\d+) (second|minute|hour|day)/u.exec(text) ?? [0, 0, "second"];
      return amount * { second: 1, minute: 60, hour: 3600, day: 86_400 }[unit];
    };
    await sortBy("Refresh token");
    assert.equal(await sorting("Refresh token"), "ascending");
    const up = (await column("Refresh token")).map(minutes);
    assert.deepEqual(up, up.toSorted((a, b) => a - b));
    assert.ok(up.at(-1) > up[0]);
    await sortBy("Refresh token");
    assert.equal(await sorting("Refresh token"), "descending");
    const down = (await column("Refresh token")).map(minutes);
    assert.deepEqual(down, down.toSorted((a, b) => b - a));
    await sortBy("Findings");
    await sortBy("Findings");
    assert.equal(await sorting("Refresh token"), "none");
    const [most] = await column("Findings");
    assert.match(most, /^\d+ errors/u);
    assert.equal((await column("Findings")).at(-1), "none");
  });

  it("sorts with the keyboard alone", async () => {
    await page.getByRole("button", { name: "Host", exact: true }).focus();
    await page.keyboard.press("Enter");
    const hosts = await column("Host");
    assert.deepEqual(hosts, hosts.toSorted((a, b) => a.localeCompare(b, "en")));
  });

  it("searches in everything that a row says", async () => {
    const all = await column("Host");
    await page.getByRole("searchbox").fill("Terraform");
    const found = await column("Host");
    assert.ok(found.length > 0 && found.length < all.length);
    assert.equal(await page.locator("output").innerText(), `${found.length} of ${all.length}`);
    await page.getByRole("searchbox").fill("");
    assert.deepEqual(await column("Host"), all);
  });

  for (const [name, viewport, colorScheme] of [
    ["wide", { width: 1400, height: 900 }, "light"],
    ["dark", { width: 1400, height: 900 }, "dark"],
    ["narrow", { width: 420, height: 800 }, "light"],
  ]) {
    it(`fits the window, ${name}`, async () => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const path = join(temporaryFolder("screenshot"), `${name}.png`);
      const screenshot = await page.screenshot({ path });
      assert.ok(screenshot.length > 20_000, "there is something to see");
      assert.deepEqual(await page.screenshot(), screenshot, "it stands still");
      const flaws = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        const overlapping = [...document.querySelectorAll("tbody tr")].flatMap(row =>
          [...row.cells].filter(
            cell => cell.scrollWidth > cell.clientWidth + 1 || cell.scrollHeight > cell.clientHeight + 1,
          ),
        );
        return [
          ...(scrollWidth > clientWidth ? ["the page is wider than the window"] : []),
          ...overlapping.map(cell => `does not fit its cell: ${cell.innerText}`),
        ];
      });
      assert.deepEqual(flaws, []);
    });
  }

  it("keeps the heads and the names of clients in sight", async () => {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.evaluate(() => document.querySelector(".table").scrollTo(800, 1500));
    const at = (x, y) => page.evaluate(([left, top]) => document.elementFromPoint(left, top).closest("th")?.scope, [x, y]);
    const box = await page.locator(".table").boundingBox();
    assert.equal(await at(box.x + 20, box.y + 300), "row");
    assert.equal(await at(box.x + box.width / 2, box.y + 10), "col");
  });

  it("needs no other file and has no error", () => {
    assert.deepEqual(errors, []);
  });
});
