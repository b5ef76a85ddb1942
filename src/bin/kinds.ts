/** The kinds of files that `--as` accepts. */
export const kinds = ["template", "terraform", "python", "shell", "r", "typescript", "javascript"] as const;

export type Kind = (typeof kinds)[number];
