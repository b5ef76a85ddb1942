import { ESLint } from "eslint";
import { measureBudgets } from "./budgets.ts";

/** How far beyond its budget a measurement has to be for the smoke test to fail. */
const MARGIN = 1.5;

const budgets = await measureBudgets();
console.log(`Node ${process.version}, ESLint ${ESLint.version}, ${process.platform} ${process.arch}`);
console.table(
  budgets.map(({ what, value, budget, unit }) => ({
    what,
    measured: `${value.toFixed(2)} ${unit}`,
    budget: `${budget} ${unit}`,
  })),
);
if (process.argv.includes("--smoke") && budgets.some(({ value, budget }) => value > MARGIN * budget)) {
  console.error(`A measurement is more than ${MARGIN} times its budget.`);
  process.exitCode = 1;
}
