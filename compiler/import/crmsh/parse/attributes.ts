/** Attribute lists: `params a=1`, `meta $id-ref=x`, `params 2: rule … a=1`, and the words that open them. */
import { CibElement } from '../../tree.js';
import type { Reader } from '../reader.js';
import { ID_OR_REFERENCE, SCORE } from '../reader.js';
import { put, readPairs } from './pairs.js';
import { readRules } from './rules.js';

/** Word → element, in crmsh's order. */
export type ListWords = Readonly<Record<string, string>>;

interface ListOptions {
  /** The list that the first words belong to when no word opens one. */
  readonly implicit?: string;
  readonly terminators?: readonly string[];
}

/** Lists, one after the other, for as long as a word opens one. */
export function readLists(
  reader: Reader,
  out: CibElement,
  words: ListWords,
  options: ListOptions = {},
): void {
  const opened = openingWord(reader, words);
  if (opened !== undefined) out.append(readList(reader, words[opened]!, options));
  else if (options.implicit !== undefined) {
    const before = reader.current;
    const list = readList(reader, words[options.implicit]!, options);
    // `$id=` alone makes one as well.
    if (reader.current !== before) out.append(list);
  }
  for (let word = openingWord(reader, words); word !== undefined; word = openingWord(reader, words)) {
    out.append(readList(reader, words[word]!, options));
  }
}

/**
 * crmsh joins the words to a regular expression and ends it with `$`, which binds to the last one only: the others fit every
 * word that begins with them, and swallow it.
 */
function openingWord(reader: Reader, words: ListWords): string | undefined {
  const token = reader.current;
  if (!token) return undefined;
  const text = token.text.toLowerCase();
  const names = Object.keys(words);
  const found = names.find((name, i) => (i < names.length - 1 ? text.startsWith(name) : text === name));
  if (found === undefined) return undefined;
  reader.next();
  if (text !== found) reader.report('crm-swallowed-word', token.origin, { word: token.text, keyword: found });
  return found;
}

function readList(reader: Reader, element: string, { terminators }: ListOptions): CibElement {
  const list = new CibElement(element, {}, reader.previous?.origin);
  const idSpec = reader.tryMatch(ID_OR_REFERENCE);
  if (idSpec) {
    const reference = idSpec.group(1)!.text === '$id-ref';
    if (reference) return put(list, 'id-ref', idSpec.group(2)!);
    if (idSpec.group(2)!.text !== '') put(list, 'id', idSpec.group(2)!);
  }
  const score = reader.tryMatch(SCORE);
  if (score) put(list, 'score', score.group(1)!);
  for (const rule of readRules(reader)) list.append(rule);
  for (const pair of readPairs(reader, terminators ? { terminators } : {})) list.append(pair);
  return list;
}
