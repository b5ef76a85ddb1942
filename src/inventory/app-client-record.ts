import type { Operation, Property } from "../spec/properties.ts";

/** JSON, in which `null` stands for a part that is not known and `…` for the unknown part of a string. */
export type RecordedValue =
  string | number | boolean | null | readonly RecordedValue[] | { readonly [key: string]: RecordedValue };

/** Where a value comes from. */
export type Origin =
  /** It is written in the file. */
  | "written"
  /** The construct or tool puts it in where nothing is written. */
  | "host-default"
  /** Cognito puts it in where nothing is written. */
  | "service-default"
  /** Nothing is written, and what holds is not known: an update keeps it, or somebody else may set it. */
  | "unknown";

/** A line from 1 and a column from 0, as in ESLint's trees. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceLocation {
  readonly start: Position;
  readonly end: Position;
}

/** One thing that a property can be. */
export interface PropertyCase {
  /** What must be decided outside the file for it to be this, in the file's words. Empty: it always is. */
  readonly when: readonly string[];
  readonly origin: Origin;
  readonly value: RecordedValue;
  /** Whether all of the value is known. */
  readonly isKnown: boolean;
  /** Where it is written. */
  readonly loc?: SourceLocation;
}

export interface PropertyRecord {
  readonly property: Property;
  /** The property by the name that the host's users write. */
  readonly name: string;
  readonly cases: readonly PropertyCase[];
}

/** What a client is, as far as the file tells. */
export type ClientKind = "public" | "confidential" | "machine" | "unknown";

/** What one client comes to under some decisions. */
export interface ProfileCase {
  readonly when: readonly string[];
  readonly kind: ClientKind;
  /** "Public client, code grant with PKCE, refresh tokens for 30 days, responses reveal whether a user exists." */
  readonly summary: string;
}

/** An app client as a file configures it, as data that can be sent, stored and shown. */
export interface AppClientRecord {
  /** The way in which it is written, such as `cdk-l2` or `cloudformation`. */
  readonly host: string;
  readonly operation: Operation;
  /** The `ClientName`, as far as it is known. */
  readonly name: string | null;
  /** What stands for the client in the file: a logical id, or the name of a construct or command. */
  readonly label: string;
  /** Where the label is written. */
  readonly loc: SourceLocation;
  /** Whether it is made only under some condition. */
  readonly isConditional: boolean;
  readonly profile: readonly ProfileCase[];
  /** Every property that holds something, in the order of the API reference. */
  readonly properties: readonly PropertyRecord[];
}
