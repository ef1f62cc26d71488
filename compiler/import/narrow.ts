/**
 * Finds the word that a diagnostic of the rendered source is about in the piece of the foreign text that it was rendered
 * from: a start tag, a statement, a command, a directive.
 */
import { decodeReferences, normalizeSpace } from './xml/characters.js';

export interface Wanted {
  /** What the diagnostic is about in the source. */
  readonly text: string;
  /** What the source has in the same piece before it. */
  readonly before: string;
  /** What stands in quotes in the message: of a pair, it says whether the name or the value is meant. */
  readonly quoted: readonly string[];
}

/** Relative to the text. */
interface Range {
  readonly pos: number;
  readonly end: number;
}

/** What the source calls by another word than the foreign formats do. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['promoted', ['Promoted', 'Master', 'master']],
  ['unpromoted', ['Unpromoted', 'Slave', 'slave']],
  ['started', ['Started']],
  ['stopped', ['Stopped']],
]);

const PAIR = /^(?:[\w.-]+: )?("[^"]*"|[^\s="']+)\s*=\s*("[^]*"|[^\s"]+)$/;
/** A condition of a rule: its value is what is wrong with it. */
const COMPARISON = /^\S+ (?:==|!=|[<>]=?) ("[^"]*"|[^\s"]+)$/;
/** Behind these keywords stands an id; an operation and a node have other names. */
const IS_NAMED = /^(?!op |node )[a-z_]+ $/;
/** More of a foreign text than this is not searched: it holds other elements. */
const LONGEST = 16 * 1024;

/** Undefined: it does not stand there, so that the whole piece has to do. */
export function narrowed(piece: string, wanted: Wanted): Range | undefined {
  const text = piece.slice(0, LONGEST);
  const found = /^\s*<[A-Za-z_]/.test(text) ? inStartTag(text, IS_NAMED.test(wanted.before)) : inText(text);
  const pair = PAIR.exec(wanted.text);
  if (pair) {
    const [name, value] = [unquoted(pair[1]!), unquoted(pair[2]!)];
    return found.pair(name, value, wanted.quoted.includes(value));
  }
  const word = unquoted(wanted.text);
  const compared = COMPARISON.exec(wanted.text)?.[1];
  if (compared !== undefined) return found.word(unquoted(compared), 0);
  if (wanted.text === word && /\s/.test(word)) {
    // A whole statement: its id, if the message is about that.
    const [id] = wanted.quoted;
    return id === undefined ? undefined : found.id(id);
  }
  const agent = /^[\w.-]+:(?:[^\s:]+:)?([^\s:]+)$/.exec(word)?.[1];
  const forms = [word, ...(OTHER_WORDS.get(word) ?? []), ...(agent === undefined ? [] : [agent])];
  for (const form of forms) {
    const range = found.word(form, countOf(wanted.before, form));
    if (range) return range;
  }
  return undefined;
}

/** Of an element, of an attribute, or in the attribute `name` of an element. */
export type NameOf = 'element' | 'attribute' | 'pair';

/**
 * The name that an importer means when it reports a whole start tag or the value of an attribute that should not be there.
 * Undefined: neither of them.
 */
