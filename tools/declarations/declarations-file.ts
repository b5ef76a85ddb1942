export type Texts = Readonly<Record<string, string>>;

/** The members of a request or of props by path, such as `TokenValidityUnits.AccessToken`, with their types. */
export type Members = Readonly<Record<string, string>>;

/** What one interface of another library declares. */
export interface SettingsDeclaration {
  readonly members: Members;
  /** The required members; those of a structure are required if the structure is present. */
  readonly required: readonly string[];
}

/** What a package of another library declares, by the names of its interfaces and enums. */
export interface ProviderDeclarations {
  readonly settings: Readonly<Record<string, SettingsDeclaration>>;
  /** The value of each name. */
  readonly enums: Readonly<Record<string, Texts>>;
}

/** What packages declare about app clients: the content of `declarations.json`. */
export interface Declarations {
  readonly versions: Texts;
  readonly sdk: {
    readonly create: Members;
    readonly update: Members;
    /** The members of a response that describes a client. */
    readonly response: readonly string[];
    /** The required members of requests; those of a structure are required if the structure is present. */
    readonly required: { readonly create: readonly string[]; readonly update: readonly string[] };
    /** The members of requests that create other resources, by operation. */
    readonly otherRequests: Readonly<Record<string, readonly string[]>>;
    /** The enums that are types of members, with the value of each name. */
    readonly enums: Readonly<Record<string, Texts>>;
  };
  readonly cdk: {
    readonly l1: Members;
    readonly l2: Members;
    readonly required: { readonly l1: readonly string[]; readonly l2: readonly string[] };
    /** The named values of a class, with the corresponding values in a template. */
    readonly statics: Readonly<Record<string, Texts>>;
    /** The members of `StandardAttributesMask`, with their attributes. */
    readonly attributes: Texts;
    /** The functions that create a `Duration`. */
    readonly durations: readonly string[];
  };
  /** The declarations of other libraries, by package. */
  readonly providers: Readonly<Record<string, ProviderDeclarations>>;
}
