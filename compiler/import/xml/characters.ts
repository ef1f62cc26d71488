/** What XML 1.0 (fifth edition) lets stand where: names, characters, references. */
import { forbiddenCharacter } from '../../emit/cib/xml-writer.js';

/** The productions NameStartChar and NameChar. */
const NAME_START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME_MORE = '-.0-9\\u{B7}\\u{203F}-\\u{2040}\\u{300}-\\u{36F}';

/** A name from `lastIndex` on. */
// eslint-disable-next-line no-misleading-character-class -- a range, no accents on what stands before it
export const NAME = new RegExp(`[${NAME_START}][${NAME_START}${NAME_MORE}]*`, 'uy');

/** A reference with what is needed to judge it; a `&` alone when it is none. */
const REFERENCE = /&(?:#x([0-9A-Fa-f]{1,8});|#([0-9]{1,8});|([^\s&;<>"'=]{1,64});)?/g;

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export type ReferenceProblem =
  | { readonly kind: 'bare' }
  | { readonly kind: 'entity'; readonly name: string }
  | { readonly kind: 'character'; readonly character: string };

/** Replaces the references of a text, or says what is wrong with the first bad one. */
export function decodeReferences(
  text: string,
): string | { readonly problem: ReferenceProblem; readonly pos: number; readonly end: number } {
  if (!text.includes('&')) return text;
  let decoded = '';
  let done = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const replacement = replacementOf(match);
    const end = match.index + match[0].length;
    if (typeof replacement !== 'string') return { problem: replacement, pos: match.index, end };
    decoded += text.slice(done, match.index) + replacement;
    done = end;
  }
  return decoded + text.slice(done);
}

function replacementOf([, hex, decimal, name]: RegExpMatchArray): string | ReferenceProblem {
  if (name !== undefined) return PREDEFINED.get(name) ?? { kind: 'entity', name };
  const digits = hex ?? decimal;
  if (digits === undefined) return { kind: 'bare' };
  const code = Number.parseInt(digits, hex === undefined ? 10 : 16);
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  if (text !== undefined && forbiddenCharacter(text) === undefined) return text;
  return { kind: 'character', character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** XML 1.0 §3.3.3: white space in a value is a blank. To be done before references, so that `&#10;` stays a newline. */
export function normalizeSpace(value: string): string {
  return /[\t\n\r]/.test(value) ? value.replace(/\r\n|[\t\n\r]/g, ' ') : value;
}

/** What stands at a place, for a message. */
export function excerpt(text: string, pos: number, end = text.length): string {
  const line = /^[^\r\n]{0,41}/.exec(text.slice(pos, Math.min(end, pos + 42)))?.[0] ?? '';
  const shown = line.length > 40 ? `${line.slice(0, 40).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
  return JSON.stringify(shown.trim() === '' ? text.slice(pos, pos + 1) : shown.trim());
}
