import type { ArrayValue, Assignment, Command, ParameterExpansionPart, SyntaxNode, Word } from "unbash";

/** The place of a command or assignment. */
export interface Place {
  /** The function around it. `undefined`: the script itself. */
  readonly functionStart: number | undefined;
  /** Whether it is run whenever the enclosing function or script is, and in the same shell. */
  readonly isSure: boolean;
}

interface Write extends Place {
  readonly start: number;
  readonly value: Word | ArrayValue;
}

/** The variables of a script. One that is assigned once has that value from there on. */
export class Variables {
  /** The assignment of each variable. `undefined`: there are several, or the value is unknown. */
  readonly #writes = new Map<string, Write | undefined>();
  /** The positions of commands that may assign any variable, in source order. */
  readonly #anyWrites: number[] = [];

  /** The value of a variable at an offset. `undefined`: unknown. */
  valueAt(name: string, offset: number, functionStart: number | undefined): Word | ArrayValue | undefined {
    const write = this.#writes.get(name);
    if (!write?.isSure || write.start >= offset) {
      return undefined;
    }
    const isVisible = write.functionStart === undefined || write.functionStart === functionStart;
    return isVisible && this.#lastAnyWrite(offset) <= write.start ? write.value : undefined;
  }

  /** The last position before an offset where any variable may be assigned. */
  #lastAnyWrite(offset: number): number {
    let low = 0;
    let high = this.#anyWrites.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#anyWrites[middle] ?? Infinity) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#anyWrites[low - 1] ?? -1;
  }

  /** Records what a node itself assigns, without its children. */
  note(node: SyntaxNode, place: Place): void {
    switch (node.type) {
      case "Command":
        this.#noteCommand(node, place);
        break;
      case "For":
      case "Select":
        this.#forget(node.name.value);
        break;
      case "ArithmeticCommand":
        this.#forgetAll(node.body);
        break;
      case "ArithmeticFor":
        this.#anyWrites.push(node.pos);
        break;
      case "ArithmeticExpansion":
        if (/[^=!<>]=[^=]|\+\+|--/u.test(node.text)) {
          this.#forgetAll(node.text);
        }
        break;
      case "ParameterExpansion":
        if (isAssigning(node)) {
          this.#forget(node.parameter);
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
      this.#anyWrites.push(pos);
    } else if (/^(?:declare|export|local|readonly|typeset)$/u.test(name.value)) {
      const isPlain = args.every(arg => arg.type === "Assignment" || !/^[-+].*[^-+gxr]/u.test(arg.value));
      for (const arg of args) {
        if (arg.type === "Assignment" && isPlain) {
          this.#assign(arg, place);
        } else if (arg.type === "Assignment") {
          this.#forget(arg.name);
        } else if (name.value !== "export" && name.value !== "readonly") {
          this.#forgetAll(arg.value);
        }
      }
    } else if (/^(?:getopts|let|mapfile|printf|read|readarray|unset)$/u.test(name.value)) {
      for (const arg of args) {
        this.#forgetAll(arg.type === "Assignment" ? arg.name : arg.value);
      }
    }
  }

  #assign({ name, value, append, index, pos }: Assignment, place: Place): void {
    const isKnown = !append && !index && !isEmpty(value) && !this.#writes.has(name);
    this.#writes.set(name, isKnown ? { ...place, start: pos, value } : undefined);
  }

  /** Records that every name in a text may be assigned. */
  #forgetAll(text: string): void {
    for (const [name] of text.matchAll(/[A-Z_a-z]\w*/gu)) {
      this.#forget(name);
    }
  }

  #forget(name: string): void {
    this.#writes.set(name, undefined);
  }
}

/** Whether the assigned value is empty, and so yet to be filled in. */
function isEmpty(value: Assignment["value"]): boolean {
  return value.type === "Word" && value.value === "";
}

function isAssigning({ operation }: ParameterExpansionPart): boolean {
  return operation?.type === "Default" && operation.operator.endsWith("=");
}
