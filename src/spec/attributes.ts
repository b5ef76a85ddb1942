/**
 * The attributes that every pool has. All others start with `custom:` or `dev:`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export const standardAttributes: readonly string[] = [
  "address",
  "birthdate",
  "email",
  "email_verified",
  "family_name",
  "gender",
  "given_name",
  "locale",
  "middle_name",
  "name",
  "nickname",
  "phone_number",
  "phone_number_verified",
  "picture",
  "preferred_username",
  "profile",
  "sub",
  "updated_at",
  "website",
  "zoneinfo",
];

/** The prefix of attributes that the pool's owner added. */
export const customAttributePrefix = "custom:";

/** The prefix of attributes that only requests with AWS credentials can change. It precedes the other prefix. */
export const developerAttributePrefix = "dev:";

/** Common mistakes for standard attributes, in lower case. */
export const attributeMeanings: Readonly<Record<string, string>> = {
  firstname: "given_name",
  lastname: "family_name",
  surname: "family_name",
  fullname: "name",
  phone: "phone_number",
  timezone: "zoneinfo",
  username: "preferred_username",
};

/** The attributes that only Cognito writes, with those that an app writes instead. */
export const unwritableAttributes: ReadonlyMap<string, string | undefined> = new Map([
  ["email_verified", "email"],
  ["phone_number_verified", "phone_number"],
  ["sub", undefined],
]);

/** Whether a pool can have an attribute of this name. As far as known, attributes that AWS may add have a prefix. */
export function canBeAttribute(name: string): boolean {
  return standardAttributes.includes(name) || name.includes(":") || name === "identities";
}

/** Whether a pool can require an attribute of its users, and an app can write it. */
export function canBeRequired(name: string): boolean {
  return standardAttributes.includes(name) && !unwritableAttributes.has(name);
}
