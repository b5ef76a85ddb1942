/** An error that the user can correct. It is printed in one line, without a stack. */
export class Failure extends Error {}

/** Joins a message of several lines. */
export function oneLine(message: string): string {
  return message
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "")
    .join(" ");
}
