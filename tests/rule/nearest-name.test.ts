import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/rule/nearest-name.ts";

const names = ["seconds", "minutes", "hours", "days", "client_credentials", "CallbackURLs", "LogoutURLs"];

describe("the nearest name", () => {
  it.each([
    ["minute", "minutes"],
    ["day", "days"],
    ["DAYS", "days"],
    ["huors", "hours"],
    ["minnutes", "minutes"],
    ["mimutes", "minutes"],
    ["client-credentials", "client_credentials"],
    ["CallbackUris", "CallbackURLs"],
    ["callback_urls", "CallbackURLs"],
  ])("to %s is %s", (written, expected) => {
    expect(nearestName(written, names)).toBe(expected);
  });

  it.each(["", "d", "weeks", "years", "token", "URLs", "x".repeat(100_000), "__proto__", "constructor"])(
    "is none for what resembles no name (%$)",
    written => {
      expect(nearestName(written, names)).toBeUndefined();
    },
  );

  it("is none where two are as near", () => {
    expect(nearestName("bats", ["cats", "rats"])).toBeUndefined();
  });

  it("is the nearer one of two", () => {
    expect(nearestName("ClientNam", ["ClientName", "ClientNa"])).toBeUndefined();
    expect(nearestName("ClientNames", ["ClientName", "ClientNa"])).toBe("ClientName");
  });

  it("is none among no names", () => {
    expect(nearestName("days", [])).toBeUndefined();
  });
});
