import type { Property } from "./properties/app-client.ts";
import type { TimeUnit } from "./time-units.ts";

/** A token whose lifetime an app client sets. */
export interface TokenValidityFacts {
  readonly token: "access" | "ID" | "refresh";
  readonly property: Property;
  readonly unitProperty: Property;
  /** The default, in the default unit. */
  readonly defaultAmount: number;
  readonly defaultUnit: TimeUnit;
  /** The shortest and the longest lifetime in seconds, both inclusive. */
  readonly minimum: number;
  readonly maximum: number;
  /** The numbers that the property accepts in any unit: others are rejected before lifetimes are checked. */
  readonly numbers: { readonly minimum: number; readonly maximum: number };
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * The lifetimes of tokens: value times unit.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-AccessTokenValidity
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 */
export const tokenValidities = {
  access: {
    token: "access",
    property: "AccessTokenValidity",
    unitProperty: "TokenValidityUnits.AccessToken",
    defaultAmount: 1,
    defaultUnit: "hours",
    minimum: 300,
    maximum: DAY,
    numbers: { minimum: 1, maximum: 86_400 },
  },
  id: {
    token: "ID",
    property: "IdTokenValidity",
    unitProperty: "TokenValidityUnits.IdToken",
    defaultAmount: 1,
    defaultUnit: "hours",
    minimum: 300,
    maximum: DAY,
    numbers: { minimum: 1, maximum: 86_400 },
  },
  refresh: {
    token: "refresh",
    property: "RefreshTokenValidity",
    unitProperty: "TokenValidityUnits.RefreshToken",
    defaultAmount: 30,
    defaultUnit: "days",
    minimum: HOUR,
    maximum: 3650 * DAY,
    numbers: { minimum: 0, maximum: 315_360_000 },
  },
} as const satisfies Record<string, TokenValidityFacts>;

/** The units. A client that is only modified has the default ones unless they are written. */
export const tokenUnits: ReadonlySet<Property> = new Set<Property>(
  Object.values(tokenValidities).map(({ unitProperty }) => unitProperty),
);
