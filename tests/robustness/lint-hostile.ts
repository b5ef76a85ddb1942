import { big, deep, long } from "./hostile-texts.ts";
import { huge, manyClients, wide } from "./huge-texts.ts";
import { lint } from "./lint.ts";

/*
 * Lints all texts of a kind, in a process of its own whose memory can be limited: `lint-hostile.ts huge`. Prints a line
 * of JSON for each, of which the first is there before anything is linted, so that the last line names what failed.
 */

type Texts = Readonly<Record<string, readonly [filename: string, make: () => string]>>;

const kinds: Readonly<Record<string, () => void>> = {
  hostile: () => {
    lintAll(Object.fromEntries(Object.entries(deep).map(([name, [file, make]]) => [name, [file, () => make(10_000)]])));
    lintAll(Object.fromEntries(Object.entries(long).map(([name, [file, text]]) => [name, [file, () => text]])));
    lintAll(Object.fromEntries(Object.entries(big).map(([name, [file, text]]) => [name, [file, () => text]])));
  },
  huge: () => {
    lintAll(huge);
  },
  wide: () => {
    lintAll(wide);
  },
  clients: () => {
    for (const [name, [filename, count, make]] of Object.entries(manyClients)) {
      print({ name });
      const [few, many] = [make(count / 20), make(count)];
      lint(filename, few);
      const unit = Math.min(...Array.from({ length: 3 }, () => timeOf(() => lint(filename, few))));
      print({ name, growth: timeOf(() => lint(filename, many)) / unit });
    }
  },
};

function lintAll(texts: Texts): void {
  for (const [name, [filename, make]] of Object.entries(texts)) {
    print({ name });
    const text = make();
    let fatal = 0;
    const milliseconds = timeOf(() => {
      fatal = lint(filename, text).filter(message => message.fatal === true).length;
    });
    print({ name, letters: text.length, fatal, milliseconds });
  }
}

/** The CPU time of one run in milliseconds, which other programs do not affect. */
function timeOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

kinds[process.argv[2] ?? ""]?.();
