/** Role words on pcs's command line and in the CIB that it writes (pcs reference §2, rows 25 to 27). */
import { atLeast } from '../../../platforms/platform.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { PcsContext } from '../command.js';
import { schemaAtLeast } from './schema.js';
import { refuse } from './terms.js';

const OLD = ['Master', 'Slave'];
const NEW = ['Promoted', 'Unpromoted'];
const PLAIN = ['Started', 'Stopped'];

/** The words that this release takes. */
function roleWords(context: PcsContext): readonly string[] {
  return [...promotionWords(context), ...PLAIN];
}

/** Those of promotable clones only. */
export function promotionWords({ version }: PcsContext): readonly string[] {
  if (atLeast(version, '0.12')) return NEW;
  return atLeast(version, '0.10.10') ? [...NEW, ...OLD] : OLD;
}

const TO_NEW: Readonly<Record<string, string>> = { Master: 'Promoted', Slave: 'Unpromoted' };
const TO_OLD: Readonly<Record<string, string>> = { Promoted: 'Master', Unpromoted: 'Slave' };

/** The word that the CIB gets: up to 0.10 the old ones, then as its schema wants. */
export function roleInCib(role: string, context: PcsContext): string {
  const renamed = atLeast(context.version, '0.11') && schemaAtLeast(context, '3.7');
  return (renamed ? TO_NEW[role] : TO_OLD[role]) ?? role;
}

/** `mASTER` → `Master`. */
export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

/** A role on the command line → as the CIB has it. */
export function requireRole(
  word: Word,
  context: PcsContext,
  { exact = false, words = roleWords(context) }: { exact?: boolean; words?: readonly string[] } = {},
): string {
  if (hasParameterMark(word.text)) return word.text;
  const role = exact ? word.text : capitalize(word.text);
  if (!words.includes(role)) {
    refuse(`"${word.text}" is no role for this pcs`, word.origin, `it takes ${[...words].sort().join(', ')}`);
  }
  return roleInCib(role, context);
}
