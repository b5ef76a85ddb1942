/** What `--as` can call a file. */
export const kinds = ["template", "shell", "typescript", "javascript"] as const;

export type Kind = (typeof kinds)[number];
