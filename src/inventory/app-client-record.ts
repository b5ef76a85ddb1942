import type { Operation, Property } from "../spec/properties/app-client.ts";

/** JSON, with `null` for unknown values and `…` for unknown parts of strings. */
export type RecordedValue =
  string | number | boolean | null | readonly RecordedValue[] | { readonly [key: string]: RecordedValue };

/** Where a value comes from. */
export type Origin =
  /** It is written in the file. */
  | "written"
  /** The default of the construct or tool. */
  | "host-default"
  /** The default of Cognito. */
  | "service-default"
  /** It is not written, and the effective value is unknown: an update may keep it, or it may be set elsewhere. */
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

/** A possible value of a property. */
export interface PropertyCase {
  /**
   * The conditions for this value that are decided outside the file, in the file's terms. Empty if it always applies.
   */
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

/** The type of a client, as far as the file tells. */
export type ClientKind = "public" | "confidential" | "machine" | "unknown";

/** A client's profile under certain conditions. */
export interface ProfileCase {
  readonly when: readonly string[];
  readonly kind: ClientKind;
  /** "Public client, code grant with PKCE, refresh tokens for 30 days, responses reveal whether a user exists." */
  readonly summary: string;
}

/** An app client as a file configures it, as serializable data. */
export interface AppClientRecord {
  /** How it is configured, such as `cdk-l2` or `cloudformation`. */
  readonly host: string;
  readonly operation: Operation;
  /** The `ClientName`, as far as it is known. */
  readonly name: string | null;
  /** The client's name in the file: a logical id, or the name of a construct or command. */
  readonly label: string;
  /** Where the label is written. */
  readonly loc: SourceLocation;
  /** Whether it is created only under some condition. */
  readonly isConditional: boolean;
  readonly profile: readonly ProfileCase[];
  /** Every property with a value, in the order of the API reference. */
  readonly properties: readonly PropertyRecord[];
}
