import type { Location } from '../../model/model.js';
import { parseScore, INFINITY_SCORE } from '../../types/score.js';
import type { WholeModel } from '../whole-model.js';

/** What `crm_resource --move` and `--ban` write, and `--clear` removes. */
const LEFT_BY_TOOLS = /^cli-(prefer|ban|standby)-/;

/** Preferences that contradict or repeat each other, and what commands left behind. */
export function checkLocations(whole: WholeModel): void {
  const seen = new Map<string, Location[]>();
  for (const constraint of whole.model.constraints) {
    if (constraint.origin && constraint.idGiven && LEFT_BY_TOOLS.test(constraint.id)) {
      whole.report('leftover-cli-constraint', constraint.origin, { id: constraint.id });
    }
    if (constraint.kind === 'location') checkPreference(whole, constraint, seen);
  }
}

function checkPreference(whole: WholeModel, location: Location, seen: Map<string, Location[]>): void {
  const { subject, choice, role = 'Started', origin } = location;
  if (!('node' in choice)) return;
  for (const resource of resourcesOf(subject)) {
    const key = JSON.stringify([resource, choice.node.toLowerCase(), role]);
    const earlier = seen.get(key) ?? [];
    seen.set(key, [...earlier, location]);
    // Twice the same infinite score is no more than once.
    if (earlier.some((one) => isInfinite(scoreOf(one)) && scoreOf(one) === scoreOf(location))) continue;
    const opposite = earlier.find((other) => contradict(scoreOf(other), scoreOf(location)));
    const other = opposite ?? earlier[0];
    if (!other || !origin) continue;
    const related = other.origin ? [{ message: 'the other one is here', at: other.origin }] : [];
    if (opposite) {
      whole.report('contradicting-locations', origin, { resource, node: choice.node }, { related });
    } else {
      const scores = [other, location].map(({ choice: made }) => ('node' in made ? made.score : ''));
      whole.report('repeated-preference', origin, { resource, node: choice.node, scores }, { related });
    }
  }
}

function contradict(a: number, b: number): boolean {
  return isInfinite(a) && a === -b;
}

function isInfinite(score: number): boolean {
  return Math.abs(score) === INFINITY_SCORE;
}

function scoreOf({ choice }: Location): number {
  return 'node' in choice ? (parseScore(choice.score) ?? 0) : 0;
}

function resourcesOf(subject: Location['subject']): readonly string[] {
  if ('resource' in subject) return [subject.resource];
  return 'sets' in subject ? subject.sets.flatMap((set) => set.members) : [];
}
