import type { LintInput, LintResult, WorkerAnswer, WorkerRequest } from "./protocol.ts";

type Task = WorkerRequest["task"];
type AnswerTo<T extends Task> = Extract<WorkerAnswer, { task: T }>;

interface Settling<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

/** Lints in a web worker. */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Settling<WorkerAnswer>>();
  #lastId = 0;
  #waiting: ({ readonly input: LintInput } & Settling<LintResult | undefined>) | undefined;
  #isWorking = false;

  constructor(url: URL) {
    this.#worker = new Worker(url, { type: "module" });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
      this.#asked.get(data.id)?.resolve(data);
      this.#asked.delete(data.id);
    });
    this.#worker.addEventListener("error", () => {
      for (const { reject } of this.#asked.values()) {
        reject(new Error("The linter could not be loaded."));
      }
      this.#asked.clear();
    });
  }

  /**
   * Lints a text. A text that is outdated before its turn is not linted.
   *
   * @returns `undefined` if it was outdated
   * @throws Error if linting fails
   */
  lint(input: LintInput): Promise<LintResult | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve(undefined);
      this.#waiting = { input, resolve, reject };
      void this.#lintWaiting();
    });
  }

  /**
   * The text with all fixes applied.
   *
   * @throws Error if linting fails
   */
  async fixAll(input: LintInput): Promise<string> {
    return (await this.#ask("fix", input)).text;
  }

  async #lintWaiting(): Promise<void> {
    if (this.#isWorking) {
      return;
    }
    this.#isWorking = true;
    for (let next = this.#waiting; next; next = this.#waiting) {
      const { input, resolve, reject } = next;
      this.#waiting = undefined;
      await this.#ask("lint", input).then(({ result }) => {
        resolve(result);
      }, reject);
    }
    this.#isWorking = false;
  }

  async #ask<T extends Task>(task: T, input: LintInput): Promise<AnswerTo<T>> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, task, input } satisfies WorkerRequest);
    });
    if (answer.task === "failed") {
      throw new Error(answer.reason);
    }
    return answer as AnswerTo<T>;
  }
}
