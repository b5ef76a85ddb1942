/**
 * Domains that are reserved for documentation, so a redirect to one reaches no app.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2606
 */
export const placeholderHosts: readonly string[] = ["example.com", "example.net", "example.org", "example"];

/** A web URL up to the end of its authority: RFC 3986, section 3.2. */
const authorityOfUrl = /^https?:\/\/([^/?#]*)/iu;

/**
 * The domain, among these, whose host or subdomain a web URL leads to.
 *
 * @param url - with a character that is invalid in hosts for each unknown part
 */
export function domainOf(url: string, domains: readonly string[]): string | undefined {
  const authority = authorityOfUrl.exec(url)?.[1]?.toLowerCase();
  const host = authority?.slice(authority.lastIndexOf("@") + 1).replace(/:[^:\]]*$/u, "");
  return domains.find(domain => host === domain.toLowerCase() || host?.endsWith(`.${domain.toLowerCase()}`));
}
