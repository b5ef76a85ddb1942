/**
 * The hosts for which Cognito accepts `http`, on any port.
 *
 * @see
 *   https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-CallbackURLs
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.3
 */
const loopbackHosts: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** What Cognito rejects in a redirect URL. */
export type RedirectUrlFault = "empty" | "whitespace" | "relative" | "http" | "fragment";

/** What Cognito stores unchanged although the URLs in requests never match it. */
export type UnmatchableUrlFault = "several" | "wildcard" | "hostAndPort" | "upperCaseHost";

/** A URL in parts, of which `undefined` ones are unknown. */
export type UrlParts = readonly (string | undefined)[];

/** A character that Cognito's pattern for redirect URLs does not allow. */
const forbiddenCharacter = /[\p{Z}\p{Cc}\p{Cf}]/u;

/** A path, or a host name followed by anything other than a port. A single word may be a placeholder. */
const pathOrHost = /^(?:\/|https?\/\/|(?:localhost|[a-z\d-]+(?:\.[a-z\d-]+)+)[/?#])/iu;
const hostAndPort = /^[\w.-]+:\d+[/?#]/u;

/**
 * Everything in the known parts of a URL that Cognito is known to reject.
 *
 * Cognito rejects white space before it checks anything else, so white space is then the only fault.
 */
export function redirectUrlFaults(parts: UrlParts): readonly RedirectUrlFault[] {
  if (parts.every(part => part?.trim() === "")) {
    return ["empty"];
  }
  if (parts.some(part => part !== undefined && forbiddenCharacter.test(part))) {
    return ["whitespace"];
  }
  const faults: RedirectUrlFault[] = [];
  if (pathOrHost.test(startOf(parts))) {
    faults.push("relative");
  }
  const host = hostOf(parts, "http");
  if (host !== undefined && host !== "" && !isLoopback(host)) {
    faults.push("http");
  }
  if (parts.some(part => part?.includes("#"))) {
    faults.push("fragment");
  }
  return faults;
}

export function unmatchableUrlFaults(parts: UrlParts): readonly UnmatchableUrlFault[] {
  if (areSeveralUrls(parts)) {
    return ["several"];
  }
  const faults: UnmatchableUrlFault[] = [];
  if (parts.some(part => part?.includes("*"))) {
    faults.push("wildcard");
  }
  if (hostAndPort.test(startOf(parts))) {
    faults.push("hostAndPort");
  }
  const host = hostOf(parts, "http") ?? hostOf(parts, "https");
  if (host !== undefined && /[A-Z]/u.test(host)) {
    faults.push("upperCaseHost");
  }
  return faults;
}

/**
 * The URLs that a URL consists of, with commas or nothing between them. A comma inside a path or query is not followed
 * by a scheme, and a URL inside a path follows a slash. Python joins adjacent strings, so that a missing comma in a list
 * has the second effect.
 */
export function joinedUrls(url: string): readonly string[] {
  return url.split(/,(?=[a-z][a-z\d+.-]*:\/\/)|(?<=[a-z\d])(?=https?:\/\/)/iu);
}

/**
 * Whether several URLs are joined into one. After the start of a query, which may contain another URL, it cannot be
 * told.
 */
function areSeveralUrls(parts: UrlParts): boolean {
  const [first = "", ...others] = joinedUrls(parts.map(part => part ?? " ").join(""));
  return others.length > 0 && /^[a-z][a-z\d+.-]*:\/\/[^?#]*$/iu.test(first);
}

/** The scheme that is missing in a URL that starts with its host. */
export function schemeFor(url: string): "http" | "https" {
  const [host] = url.split(/[:/?#]/u, 1);
  return isLoopback(host ?? "") ? "http" : "https";
}

/** Whether a URL certainly leads to the user's own machine. */
export function isLocalUrl(parts: UrlParts): boolean {
  return isLoopback(hostOf(parts, "http") ?? hostOf(parts, "https") ?? "");
}

/** Whether a URL certainly leads to a public site. */
export function isWebUrl(parts: UrlParts): boolean {
  const host = hostOf(parts, "https");
  return host !== undefined && host !== "" && !isLoopback(host);
}

/** Names below `localhost` are local according to RFC 6761; whether Cognito accepts them is unknown. */
function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return loopbackHosts.includes(name) || name.endsWith(".localhost");
}

/** The known start of a URL, followed by a slash if the whole URL is known, so that every name in it is complete. */
function startOf([start = "", ...rest]: UrlParts): string {
  return start === "" || rest.length > 0 ? start : `${start}/`;
}

/** The host of a URL with this scheme, without its port. `undefined`: it is not completely known. */
function hostOf([start, ...rest]: UrlParts, withScheme: "http" | "https"): string | undefined {
  if (!start?.startsWith(`${withScheme}://`)) {
    return undefined;
  }
  const behind = start.slice(withScheme.length + "://".length);
  const end = behind.search(/[/?#]/u);
  if (end === -1 && rest.length > 0) {
    return undefined;
  }
  const authority = end === -1 ? behind : behind.slice(0, end);
  return authority.includes("@") ? undefined : authority.replace(/:\d*$/u, "");
}
