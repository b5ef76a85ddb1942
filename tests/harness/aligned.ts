import dedent from "dedent";

/**
 * Takes the indentation off a text, as `dedent` does. The lines of a value are indented like the line that it stands
 * in, and a backslash stands for itself, so that any program can be put into another one.
 */
export const aligned = dedent.withOptions({ alignValues: true, escapeSpecialCharacters: false });
