import type { FoundAppClient } from "../host.ts";
import type { Candidate, CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { Node } from "../../languages/javascript/syntax/syntax-tree.ts";

/** A library with which app clients are written in code. */
export interface CodeHost {
  readonly name: string;
  /** The app client that is written at this node, if any. */
  find(node: Candidate, file: CodeFile): CodeClient | undefined;
}

/** An app client found in code. */
export interface CodeClient extends FoundAppClient {
  /** What holds the client's members. Two clients of one operation that share it are one client. */
  readonly definition?: Node;
}
