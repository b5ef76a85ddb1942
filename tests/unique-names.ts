import type { Reporter, TestModule } from "vitest/node";

/** Fails a run in which two tests of a file have the same name, so that a failure would be ambiguous. */
export class UniqueNames implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const repeated = modules.flatMap(module => {
      const names = Array.from(module.children.allTests(), ({ fullName }) => fullName);
      const seen = new Set<string>();
      return names.filter(name => seen.size === seen.add(name).size).map(name => `${module.relativeModuleId}: ${name}`);
    });
    if (repeated.length > 0) {
      process.exitCode = 1;
      process.stderr.write(`\nThese tests have the name of another one:\n${repeated.join("\n")}\n`);
    }
  }
}
