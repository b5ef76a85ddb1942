import type { WorkerAnswer, WorkerRequest } from "../protocol.ts";
import { fixAll, lint } from "./lint.ts";
import { loadParsers } from "./parsers.ts";

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  const { id, task, input } = request;
  try {
    const codeParser = await loadParsers(input.language);
    return task === "lint"
      ? { id, task, result: lint(input, codeParser) }
      : { id, task, text: fixAll(input, codeParser) };
  } catch (error) {
    return { id, task: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  void answer(data).then(message => {
    postMessage(message);
  });
});
