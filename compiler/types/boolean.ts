/**
 * Booleans: who reads a value decides which spellings it knows.
 *
 * - Pacemaker: `crm_str_to_boolean()`, case-insensitive.
 * - The CIB's XML attributes: the schema knows `true`, `false`, `1`, `0`. We take all of Pacemaker's spellings and write
 *   `true` or `false`.
 * - OCF agents: `ocf_is_true` of `ocf-shellfuncs` has a list of true words in exact case; *everything else is silently
 *   false*, `Yes` and `y` too.
 * - Fence agents: `fencing.py`, case-insensitive; anything else is ignored with a line in the log.
 */
import type { TypeProblem, ValueType } from './value-type.js';

export type Vocabulary = Extract<ValueType, { kind: 'boolean' }>['vocabulary'];

const TRUE_WORDS = new Set(['true', 'on', 'yes', 'y', '1']);
const FALSE_WORDS = new Set(['false', 'off', 'no', 'n', '0']);
const OCF_TRUE = new Set(['yes', 'true', '1', 'YES', 'TRUE', 'True', 'ja', 'on', 'ON']);

/** What the reader makes of it; undefined when it does not know the word (or takes a word for "yes" as "no"). */
export function parseBoolean(text: string, vocabulary: Vocabulary = 'pacemaker'): boolean | undefined {
  const word = text.toLowerCase();
  if (vocabulary === 'ocf') {
    if (OCF_TRUE.has(text)) return true;
    return FALSE_WORDS.has(word) ? false : undefined;
  }
  if (vocabulary === 'fence' && (word === 'y' || word === 'n')) return undefined;
  if (TRUE_WORDS.has(word)) return true;
  return FALSE_WORDS.has(word) ? false : undefined;
}

export function booleanProblem(text: string, vocabulary: Vocabulary): TypeProblem | undefined {
  if (parseBoolean(text, vocabulary) !== undefined) return undefined;
  const meant = parseBoolean(text) ?? guess(text);
  return {
    expected: 'true or false',
    why: whatItBecomes(text, vocabulary),
    ...(meant !== undefined && { suggestion: canonicalWord(meant, vocabulary) }),
  };
}

/** How a yes or no is written for this reader. */
export function canonicalWord(value: boolean, vocabulary: Vocabulary): string {
  if (vocabulary === 'fence') return value ? '1' : '0';
  return value ? 'true' : 'false';
}

function whatItBecomes(text: string, vocabulary: Vocabulary): string {
  const shown = JSON.stringify(text);
  switch (vocabulary) {
    case 'ocf':
      return `a resource agent takes ${shown} for false without a word`;
    case 'fence':
      return `a fence agent ignores ${shown}`;
    case 'xml':
      return `the CIB schema refuses ${shown}`;
    case 'pacemaker':
      return `Pacemaker takes ${shown} for false, or falls back to the default`;
  }
}

/** `ture`, `yess`, `fasle`, `enabled`: the one word that was probably meant. */
function guess(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (/^(enabled?|t|yes+|yep|ja|oui|si)$/.test(word) || sameLetters(word, 'true')) return true;
  if (/^(disabled?|f|non?|none|nein)$/.test(word) || sameLetters(word, 'false')) return false;
  return undefined;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
