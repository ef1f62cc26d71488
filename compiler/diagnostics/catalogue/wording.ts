/** Pieces of sentences that the entries of several files share. */

export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function didYouMean(p: { readonly suggestion?: string | undefined }): string | undefined {
  return p.suggestion === undefined ? undefined : `did you mean ${quoted(p.suggestion)}?`;
}
