import { describe, expect, it } from "vitest";
import { readNumber, readPlainScalar } from "../../src/languages/shared/plain-scalar.ts";
import type { Scalar } from "../../src/model/value.ts";

describe("a plain scalar", () => {
  it.each<[source: string, value: Scalar]>([
    ...["", "~", "null", "Null", "NULL"].map((source): [string, null] => [source, null]),
    ...["true", "True", "TRUE"].map((source): [string, boolean] => [source, true]),
    ...["false", "False", "FALSE"].map((source): [string, boolean] => [source, false]),
    ["60", 60],
    ["-5", -5],
    ["0", 0],
    ["1.5", 1.5],
    ["text", "text"],
    ["nUll", "nUll"],
    ["tRUE", "tRUE"],
    ["yes", "yes"],
    ["on", "on"],
    ["2010-09-09", "2010-09-09"],
    ["v1e3", "v1e3"],
    ["1e3x", "1e3x"],
    ["1:2a", "1:2a"],
    ["a1:20", "a1:20"],
    ["1:99", "1:99"],
    ["0b", "0b"],
    ["0x3Cg", "0x3Cg"],
    ["a0x3C", "a0x3C"],
    ["1.2.3", "1.2.3"],
    [".", "."],
    ["._5", "._5"],
    ["-", "-"],
    ["_1", "_1"],
    ["inf", "inf"],
    [".infinity", ".infinity"],
    ["a.inf", "a.inf"],
    ["2010-09-09 x", "2010-09-09 x"],
    ["x2010-09-09 10", "x2010-09-09 10"],
    ["10-09-09 10", "10-09-09 10"],
    ["==", "=="],
    ["a=", "a="],
    ["<<<", "<<<"],
    ["http://localhost:3000", "http://localhost:3000"],
  ])("%j is %j in every version of YAML", (source, value) => {
    expect(readPlainScalar(source)).toBe(value);
  });

  it.each([
    ...["1.0", "010", "+1", "1e3", "1E3", "1e+3", "1e-3", "-1e3", ".5", "-.5", "+.5", "5.", "1_000", "1_0.0_1"],
    ...[".5_0", ".5e3", "1.5e12", "99999999999999999999"],
    ...["0x3C", "0o17", "0b101", "-0x3C", "+0xff_ff", "0XFF"],
    ...["1:20", "12:30:45", "1:5", "-1:20", "+1_0:20.5_0", "190:20:30.15"],
    ...[".inf", "-.inf", "+.INF", ".nan", ".NaN"],
    ...["2010-09-09T10", "2010-9-9 1", "2010-09-09\t 10", "2010-09-09t1"],
    ...["=", "<<"],
  ])("%j means different things in different versions", source => {
    expect(readPlainScalar(source)).toBeUndefined();
  });
});

describe("a number", () => {
  it.each([
    ["0", 0],
    ["-1", -1],
    ["12.25", 12.25],
    ["1.0", undefined],
    ["1e21", undefined],
    ["-0", undefined],
    ["Infinity", undefined],
    ["NaN", undefined],
    [" 1", undefined],
    ["", undefined],
    ["1.", undefined],
  ])("is read if it is written as it would be: %j", (source, value) => {
    expect(readNumber(source)).toBe(value);
  });
});
