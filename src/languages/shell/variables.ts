import type { ArrayValue, Assignment, Command, ParameterExpansionPart, SyntaxNode, Word } from "unbash";

/** Where a command or an assignment stands. */
export interface Place {
  /** The function around it. `undefined`: the script itself. */
  readonly functionStart: number | undefined;
  /** Whether it is run whenever the function or script around it is, and in the same shell. */
  readonly isSure: boolean;
}

interface Write extends Place {
  readonly start: number;
  /** `undefined`: what is written is not known, or is added to what was there. */
  readonly value: Word | ArrayValue | undefined;
}

/** The variables of a script: those that are written once keep their value from there on. */
export class Variables {
  /** The writes of each variable that has one, and `undefined` where there are several. */
  readonly #writes = new Map<string, Write | undefined>();
  /** Where commands are run that may write any variable, in the order of the text. */
  readonly #unseen: number[] = [];

  /** What the variable holds at an offset of the text. `undefined`: this is not known. */
  valueAt(name: string, offset: number, functionStart: number | undefined): Word | ArrayValue | undefined {
    const write = this.#writes.get(name);
    if (!write?.isSure || write.start >= offset) {
      return undefined;
    }
    const isVisible = write.functionStart === undefined || write.functionStart === functionStart;
    return isVisible && this.#lastUnseen(offset) <= write.start ? write.value : undefined;
  }

  /** The last place in front of an offset where any variable may be written. */
  #lastUnseen(offset: number): number {
    let low = 0;
    let high = this.#unseen.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#unseen[middle] ?? Infinity) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#unseen[low - 1] ?? -1;
  }

  /** Takes note of what a node itself, without its children, writes. */
  note(node: SyntaxNode, place: Place): void {
    switch (node.type) {
      case "Command":
        this.#noteCommand(node, place);
        break;
      case "For":
      case "Select":
        this.#write(node.name.value, { ...place, start: node.pos, value: undefined });
        break;
      case "ArithmeticCommand":
        this.#noteNames(node.body, node.pos, place);
        break;
      case "ArithmeticFor":
        this.#unseen.push(node.pos);
        break;
      case "ArithmeticExpansion":
        if (/[^=!<>]=[^=]|\+\+|--/u.test(node.text)) {
          this.#noteNames(node.text, node.pos, place);
        }
        break;
      case "ParameterExpansion":
        if (isAssigning(node)) {
          this.#write(node.parameter, { ...place, start: node.pos, value: undefined });
        }
        break;
      default:
    }
  }

  #noteCommand({ name, prefix, args, pos }: Command, place: Place): void {
    if (!name) {
      prefix.forEach(part => {
        if (part.type === "Assignment") {
          this.#assign(part, place);
        }
      });
      return;
    }
    if (/^(?:eval|source|\.)$/u.test(name.value)) {
      this.#unseen.push(pos);
    } else if (/^(?:declare|export|local|readonly|typeset)$/u.test(name.value)) {
      const isPlain = args.every(arg => arg.type === "Assignment" || !/^[-+].*[^-+gxr]/u.test(arg.value));
      for (const arg of args) {
        if (arg.type === "Assignment") {
          this.#assign(arg, isPlain ? place : { ...place, isSure: false });
        } else if (name.value !== "export" && name.value !== "readonly") {
          this.#noteNames(arg.value, pos, place);
        }
      }
    } else if (/^(?:getopts|let|mapfile|printf|read|readarray|unset)$/u.test(name.value)) {
      for (const arg of args) {
        this.#noteNames(arg.type === "Assignment" ? arg.name : arg.value, pos, place);
      }
    }
  }

  #assign({ name, value, append, index, pos }: Assignment, place: Place): void {
    const isKnown = !append && !index && !isEmpty(value);
    this.#write(name, { ...place, start: pos, value: isKnown ? value : undefined });
  }

  /** Every name in some text may be written. */
  #noteNames(text: string, start: number, place: Place): void {
    for (const [name] of text.matchAll(/[A-Z_a-z]\w*/gu)) {
      this.#write(name, { ...place, start, value: undefined });
    }
  }

  #write(name: string, write: Write): void {
    this.#writes.set(name, this.#writes.has(name) ? undefined : write);
  }
}

/** Whether nothing is assigned, which waits for somebody to write a value there. */
function isEmpty(value: Assignment["value"]): boolean {
  return value.type === "Word" && value.value === "";
}

function isAssigning({ operation }: ParameterExpansionPart): boolean {
  return operation?.type === "Default" && operation.operator.endsWith("=");
}
