/** What `--as` can call a file. */
export const kinds = ["template", "shell", "terraform", "typescript", "javascript"] as const;

export type Kind = (typeof kinds)[number];
