/**
 * The day after which Amazon Pinpoint, the only receiver of an app client's analytics, is gone.
 *
 * @see https://docs.aws.amazon.com/pinpoint/latest/userguide/migrate.html
 */
export const endOfPinpoint = "October 30, 2026";

/** What Cognito answers to analytics that name no application, or one in two ways. */
export const invalidAnalyticsMessage =
  "Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid";
