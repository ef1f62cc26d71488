/**
 * Words of a crmsh line: Python's `shlex.split` (POSIX mode, no comments; `crmsh.md` §1.2). In double quotes a backslash
 * escapes `"` and `\` only.
 *
 * References to shell variables (secrets; see `../shell.ts`) are ordinary text here, always in quotes: the script that
 * is made of them escapes their values for double quotes.
 */

/** Nothing that shlex or the reader of a line could stumble over. */
const PLAIN = /^[A-Za-z0-9_.,:/@%+*=#$-]+$/;

/** `a b` → `"a b"`. */
export function crmWord(text: string): string {
  return PLAIN.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** `name=value`, with the quotes around the value. */
export function crmPair(name: string, value: string): string {
  return `${crmWord(name)}=${value === '' ? '""' : crmWord(value)}`;
}

const REFERENCE = /\uE000[^\uE001]*\uE001/g;

/** The text with a letter in place of each reference: enough to see which characters crmsh would meet. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, 'x');
}

export function hasReference(text: string): boolean {
  return text.includes('\uE000');
}

/** crmsh (file mode) replaces everything else by `&#…;`, without a word (`crmsh.md` §1.2). */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7F]*$/.test(withoutReferences(text));
}

/**
 * Python's `shlex.split`. Undefined where it fails ("No closing quotation"), which crmsh does not survive.
 */
export function shlexSplit(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '\\' && quote !== "'") {
      i++;
      if (i === text.length) return undefined;
      const escaped = text[i]!;
      const kept = quote === '"' && escaped !== '"' && escaped !== '\\' ? '\\' : '';
      word = (word ?? '') + kept + escaped;
    } else if (quote !== '') {
      if (character === quote) quote = '';
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (' \t\r\n'.includes(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  if (quote !== '') return undefined;
  return word === undefined ? words : [...words, word];
}

/**
 * How crmsh itself writes a value (`cliformat.quote_wrap`): it escapes quotes, but not backslashes. It does so with
 * every object of the CIB each time it starts, to see whether it can show it.
 */
export function crmshRendering(value: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`;
}
