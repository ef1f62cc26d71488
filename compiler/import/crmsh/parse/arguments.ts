import type { Reader } from '../reader.js';
import type { CibElement } from '../../tree.js';
import type { ListWords } from './attributes.js';
import { readLists } from './attributes.js';

export interface Arguments {
  readonly lists: ListWords;
  readonly implicit?: string;
  readonly terminators?: readonly string[];
  /** Words that open something else than a list. */
  readonly others?: Readonly<Record<string, (reader: Reader, out: CibElement) => void>>;
}

/** What stands behind the head of a statement: parts in any order, and as many of each as there are. */
export function readArguments(reader: Reader, out: CibElement, form: Arguments): void {
  const { lists, others = {}, implicit, terminators } = form;
  const options = terminators ? { terminators } : {};
  let initial = true;
  for (let token = reader.current; token; token = reader.current) {
    const word = token.text.toLowerCase();
    if (Object.hasOwn(others, word)) {
      initial = false;
      others[word]!(reader, out);
    } else if (Object.hasOwn(lists, word)) {
      initial = false;
      readLists(reader, out, lists, options);
    } else if (initial) {
      initial = false;
      readLists(reader, out, lists, { ...options, ...(implicit !== undefined && { implicit }) });
    } else break;
  }
}
