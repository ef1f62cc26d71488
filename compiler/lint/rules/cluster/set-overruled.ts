import { BOOTSTRAP_ID } from '../../../model/ids.js';
import type { NvPair, NvSet } from '../../../model/model.js';
import { parseScore } from '../../../types/score.js';
import { plainText } from '../../view/settings.js';
import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly value: string | undefined;
  readonly place: string;
  readonly winning: string | undefined;
  readonly bootstrap: boolean;
}

export const setOverruled = rule<Params>({
  code: 'HA6501',
  severity: 'error',
  message: ({ name, value, place, winning, bootstrap }) =>
    `${name}${value === undefined ? '' : `=${value}`} is never used: another set of ${place} says ${name}=${winning ?? '…'}, and ` +
    (bootstrap
      ? `the set "${BOOTSTRAP_ID}" wins over all others, whatever their scores`
      : 'it always wins: it has the higher score, or the same and stands later'),
  hint: ({ bootstrap }) =>
    bootstrap
      ? 'write the value that is meant into the plain "property", and remove the other'
      : 'remove one of the two, or give the set that is meant the higher score',
  check({ written, report }) {
    const places = [
      ['cluster options', written.properties],
      ['rsc_defaults', written.rscDefaults],
      ['op_defaults', written.opDefaults],
    ] as const;
    for (const [place, sets] of places) {
      for (const [index, set] of sets.entries()) {
        const stronger = sets.filter(
          (other, at) => other !== set && !other.rule && wins(other, at, set, index),
        );
        for (const pair of set.pairs) {
          const winner = stronger.find((other) => valueIn(other, pair.name) !== undefined);
          const winning = winner && valueIn(winner, pair.name);
          if (!winner || !winning || pair.idRef !== undefined || !pair.origin) continue;
          const [value, used] = [plainText(pair.value), plainText(winning.value)];
          if (value === used) continue;
          const bootstrap = winner.id === BOOTSTRAP_ID;
          const related = winning.origin ? [{ message: 'this one is used', at: winning.origin }] : [];
          report(pair.origin, { name: pair.name, value, place, winning: used, bootstrap }, { related });
        }
      }
    }
  },
  page: {
    means:
      'A cluster option or a default is set in several sets, and the value in this one can never count: a stronger set without a rule has it too.',
    harm: `Of several sets of cluster options, \`cib-bootstrap-options\` is read first and wins, whatever scores the others have. Of several
sets of defaults the one with the highest score wins, and among equal scores the last. No tool says so: the value stands in the
configuration, is shown by the tools, and has no effect.`,
    avoid: `
property no-quorum-policy=stop
property id=at-night score=1000 { no-quorum-policy = freeze }`,
    prefer: `
property no-quorum-policy=freeze`,
    references: [
      'Pacemaker Explained, "Cluster Options", on several sets of options',
      'Pacemaker Explained, "Rules"',
    ],
  },
});

function valueIn(set: NvSet, name: string): NvPair | undefined {
  return set.pairs.find((pair) => pair.name === name);
}

function wins(other: NvSet, at: number, set: NvSet, index: number): boolean {
  if ((other.id === BOOTSTRAP_ID) !== (set.id === BOOTSTRAP_ID)) return other.id === BOOTSTRAP_ID;
  const difference = scoreOf(other) - scoreOf(set);
  return difference > 0 || (difference === 0 && at > index);
}

function scoreOf({ score }: NvSet): number {
  return parseScore(score ?? '0') ?? 0;
}
