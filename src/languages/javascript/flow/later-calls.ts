import type { TSESTree } from "@typescript-eslint/utils";
import type { CodeFile } from "../semantic-model.ts";
import type { Use } from "./references.ts";

/** A call that changes a construct after it is made. */
export interface LaterCall {
  /** The method of the construct, or `undefined` where it is handed to what changes constructs. */
  readonly method: string | undefined;
  /** Its first argument, where that is a constant string. */
  readonly target: string | undefined;
}

/** The calls of a construct's methods, and those that give it to others: `Aspects.of(construct)`. */
export function laterCalls(uses: readonly Use[], file: CodeFile): readonly LaterCall[] {
  return uses.flatMap(({ node, path }): readonly LaterCall[] => {
    const call = file.parentOf(node);
    if (call?.type !== "CallExpression" || path.length !== (call.callee === node ? 1 : 0)) {
      return [];
    }
    if (call.callee === node) {
      return [{ method: path[0], target: firstString(call, file) }];
    }
    return isApplier(call, file) ? [{ method: undefined, target: undefined }] : [];
  });
}

function isApplier(call: TSESTree.CallExpression, file: CodeFile): boolean {
  const path = file.originOf(call.callee)?.path ?? [];
  return /^(?:Aspects|Mixins)\.of$/u.test(path.slice(-2).join("."));
}

function firstString({ arguments: [first] }: TSESTree.CallExpression, file: CodeFile): string | undefined {
  const value = first && file.read(first);
  return value?.kind === "literal" && typeof value.value === "string" ? value.value : undefined;
}
