// Every fix and suggestion for generated app clients must leave a program that Python runs, that asks for what the
// plugin reads in it, and that differs from the one before only in what the edit is about.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { Linter } from "eslint";
import plugin from "../../../src/index.ts";
import { inventory } from "../../../src/inventory/inventory.ts";
import { ClientProgram } from "./clients.mjs";
import { ask, isInstalled } from "./interpreter.mjs";

const count = Number(process.env.COGNITO_RANDOM_CLIENTS ?? 200);
const firstSeed = Number(process.env.COGNITO_SEED ?? 1);

const linter = new Linter({ configType: "flat" });
const options = { filename: "clients.py" };

function lint(text) {
  return linter.verify(text, plugin.configs.all, options);
}

/** What each fix and each suggestion alone makes of a text, and what it says. */
function editsOf(text) {
  return lint(text).flatMap(({ ruleId, message, fix, suggestions = [] }) =>
    [...(fix ? [{ fix, desc: "" }] : []), ...suggestions].map(({ fix: { range, text: written }, desc }) => ({
      says: `${ruleId}: ${message} ${desc}`,
      text: applied(text, range, written),
    })),
  );
}

/** ESLint counts from behind a mark for the byte order. */
function applied(text, [start, end], written) {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  return text.slice(0, mark + start) + written + text.slice(mark + end);
}

/** The leaves of what a call is given, by their paths. */
function leavesOf(value, path = []) {
  return value !== null && typeof value === "object" && !Array.isArray(value) && !("thing" in value)
    ? Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
    : [[path.join("."), value]];
}

/** The names of what a call is no longer given as before, unless that is what was said. */
function unsaidChanges([, , before], [, , after], says) {
  const left = new Map(leavesOf(after));
  return leavesOf(before).flatMap(([path, value]) => {
    const kept = [left.get(path)].flat();
    const gone = [value].flat().filter(item => !kept.some(other => isDeepStrictEqual(item, other)));
    const name = path.split(".").at(-1);
    const words = says.toLowerCase();
    return gone.every(item => [name, inWords.get(name), lastWordOf(item)].some(word => words.includes(String(word).toLowerCase()))) ? [] : [path];
  });
}

/** How a suggestion says that it changes a property without its name. */
const inWords = new Map([
  ...["authorization_code_grant", "client_credentials", "implicit_code_grant"].map(grant => [grant, "code grant"]),
  ["disable_o_auth", "OAuth off"],
  ["feature", "Turn on rotation"],
  ["Feature", "Turn on rotation"],
]);

/** `GOOGLE` of `cognito.UserPoolClientIdentityProvider.custom("GOOGLE")`, and the scope of a constant. */
function lastWordOf(item) {
  if (item?.thing === undefined) {
    return item;
  }
  const [, text, name] = /(?:"([^"]*)"|(\w+))\W*$/u.exec(item.thing) ?? [];
  return name === "COGNITO_ADMIN" ? "aws.cognito.signin.user.admin" : (text ?? name);
}

/** Whether a value holds nothing of a library, which the plugin reads in its own terms. */
function isPlain(value) {
  return !JSON.stringify(value).includes('"thing"');
}

/** What the plugin reads of a text that Python does not compute. */
function misread(text, [, , keywords]) {
  lint(text);
  const records = inventory(linter.getSourceCode());
  const leaves = new Map(leavesOf(keywords));
  return records.flatMap(({ properties }) =>
    properties.flatMap(({ name, cases }) => {
      const known = cases.filter(({ origin, isKnown }) => origin === "written" && isKnown);
      const actual = leaves.get(name);
      return known.length < cases.length || actual === undefined || !isPlain(actual) || known.some(({ value }) => isSame(value, actual, name))
        ? []
        : [{ name, read: known.map(({ value }) => value), actual }];
    }),
  );
}

/** The CDK has booleans for some texts, and `disable_o_auth` for its contrary. */
function isSame(read, actual, name) {
  return name === "disable_o_auth" ? read === !actual : isDeepStrictEqual(read, actual) || (typeof actual === "boolean" && read === (actual ? "ENABLED" : "LEGACY"));
}

/** What is wrong with a program after an edit. */
function faultOf(written, says, before, after) {
  if (after.error !== undefined) {
    return after.error;
  }
  const [[name, positional]] = before.calls;
  const [call] = after.calls;
  if (after.calls.length !== before.calls.length || !isDeepStrictEqual(call.slice(0, 2), [name, positional])) {
    return `calls ${JSON.stringify(after.calls)}`;
  }
  const wrong = misread(written, call);
  if (wrong.length > 0) {
    return `is not what is read: ${JSON.stringify(wrong)}`;
  }
  const changed = says === undefined ? [] : unsaidChanges(before.calls[0], call, says);
  return changed.length > 0 ? `also changes ${changed.join(", ")}` : undefined;
}

test("edits of generated clients leave programs that ask for what they say", { skip: !isInstalled && "Python is not installed." }, () => {
  const programs = Array.from({ length: count }, (_, index) => {
    const text = new ClientProgram(firstSeed + index).text;
    return { seed: firstSeed + index, text, edits: [{ text: linter.verifyAndFix(text, plugin.configs.all, options).output }, ...editsOf(text)] };
  });
  const results = ask({ texts: programs.flatMap(({ text, edits }) => [text, ...edits.map(edit => edit.text)]) }, "recorder.py");
  const faults = programs.flatMap(({ seed, text, edits }) => {
    const [before, ...after] = results.splice(0, 1 + edits.length);
    if (before.error !== undefined) {
      return [`Seed ${seed}: ${before.error}\n${text}`];
    }
    const wrong = misread(text, before.calls[0]);
    return [
      ...(wrong.length > 0 ? [`Seed ${seed} is not what is read: ${JSON.stringify(wrong)}\n${text}`] : []),
      ...edits.flatMap(({ text: written, says }, index) => {
        const fault = faultOf(written, says, before, after[index]);
        return fault === undefined ? [] : [`Seed ${seed}: ${fault}\n${says ?? "--fix"}\n${text}\nbecomes\n${written}`];
      }),
    ];
  });
  const edited = programs.reduce((sum, { edits }) => sum + edits.length, 0);
  assert.equal(faults.length, 0, `${faults.length} of ${edited} edits\n${faults.slice(0, 3).join("\n\n")}`);
  assert.ok(edited > count * 2, `${edited} edits were made`);
});
