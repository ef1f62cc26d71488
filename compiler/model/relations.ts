/** What constraints say, pair by pair, whether they are written as pairs or as sets. */
import type { Action, Colocation, Order, ResourceSet, Role } from './model.js';

export interface Placement {
  /** Follows … */
  readonly dependent: string;
  readonly dependentRole?: Role | undefined;
  /** … this one. */
  readonly leader: string;
  readonly leaderRole?: Role | undefined;
  readonly score: string | undefined;
}

/**
 * Inside a sequential set the later member follows the earlier one, as in a group; between sets everything in the earlier
 * set follows everything in the later one. With a negative score every two members of a sequential set keep apart, but of
 * two sets only the first member of the one and the last of the other (measured with crm_simulate 2.1.5, see
 * docs/language/constraints.md and test/lint/constraints.test.ts).
 */
export function placements(constraint: Colocation): Placement[] {
  const { terms, score } = constraint;
  if (!('sets' in terms)) {
    const { rsc, rscRole, withRsc, withRscRole } = terms;
    return [{ dependent: rsc, dependentRole: rscRole, leader: withRsc, leaderRole: withRscRole, score }];
  }
  const found: Placement[] = [];
  for (const [index, set] of terms.sets.entries()) {
    const own = set.score ?? score;
    const { role } = set;
    for (const [leader, dependent] of set.sequential === false ? [] : inside(set.members, isNegative(own))) {
      found.push({ dependent, dependentRole: role, leader, leaderRole: role, score: own });
    }
    const next = terms.sets[index + 1];
    if (!next) continue;
    const [dependents, leaders] = isNegative(score)
      ? [edge(set, 0), edge(next, -1)]
      : [set.members, next.members];
    for (const dependent of dependents) {
      for (const leader of leaders) {
        found.push({ dependent, dependentRole: role, leader, leaderRole: next.role, score });
      }
    }
  }
  return found;
}

/** Each member keeps away from all before it; what attracts needs the one before it only. */
function inside(members: readonly string[], negative: boolean): [string, string][] {
  if (!negative) return neighbours(members);
  return members.flatMap((later, index) =>
    members.slice(0, index).map((earlier): [string, string] => [earlier, later]),
  );
}

/** Between sets a sequential one is known by its first or its last member: the others follow that one, if they follow. */
function edge({ members, sequential }: ResourceSet, at: 0 | -1): readonly string[] {
  return sequential === false ? members : members.slice(at).slice(0, 1);
}

function isNegative(score: string | undefined): boolean {
  return score?.startsWith('-') === true;
}

export interface Sequence {
  readonly first: string;
  readonly firstAction: Action;
  readonly then: string;
  readonly thenAction: Action;
  /** Stopping goes the other way round. */
  readonly symmetrical: boolean;
  /** Any one of several is enough. */
  readonly weak: boolean;
}

export function sequences(order: Order): Sequence[] {
  const { terms } = order;
  const symmetrical = order.symmetrical ?? order.orderKind !== 'Serialize';
  if (!('sets' in terms)) {
    const firstAction = terms.firstAction ?? 'start';
    // As in the CIB: without a word, the second does what the first does.
    const thenAction = terms.thenAction ?? firstAction;
    return [{ first: terms.first, firstAction, then: terms.then, thenAction, symmetrical, weak: false }];
  }
  const found: Sequence[] = [];
  for (const [index, set] of terms.sets.entries()) {
    const action = set.action ?? 'start';
    if (set.sequential !== false) {
      for (const [first, then] of neighbours(set.members)) {
        found.push({ first, firstAction: action, then, thenAction: action, symmetrical, weak: false });
      }
    }
    const next = terms.sets[index + 1];
    if (next) found.push(...between(set, next, symmetrical));
  }
  return found;
}

function between(set: ResourceSet, next: ResourceSet, symmetrical: boolean): Sequence[] {
  const weak = set.requireAll === false && set.members.length > 1;
  const [firstAction, thenAction] = [set.action ?? 'start', next.action ?? 'start'];
  return set.members.flatMap((first) =>
    next.members.map((then) => ({ first, firstAction, then, thenAction, symmetrical, weak })),
  );
}

function neighbours<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).map((item, index): [T, T] => [items[index]!, item]);
}
