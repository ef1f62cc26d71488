/**
 * Applies the fixes of diagnostics to source. The same fixes are offered in editors one by one; here all of them are
 * applied, round after round, until nothing is left to fix.
 */
import type { Diagnostic, Fix, TextEdit } from '../diagnostics/diagnostic.js';

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every file of the program. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface Fixed {
  /** The files that changed. */
  readonly changed: ReadonlyMap<string, string>;
  /** How many fixes were applied. */
  readonly count: number;
  /** What is said about the result. */
  readonly checked: Checked;
}

/** A fix can make room for another one, but two that undo each other would go on for ever. */
const ROUNDS = 20;

/**
 * @param check says what is wrong when the files have these texts instead of their own
 * @param allowUnsafe whether fixes that may change what is meant are applied too
 */
export function fixAll(
  check: (changed: ReadonlyMap<string, string>) => Checked,
  allowUnsafe: boolean,
): Fixed {
  let changed: ReadonlyMap<string, string> = new Map();
  let checked = check(changed);
  let count = 0;
  const seen = new Set<string>();
  const refused = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = withoutOverlaps(wanted(checked, allowUnsafe).filter((fix) => !refused.has(keyOf(fix))));
    if (chosen.length === 0) break;
    const attempt = tryFixes(check, changed, checked, chosen);
    if (!attempt) {
      // One of them does harm: each is tried alone, and those that do are left out of the next round.
      const harmful = chosen.filter((fix) => !tryFixes(check, changed, checked, [fix]));
      for (const fix of harmful.length > 0 ? harmful : chosen) refused.add(keyOf(fix));
      continue;
    }
    const state = JSON.stringify([...attempt.changed]);
    if (seen.has(state)) break;
    seen.add(state);
    ({ changed, checked } = attempt);
    count += chosen.length;
  }
  return { changed, count, checked };
}

/** One fix a diagnostic: the first that may be applied. */
function wanted({ diagnostics, sources }: Checked, allowUnsafe: boolean): Fix[] {
  return diagnostics.flatMap(
    ({ fixes }) =>
      fixes.find(
        ({ safety, edits }) =>
          edits.length > 0 &&
          (safety === 'safe' || allowUnsafe) &&
          edits.every(({ file }) => sources.has(file)),
      ) ?? [],
  );
}

/** Those that touch the same place wait for the next round. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  const taken: TextEdit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

/** Two insertions at one place count too: which of them comes first is not decided here. */
function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && a.pos <= b.end && b.pos <= a.end;
}

interface State {
  readonly changed: ReadonlyMap<string, string>;
  readonly checked: Checked;
}

/** Undefined when there are more errors afterwards than before. */
function tryFixes(
  check: (changed: ReadonlyMap<string, string>) => Checked,
  changed: ReadonlyMap<string, string>,
  before: Checked,
  fixes: readonly Fix[],
): State | undefined {
  const next = new Map(changed);
  for (const [file, text] of edited(before.sources, fixes)) next.set(file, text);
  const checked = check(next);
  return errors(checked) > errors(before) ? undefined : { changed: next, checked };
}

function errors({ diagnostics }: Checked): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

function edited(sources: ReadonlyMap<string, string>, fixes: readonly Fix[]): Map<string, string> {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of fixes.flatMap(({ edits }) => edits)) {
    byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  }
  return new Map(
    [...byFile].map(([file, edits]) => [
      file,
      edits
        .sort((a, b) => b.pos - a.pos)
        .reduce(
          (text, { pos, end, text: inserted }) => text.slice(0, pos) + inserted + text.slice(end),
          sources.get(file) ?? '',
        ),
    ]),
  );
}

/** Without its place, which moves when another one is applied. */
function keyOf({ title, edits }: Fix): string {
  return JSON.stringify([title, edits.map(({ file, text }) => [file, text])]);
}
