import type { Command, Word } from "../../languages/script.ts";
import { partsOfText, stringOfText } from "../../model/written-text.ts";
import type { Operation } from "../../spec/properties/app-client.ts";
import { globalOptions } from "./option-names.ts";

/** An AWS CLI command that creates or updates an app client. */
export interface ClientCommand extends Pick<Command, "input" | "readJson"> {
  readonly operation: Operation;
  /** `create-user-pool-client` */
  readonly operationWord: Word;
  /** The words after the operation. */
  readonly args: readonly Word[];
}

const operations: ReadonlyMap<string | undefined, Operation> = new Map([
  ["create-user-pool-client", "create"],
  ["update-user-pool-client", "update"],
]);

/** Commands that run the command after them. */
const wrappers = /^(?:builtin|command|env|exec|nohup|sudo|time|winpty)$/u;

/** The AWS CLI and its wrapper for a local stack, by name. */
const awsName = /^(?:.*\/)?(?:aws|aws2|awslocal)(?:\.exe|\.cmd)?$/u;

/** A variable that must contain the command, because nothing else precedes the name of a service. */
const awsVariable = /^["']?\$\{?(?=\w*aws)\w+(?::?-[^}]*)?\}?["']?$/iu;

/** Reads a command, if it is an AWS CLI command for app clients. */
export function readCommand({ words, input, readJson }: Command, script: string): ClientCommand | undefined {
  const start = words.findIndex(word => !isInFrontOfName(word));
  const name = words[start];
  if (!name || !isAws(name, script)) {
    return undefined;
  }
  const positional: Word[] = [];
  let index = start + 1;
  while (positional.length < 2) {
    const word = words[index];
    if (!word) {
      return undefined;
    }
    const length = lengthOfOption(word);
    if (length === 0) {
      positional.push(word);
    }
    index += Math.max(1, length);
  }
  const [service, operationWord] = positional;
  const operation = operationWord && operations.get(stringOfText(operationWord.text));
  if (!service || !operationWord || !operation || stringOfText(service.text) !== "cognito-idp") {
    return undefined;
  }
  return { operation, operationWord, args: words.slice(index), input, readJson };
}

/** `sudo -E`, `env A=b`. */
function isInFrontOfName({ text }: Word): boolean {
  const word = stringOfText(text) ?? "";
  return wrappers.test(word) || /^(?:-|\w+=)/u.test(word);
}

function isAws({ text, range }: Word, script: string): boolean {
  const name = stringOfText(text);
  return name === undefined ? awsVariable.test(script.slice(...range)) : awsName.test(name);
}

/** The number of words of a global option before the operation, including its value. 0: the word is not an option. */
function lengthOfOption(word: Word): number {
  const [known] = partsOfText(word.text);
  if (known === undefined) {
    // A variable that may contain options. It is rarely the name of a service or operation.
    return 1;
  }
  if (!known.startsWith("-")) {
    return 0;
  }
  const takesValue = globalOptions.get(known) ?? false;
  return takesValue ? 2 : 1;
}
