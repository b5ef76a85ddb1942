/** Schemes that a platform assigns to its apps, so that developers cannot choose another. */
const platformSchemes: readonly string[] = [
  "capacitor",
  "chrome-extension",
  "exp",
  "ionic",
  "moz-extension",
  "ms-appx-web",
  "safari-web-extension",
  "tauri",
];

/** The part of a URL before the colon: RFC 3986, section 3.1. */
const schemeOfUrl = /^([a-z][a-z\d+.-]*):\//iu;

/**
 * The scheme of a URL that opens an app, if its developer chose it: it is neither the web's nor a platform's.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.1
 */
export function privateUseScheme(url: string): string | undefined {
  const scheme = schemeOfUrl.exec(url)?.[1]?.toLowerCase();
  return scheme === "http" || scheme === "https" || platformSchemes.includes(scheme ?? "") || scheme?.startsWith("exp+")
    ? undefined
    : scheme;
}
