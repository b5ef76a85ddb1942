/** What is wrong with a text, and at which offset. */
export interface SyntaxProblem {
  readonly message: string;
  readonly offset: number;
}
