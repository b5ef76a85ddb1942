import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { URL } from "node:url";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { tsImport } from "tsx/esm/api";

const { compareSurvivors } = await tsImport("./survivors.ts", import.meta.url);

/** Fails where a change that no test found is not explained in `survivors`, or an explanation is not needed. */
class SurvivorsReporter {
  onMutationTestReportReady({ files }) {
    const { unexplained, stale } = compareSurvivors(files, readExplanations());
    print("No test finds these. Write one, or say in tools/mutation/survivors why none can", unexplained);
    print("These stand in tools/mutation/survivors, and are found or are no more", stale);
  }
}

function print(title, mutants) {
  if (Object.keys(mutants).length > 0) {
    process.exitCode = 1;
    process.stdout.write(`\n${title}:\n${JSON.stringify(mutants, null, 2)}\n`);
  }
}

function readExplanations() {
  const folder = new URL("survivors/", import.meta.url);
  return readdirSync(folder).flatMap(name => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, "survivors", SurvivorsReporter)];
