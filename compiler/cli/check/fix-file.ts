/** Applies the fixes of one program and gives the new texts; nothing is written here. */
import type { CompileOptions } from '../../compile.js';
import { compile } from '../../compile.js';
import type { Checked } from '../../fix/apply.js';
import { fixAll } from '../../fix/apply.js';
import { nodeHost } from '../node-host.js';

export interface FixedProgram extends Checked {
  /** The files that have another text now, by name. */
  readonly changed: ReadonlyMap<string, string>;
  /** How many fixes were applied. */
  readonly count: number;
}

/**
 * @param text of the file that was named; of those that it imports the fixes count as well
 * @param mode which fixes: those that cannot change what works, or all
 */
export function fixProgram(
  file: string,
  text: string,
  request: CompileOptions,
  mode: 'safe' | 'unsafe',
): FixedProgram {
  const check = (changed: ReadonlyMap<string, string>): Checked =>
    compile(nodeHost(new Map([[file, text], ...changed])), file, request);
  const { changed, count, checked } = fixAll(check, mode === 'unsafe');
  return { ...checked, changed, count };
}
