import { expect, it } from "vitest";
import { noteOnFile, takeFileNotes } from "../../../src/hosts/shared/current-file.ts";

it("the notes on a file add up, and are taken once", () => {
  takeFileNotes();
  noteOnFile({ tree: "template" });
  noteOnFile({ clients: [] });
  expect(takeFileNotes()).toEqual({ tree: "template", clients: [] });
  expect(takeFileNotes()).toEqual({});
});
