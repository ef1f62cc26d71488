import type { Platform } from '../../platforms/platform.js';
import { atLeast } from '../../platforms/platform.js';

export interface Mangled {
  /** The character, in words. */
  readonly character: string;
  /** What Pacemaker makes of it, in words. */
  readonly becomes: string;
}

/** Whether the platform's Pacemaker keeps every text that XML can hold. */
export function storesAnything(platform: Platform): boolean {
  return atLeast(platform.pacemaker, '2.1.8');
}

/** How emitters mark a secret that a script fills in later (`variableReference` in `emit/shell.ts`). */
const REFERENCE = /\ue000[^\ue001]*\ue001/g;

/**
 * What the platform's Pacemaker would make of a text when it writes its CIB, or undefined when it keeps it.
 *
 * Before 2.1.8 (ClusterLabs/pacemaker#3323) its XML writer replaces a newline by a backslash and an n, a tab by four
 * blanks, and stops escaping at the first character that is not ASCII, after which `<`, `&` and `"` cut the value off.
 * Measured with 2.1.5: pcs, crm and cibadmin all go through it, so no way of loading helps.
 */
export function mangled(platform: Platform, written: string): Mangled | undefined {
  if (storesAnything(platform)) return undefined;
  const text = written.replace(REFERENCE, '');
  const line = /[\n\r]/.exec(text);
  if (line)
    return {
      character: line[0] === '\n' ? 'a newline' : 'a carriage return',
      becomes: `"\\${line[0] === '\n' ? 'n' : 'r'}"`,
    };
  if (text.includes('\t')) return { character: 'a tab', becomes: 'four blanks' };
  const cut = /[^\x00-\x7f][^<&"]*([<&"])/u.exec(text);
  if (cut) return { character: `"${cut[1]}" after "${[...cut[0]][0]}"`, becomes: 'the end of the value' };
  return undefined;
}
