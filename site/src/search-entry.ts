/** A section of a page. */
export interface SearchEntry {
  /** Relative to the root of the site, with the id of the section. */
  readonly path: string;
  readonly title: string;
  /** Empty for the start of a page. */
  readonly heading: string;
  readonly text: string;
}
