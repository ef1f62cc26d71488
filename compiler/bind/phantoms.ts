/**
 * Names that were meant to be declared by something that could not be read. `primitve vip IPaddr2` is one mistake, and
 * the group that lists `vip` must not become a second one.
 */
import type * as ast from '../../grammar/ast.js';
import type { NameKind } from './context.js';

export class Phantoms {
  readonly #names = new Set<string>();
  readonly #anyOf = new Set<NameKind>();
  #lackFile = false;

  /** A line that could not be read: each word on it may be a name that it was to declare. */
  addUnread(text: string, node: ast.Node): void {
    const line = /^[^\n{]*/.exec(text.slice(node.pos, node.end))?.[0] ?? '';
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
