import type { Condition } from "../../../../model/condition.ts";
import type { Refusal } from "../../../../model/refusal.ts";
import type { Scenario } from "../../../../model/scenario.ts";
import { describeAmount } from "../../../../spec/time-units.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { durationOf } from "./duration.ts";
import { Options } from "../options.ts";
import { truthinessOf } from "./truthiness.ts";

/**
 * The reasons for which the construct throws, beyond those of Cognito.
 *
 * @see https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-cognito/lib/user-pool-client.ts
 */
export function refusalsOf(client: UserPoolClient, scenario: Scenario): readonly Refusal[] {
  const options = new Options(client, scenario);
  return [
    ...disabledOAuth(options),
    ...incompleteAnalytics(options),
    ...otherThanDurations(options),
    ...partOfSecond(options),
    ...missingSecret(options, scenario),
  ];
}

function disabledOAuth(options: Options): readonly Refusal[] {
  const { spell } = options.client;
  const isRefused = truthinessOf(options.get("disableOAuth")) === true && truthinessOf(options.get("oAuth")) === true;
  return isRefused
    ? [
        {
          kind: "oauth-settings-of-disabled-oauth",
          range: options.keyOf("oAuth"),
          switchedOffBy: spell("disableOAuth"),
          settings: spell("oAuth"),
        },
      ]
    : [];
}

function incompleteAnalytics(options: Options): readonly Refusal[] {
  const analytics = options.get("analytics");
  if (analytics.kind !== "map" || !analytics.complete) {
    return [];
  }
  const [application = false, id = false, ...others] = ["application", "applicationId", "externalId", "role"].map(
    option => truthinessOf(options.get("analytics", option)),
  );
  const parts = [id, ...others];
  const throwsWith = parts.includes(true);
  const throwsWithout = parts.includes(false);
  const isRefused = application === "maybe" ? throwsWith && throwsWithout : application ? throwsWith : throwsWithout;
  // Cognito too would refuse an application's id by itself.
  const isRefusedByCognito = application === false && id === true;
  return isRefused && !isRefusedByCognito
    ? [{ kind: "incomplete-analytics", range: options.keyOf("analytics"), property: "AnalyticsConfiguration" }]
    : [];
}

/** The properties that the construct sets from durations. */
const durations = [
  ...(["AccessTokenValidity", "IdTokenValidity", "RefreshTokenValidity", "AuthSessionValidity"] as const),
  "RefreshTokenRotation.RetryGracePeriodSeconds",
] as const;

/** Numbers and texts. The construct ignores a grace period of 0 in JavaScript. */
function otherThanDurations(options: Options): readonly Refusal[] {
  return durations.flatMap((property): readonly Refusal[] => {
    const value = options.of(property);
    const isOther = value.kind === "literal" && typeof value.value !== "boolean" && truthinessOf(value) === true;
    return isOther ? [{ kind: "not-a-duration", range: value.site.range, property }] : [];
  });
}

/**
 * The construct converts the grace period to seconds. Lifetimes with fractions of a minute are reported with their
 * bounds.
 */
function partOfSecond(options: Options): readonly Refusal[] {
  const property = "RefreshTokenRotation.RetryGracePeriodSeconds";
  const value = options.of(property);
  const duration = durationOf(value);
  // Only a part of a second is not an integer, in whatever unit it is written.
  return duration?.amount === undefined || Number.isInteger(duration.amount)
    ? []
    : [
        {
          kind: "part-of-second",
          range: value.site.range,
          property,
          length: describeAmount(duration.amount, duration.unit),
        },
      ];
}

/** `client.userPoolClientSecret` of a client without a secret. */
function missingSecret(options: Options, scenario: Scenario): readonly Refusal[] {
  const { call, spell } = options.client;
  if (!call || truthinessOf(options.get("generateSecret")) !== false) {
    return [];
  }
  const member = "userPoolClientSecret";
  const read = call.result
    .events()
    .find(
      ({ kind, path, when }) => kind !== "write" && path[0] === member && when !== undefined && isSure(when, scenario),
    );
  return read ? [{ kind: "missing-secret", range: read.site.range, member: spell(member) }] : [];
}

function isSure(when: Condition, scenario: Scenario): boolean {
  return scenario.holds(when) === true;
}
