/** What the parser reports. The wording lives in `compiler/diagnostics/catalogue/syntax.ts`. */
export interface SyntaxIssue {
  /** Name of the diagnostic in the catalogue. */
  readonly name:
    | 'unexpected-token'
    | 'missing-token'
    | 'unknown-declaration'
    | 'unknown-statement'
    | 'unclosed-block'
    | 'unclosed-bracket'
    | 'unclosed-string'
    | 'unclosed-comment'
    | 'stray-brace'
    | 'unexpected-character'
    | 'bad-escape'
    | 'nesting-too-deep'
    | 'binary-input'
    | 'foreign-syntax';
  readonly pos: number;
  readonly end: number;
  /** What was found, as the user wrote it (shortened), or 'end of file' / 'end of line'. */
  readonly found?: string;
  /** What was expected there, in the user's words (`"="`, `a resource name`). */
  readonly expected?: string;
  /** Nearest known word, when there is one. */
  readonly suggestion?: string;
  /** Where the unclosed thing was opened. */
  readonly openedAt?: { readonly pos: number; readonly end: number };
}
