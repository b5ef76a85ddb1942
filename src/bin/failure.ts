/** Something that the user can put right. It is said in one line, without a stack. */
export class Failure extends Error {}

/** A message of several lines as one. */
export function oneLine(message: string): string {
  return message
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "")
    .join(" ");
}
