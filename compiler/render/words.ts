/** Names and values as they are written: bare where possible, else quoted; parameters and secrets by their names. */
import { INLINE, isKeyword } from '../../grammar/keywords.js';
import { isBareWord, quoteString } from '../../grammar/strings.js';
import { hasParameterMark, PARAMETER_MARK } from '../import/shell/command.js';
import type { Text } from '../model/model.js';

/** Stands where no keyword is looked for: a value, the name of a pair, what is declared, an id in front of a `:`. */
export function word(text: string): string {
  if (hasParameterMark(text)) return withParameters(text);
  return isBareWord(text) ? text : quoted(text);
}

/** Stands in a constraint, between its keywords. */
export function name(text: string): string {
  if (hasParameterMark(text)) return withParameters(text);
  // Even in quotes an `@` at the start would be a reference.
  if (text.startsWith('@')) return `"\\u{40}${inner(text.slice(1))}"`;
  return isKeyword(text) ? quoted(text) : word(text);
}

/** `@ID`: an element that stands elsewhere. */
export function reference(id: string): string {
  return word(`@${id}`);
}

export function value(text: Text): string {
  if (typeof text === 'string') return word(text);
  const [only, ...others] = text.parts;
  if (typeof only === 'object' && others.length === 0) return `$${only.secret}`;
  const parts = text.parts.map((part) => (typeof part === 'string' ? inner(part) : `\${${part.secret}}`));
  return `"${parts.join('')}"`;
}

/** Always in quotes: expressions and the like. */
export function quoted(text: string): string {
  return `"${inner(text)}"`;
}

/** `#uname`, `standby`, `"a b"`: an attribute in a rule. */
export function attributeName(text: string): string {
  if (text.startsWith('#') && isHashWord(text)) return text;
  return INLINE.has(text) ? quoted(text) : word(text);
}

export function pair(key: string, text: Text): string {
  return `${word(key)}=${value(text)}`;
}

function isHashWord(text: string): boolean {
  const rest = text.slice(1);
  // A word may hold colons, which a built-in name may not.
  return rest !== '' && !rest.includes(':') && !rest.startsWith('.') && isBareWord(rest);
}

function withParameters(text: string): string {
  const whole = new RegExp(`^${PARAMETER_MARK.source}$`).exec(text);
  return whole ? `$${whole[1]}` : quoted(text);
}

/** The inside of a string. */
function inner(text: string): string {
  let result = '';
  let last = 0;
  for (const mark of text.matchAll(PARAMETER_MARK)) {
    result += escaped(text.slice(last, mark.index)) + `\${${mark[1]}}`;
    last = mark.index + mark[0].length;
  }
  return result + escaped(text.slice(last));
}

/** A `$` that no name follows is one; U+FFFD in a file is taken for a broken encoding. */
function escaped(text: string): string {
  const inQuotes = quoteString(text).slice(1, -1);
  return inQuotes.replace(/\\\$(?![A-Za-z_{])/g, '$').replaceAll('\ufffd', '\\u{fffd}');
}
