import type { DelimitedForm, Form } from "../../model/site.ts";

/** The options of a command, each with its values. */
export const optionsForm: Form = { keys: "names", pair: " " };

/** The values of an option. */
export const valuesForm: Form = { keys: "none", pair: "" };

/** The shorthand for a structure, which is one word: `AccessToken=minutes,IdToken=minutes`. */
export const shorthandForm: DelimitedForm = {
  keys: "names",
  pair: "=",
  isBare: true,
  open: "",
  close: "",
  comma: ",",
  allowsTrailingComma: false,
};