export function nameAt(text: string, { pos, end }: Range, what: NameOf): Range | undefined {
  if (what === 'pair') {
    const tag = text.slice(pos, Math.min(end, pos + LONGEST));
    const match = /^<[^<]*?\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/d.exec(tag);
    const range = match?.indices?.slice(1).find((group) => group !== undefined);
    return range && { pos: pos + range[0], end: pos + range[1] };
  }
  if (what === 'element') {
    const name = /^<([\w:.-]+)/.exec(text.slice(pos, Math.min(end, pos + 200)))?.[1];
    return name === undefined ? undefined : { pos: pos + 1, end: pos + 1 + name.length };
  }
  const before = text.slice(Math.max(0, pos - 200), pos);
  const match = /([\w:.-]+)\s*=\s*["']$/.exec(before);
  if (!match) return undefined;
  const start = pos - before.length + match.index;
  return { pos: start, end: start + match[1]!.length };
}

/** The text of a quoted or bare word of the source. */
function unquoted(text: string): string {
  if (!/^"[^]*"$/.test(text)) return text;
  return text.slice(1, -1).replace(/\\(["\\$])/g, '$1');
}

interface Search {
  /** The n-th of several. */
  word(word: string, n: number): Range | undefined;
  pair(name: string, value: string, valueIsMeant: boolean): Range | undefined;
  id(id: string): Range | undefined;
}

// ---------------------------------------------------------------- XML

interface AttributeRange extends Range {
  readonly name: string;
  readonly value: string;
  readonly nameRange: Range;
}

/**
 * Attributes of a start tag and of the elements behind it, as far as the piece goes.
 * @param isId the word that is looked for is the name of what is declared
 */
function inStartTag(piece: string, isId: boolean): Search {
  const attributes = [...piece.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(attributeRange);
  const named = (name: string): AttributeRange | undefined => attributes.find((one) => one.name === name);
  return {
    word(word, n) {
      const same = attributes.filter(({ value }) => value === word);
      const id = same.find(({ name }) => name === 'id');
      const others = same.filter((one) => one !== id);
      const other = others[Math.min(n, others.length - 1)] ?? named(word)?.nameRange;
      const exact = isId ? (id ?? other) : (other ?? id);
      if (exact) return exact;
      for (const { pos, end } of attributes) {
        const within = wordIn(piece.slice(pos, end), word, 0);
        if (within) return { pos: pos + within.pos, end: pos + within.end };
      }
      return undefined;
    },
    pair(name, value, valueIsMeant) {
      const plain = named(name);
      if (plain) return plain;
      const title = named('name');
      if (title?.value === name) return (valueIsMeant ? named('value') : undefined) ?? title;
      return attributes.find((one) => one.value === value);
    },
    id: (id) => attributes.find((one) => one.name === 'id' && one.value === id),
  };
}

function attributeRange(match: RegExpMatchArray): AttributeRange {
  const [whole, name = '', double, single] = match;
  const written = double ?? single ?? '';
  const start = match.index ?? 0;
  const end = start + whole.length - 1;
  const decoded = decodeReferences(normalizeSpace(written));
  return {
    name,
    value: typeof decoded === 'string' ? decoded : written,
    pos: end - written.length,
    end,
    nameRange: { pos: start, end: start + name.length },
  };
}

// ---------------------------------------------------------------- words

function inText(piece: string): Search {
  const word = (text: string, n = 0): Range | undefined => wordIn(piece, text, n);
  return {
    word,
    pair(name, value, valueIsMeant) {
      const whole = new RegExp(
        `(?<![\\w.-])(${escaped(name)})(["']?\\s*[=:]\\s*["']?)(${escaped(value)})(?![\\w.-])`,
      ).exec(piece);
      if (!whole) return word(valueIsMeant ? value : name) ?? word(valueIsMeant ? name : value);
      const [text, first = '', , second = ''] = whole;
      const end = whole.index + text.length;
      return valueIsMeant
        ? { pos: end - second.length, end }
        : { pos: whole.index, end: whole.index + first.length };
    },
    id: (id) => word(id),
  };
}

/** The n-th place where a text has a word, or the last one; a dot or hyphen belongs to a word. */
function wordIn(text: string, word: string, n: number): Range | undefined {
  if (word === '' || word.length > 1000) return undefined;
  const places = [...text.matchAll(new RegExp(`(?<![\\w.-])${escaped(word)}(?![\\w.-])`, 'g'))];
  const place = places[Math.min(n, places.length - 1)];
  return place && { pos: place.index, end: place.index + word.length };
}

function countOf(text: string, word: string): number {
  if (word === '') return 0;
  return [...text.matchAll(new RegExp(`(?<![\\w.-])${escaped(word)}(?![\\w.-])`, 'g'))].length;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
