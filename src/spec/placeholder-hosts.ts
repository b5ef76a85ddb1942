/**
 * Domains that are reserved for documentation, so a redirect to one reaches no app.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2606
 */
export const placeholderHosts: readonly string[] = ["example.com", "example.net", "example.org", "example"];

/** A web URL up to the end of its authority: RFC 3986, section 3.2. */
const authorityOfUrl = /^https?:\/\/([^/?#]*)/iu;

/**
 * The one of these domains to which a web URL leads, or to a subdomain of which.
 *
 * @param url - with a character that no host has in the place of what is not known
 */
export function domainOf(url: string, domains: readonly string[]): string | undefined {
  const authority = authorityOfUrl.exec(url)?.[1]?.toLowerCase();
  const host = authority?.slice(authority.lastIndexOf("@") + 1).replace(/:[^:\]]*$/u, "");
  return domains.find(domain => host === domain.toLowerCase() || host?.endsWith(`.${domain.toLowerCase()}`));
}
