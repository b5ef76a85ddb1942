import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { serve, type Server } from "../build/serve.ts";

const executables = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The built site in a browser without access to anything else. */
export class SiteBrowser {
  readonly url: string;
  /** Requests to other servers, errors in the console and uncaught exceptions. */
  readonly faults: string[] = [];
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(server: Server, browser: Browser) {
    this.url = server.url;
    this.#server = server;
    this.#browser = browser;
  }

  static async start(): Promise<SiteBrowser> {
    const executablePath = process.env["CHROMIUM"] ?? executables.find(path => existsSync(path));
    if (executablePath === undefined) {
      throw new Error("There is no Chromium. Install it, or say in CHROMIUM where it is.");
    }
    const server = await serve();
    const browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    return new SiteBrowser(server, browser);
  }

  /** Opens a page of the site in a fresh profile. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext(options);
    const page = await context.newPage();
    const { origin } = new URL(this.url);
    await context.route("**", async route => {
      const url = route.request().url();
      if (new URL(url).origin === origin) {
        await route.continue();
      } else {
        this.faults.push(`asked for ${url}`);
        await route.abort();
      }
    });
    this.#recordErrors(page);
    await page.goto(new URL(path, this.url).href);
    return page;
  }

  /** Shows a page that is one file, in a fresh profile that reaches nothing. */
  async show(html: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.route("**", async route => {
      this.faults.push(`asked for ${route.request().url()}`);
      await route.abort();
    });
    this.#recordErrors(page);
    await page.setContent(html);
    return page;
  }

  #recordErrors(page: Page): void {
    page.on("pageerror", error => this.faults.push(error.message));
    page.on("console", message => {
      if (message.type() === "error") {
        this.faults.push(message.text());
      }
    });
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}
