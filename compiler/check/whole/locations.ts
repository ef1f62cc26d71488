import type { Location } from '../../model/model.js';
import { parseScore, INFINITY_SCORE } from '../../types/score.js';
import type { WholeModel } from '../whole-model.js';

/** What `crm_resource --move` and `--ban` write, and `--clear` removes. */
const LEFT_BY_TOOLS = /^cli-(prefer|ban|standby)-/;

/** Contradictions between preferences, and what commands left behind. */
export function checkLocations(whole: WholeModel): void {
  const infinite = new Map<string, Location>();
  for (const constraint of whole.model.constraints) {
    if (constraint.origin && constraint.idGiven && LEFT_BY_TOOLS.test(constraint.id)) {
      whole.report('leftover-cli-constraint', constraint.origin, { id: constraint.id });
    }
    if (constraint.kind === 'location') checkContradiction(whole, constraint, infinite);
  }
}

function checkContradiction(whole: WholeModel, location: Location, infinite: Map<string, Location>): void {
  const { subject, choice, role = 'Started', origin } = location;
  if (!('node' in choice)) return;
  const score = parseScore(choice.score) ?? 0;
  if (Math.abs(score) < INFINITY_SCORE) return;
  for (const resource of resourcesOf(subject)) {
    const key = JSON.stringify([resource, choice.node.toLowerCase(), role]);
    const other = infinite.get(key);
    if (!other) {
      infinite.set(key, location);
      continue;
    }
    const otherScore = 'node' in other.choice ? (parseScore(other.choice.score) ?? 0) : score;
    if (otherScore === score || !origin) continue;
    const related = other.origin ? [{ message: 'the other one is here', at: other.origin }] : [];
    whole.report('contradicting-locations', origin, { resource, node: choice.node }, { related });
  }
}

function resourcesOf(subject: Location['subject']): readonly string[] {
  if ('resource' in subject) return [subject.resource];
  return 'sets' in subject ? subject.sets.flatMap((set) => set.members) : [];
}
