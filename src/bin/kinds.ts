/** What `--as` can call a file. */
export const kinds = ["template", "terraform", "python", "shell", "r", "typescript", "javascript"] as const;

export type Kind = (typeof kinds)[number];
