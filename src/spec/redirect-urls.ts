/**
 * The hosts for which Cognito accepts `http`, at any port.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-CallbackURLs
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.3
 */
const loopbackHosts: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** What Cognito rejects in a redirect URL. */
export type RedirectUrlFault = "empty" | "whitespace" | "relative" | "http" | "fragment";

/** What Cognito stores as it is although the URLs of requests do not look like that. */
export type UnmatchableUrlFault = "several" | "wildcard" | "hostAndPort" | "upperCaseHost";

/** A URL in parts, of which `undefined` ones are not known. */
export type UrlParts = readonly (string | undefined)[];

/** Outside the characters that Cognito's pattern for redirect URLs allows. */
const forbiddenCharacter = /[\p{Z}\p{Cc}\p{Cf}]/u;

/** A path, or a host name with nothing or something other than a port behind it. A single word may be a placeholder. */
const pathOrHost = /^(?:\/|https?\/\/|(?:localhost|[a-z\d-]+(?:\.[a-z\d-]+)+)[/?#])/iu;
const hostAndPort = /^[\w.-]+:\d+[/?#]/u;

/**
 * Everything in the known parts of a URL that Cognito is known to reject.
 *
 * Cognito rejects white space before it checks anything else, so white space is the only fault of a URL.
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

/** The parts of a URL of which each begins with a scheme. Commas of a path or a query have no scheme behind them. */
export function urlsBetweenCommas(url: string): readonly string[] {
  return url.split(/,(?=[a-z][a-z\d+.-]*:\/\/)/iu);
}

/** Whether commas join URLs into one. Behind a query, which may hold another URL, nobody can tell. */
function areSeveralUrls(parts: UrlParts): boolean {
  const [first = "", ...others] = urlsBetweenCommas(parts.map(part => part ?? "").join(""));
  return others.length > 0 && /^[a-z][a-z\d+.-]*:\/\/[^?#]*$/iu.test(first);
}

/** The scheme that is missing before a URL that starts with its host. */
export function schemeFor(url: string): "http" | "https" {
  const [host] = url.split(/[:/?#]/u, 1);
  return isLoopback(host ?? "") ? "http" : "https";
}

/** Whether a URL certainly leads to the user's own machine. */
export function isLocalUrl(parts: UrlParts): boolean {
  return isLoopback(hostOf(parts, "http") ?? hostOf(parts, "https") ?? "");
}

/** Whether a URL surely leads to a site that others reach, too. */
export function isWebUrl(parts: UrlParts): boolean {
  const host = hostOf(parts, "https");
  return host !== undefined && host !== "" && !isLoopback(host);
}

/** Names below `localhost` are local by RFC 6761; whether Cognito accepts them is not known. */
function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return loopbackHosts.includes(name) || name.endsWith(".localhost");
}

/** The known start of a URL, ended by a slash where the whole URL ends: then every name in it is complete. */
function startOf([start = "", ...rest]: UrlParts): string {
  return start === "" || rest.length > 0 ? start : `${start}/`;
}

/** The host of a URL with this scheme, without its port. `undefined` when it is not wholly known. */
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
