/**
 * The day after which Amazon Pinpoint, the only destination of an app client's analytics, is shut down.
 *
 * @see https://docs.aws.amazon.com/pinpoint/latest/userguide/migrate.html
 */
export const endOfPinpoint = "October 30, 2026";
