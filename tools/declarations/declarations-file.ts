export type Texts = Readonly<Record<string, string>>;

/** The members of a request or of props by their path, such as `TokenValidityUnits.AccessToken`, and their types. */
export type Members = Readonly<Record<string, string>>;

/** What one interface of another library declares. */
export interface SettingsDeclaration {
  readonly members: Members;
  /** The members that must be there, those of structures where the structure is. */
  readonly required: readonly string[];
}

/** What a package of another library declares, by the names of its interfaces and enums. */
export interface ProviderDeclarations {
  readonly settings: Readonly<Record<string, SettingsDeclaration>>;
  /** The value of each name. */
  readonly enums: Readonly<Record<string, Texts>>;
}

/** What packages declare of app clients: what `declarations.json` records. */
export interface Declarations {
  readonly versions: Texts;
  readonly sdk: {
    readonly create: Members;
    readonly update: Members;
    /** The members that the service tells of a client. */
    readonly response: readonly string[];
    /** The members of requests that must be there, those of structures where the structure is. */
    readonly required: { readonly create: readonly string[]; readonly update: readonly string[] };
    /** The members of requests that make other things, by operation. */
    readonly otherRequests: Readonly<Record<string, readonly string[]>>;
    /** The enums that are types of members, with the value of each name. */
    readonly enums: Readonly<Record<string, Texts>>;
  };
  readonly cdk: {
    readonly l1: Members;
    readonly l2: Members;
    readonly required: { readonly l1: readonly string[]; readonly l2: readonly string[] };
    /** The named values of a class, with what each stands for in a template. */
    readonly statics: Readonly<Record<string, Texts>>;
    /** The members of `StandardAttributesMask`, with the attribute that each stands for. */
    readonly attributes: Texts;
    /** The functions that make a `Duration`. */
    readonly durations: readonly string[];
  };
  /** Those of other libraries, by the package. */
  readonly providers: Readonly<Record<string, ProviderDeclarations>>;
}
