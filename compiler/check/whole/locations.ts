import type { Location, Tag } from '../../model/model.js';
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
  let reported: string | undefined;
  for (const { name, resource } of resourcesOf(subject, whole.model.tags)) {
    // Of the members of a tag one is enough.
    if (name === reported) continue;
    const key = JSON.stringify([resource, choice.node.toLowerCase(), role]);
    const earlier = seen.get(key) ?? [];
    seen.set(key, [...earlier, location]);
    // Twice the same infinite score is no more than once.
    if (earlier.some((one) => isInfinite(scoreOf(one)) && scoreOf(one) === scoreOf(location))) continue;
    const opposite = earlier.find((other) => contradict(scoreOf(other), scoreOf(location)));
    // By a tag and by name: `preferred-and-banned`.
    if (opposite && !namesIt(opposite, name)) continue;
    const other = opposite ?? earlier[0];
    if (!other || !origin) continue;
    reported = name;
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

/** A tag stands for its members. */
function resourcesOf(subject: Location['subject'], tags: readonly Tag[]): readonly Named[] {
  if ('pattern' in subject) return [];
  const names = 'resource' in subject ? [subject.resource] : subject.sets.flatMap((set) => set.members);
  return names.flatMap((name) => {
    const members = tags.find(({ id }) => id === name)?.members ?? [name];
    return members.map((resource) => ({ name, resource }));
  });
}

function namesIt({ subject }: Location, name: string): boolean {
  return resourcesOf(subject, []).some((one) => one.name === name);
}

interface Named {
  /** As the constraint names it: the resource, or a tag. */
  readonly name: string;
  readonly resource: string;
}
