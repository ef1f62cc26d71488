/**
 * Names that were meant to be declared by something that could not be read. `primitve vip IPaddr2` is one mistake, and
 * the group that lists `vip` must not become a second one.
 */
import type { NameKind } from './context.js';

export class Phantoms {
  readonly #names = new Set<string>();
  readonly #anyOf = new Set<NameKind>();
  #lackFile = false;
  /** Lines with many mistakes are read once. */
  #lastLine: { readonly text: string; readonly start: number } | undefined;

  /** A line that could not be read: each word on it may be a name that it was to declare. */
  addUnread(text: string, pos: number): void {
    const start = text.lastIndexOf('\n', pos - 1) + 1;
    if (this.#lastLine?.text === text && this.#lastLine.start === start) return;
    this.#lastLine = { text, start };
    const end = text.indexOf('\n', pos);
    const line = text.slice(start, end === -1 ? text.length : end);
    for (const word of line.match(/[\p{L}\p{N}_\-./]+/gu) ?? []) this.#names.add(word);
  }

  addName(name: string): void {
    this.#names.add(name);
  }

  /** A declaration of this kind has no known name. */
  addUnnamed(kind: NameKind): void {
    this.#anyOf.add(kind);
  }

  /** A whole file is missing. */
  addFile(): void {
    this.#lackFile = true;
  }

  get lackFile(): boolean {
    return this.#lackFile;
  }

  includes(kind: NameKind | 'parameter', name: string): boolean {
    return this.#lackFile || this.#names.has(name) || (kind !== 'parameter' && this.#anyOf.has(kind));
  }
}
