import type { FencingLevel, Origin } from '../../model/model.js';
import type { WholeModel } from '../whole-model.js';

/** One level of a number for each target. */
export function checkFencingLevels({ model, report }: WholeModel): void {
  const seen = new Map<string, Origin | undefined>();
  for (const level of model.fencingLevels) {
    const target = describe(level.target);
    const key = `${level.index} ${target}`;
    if (!seen.has(key)) {
      seen.set(key, level.origin);
      continue;
    }
    const first = seen.get(key);
    const related = first ? [{ message: 'the first one is here', at: first }] : [];
    if (level.origin)
      report('duplicate-fencing-level', level.origin, { index: level.index, target }, { related });
  }
}

function describe(target: FencingLevel['target']): string {
  if ('node' in target) return JSON.stringify(target.node);
  if ('pattern' in target) return `nodes matching ${JSON.stringify(target.pattern)}`;
  return `nodes with ${target.attribute} = ${JSON.stringify(target.value)}`;
}
