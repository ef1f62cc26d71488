import { parseBoolean } from '../../types/boolean.js';
import { parseScore } from '../../types/score.js';
import type { Origin } from '../../model/model.js';
import { groupOf } from '../promotable.js';
import type { Placement, Sequence } from '../../model/relations.js';
import { placements, sequences } from '../../model/relations.js';
import type { WholeModel } from '../whole-model.js';

/** Constraints between the members of one group, or between a member and its group. */
export function checkGroupConstraints(whole: WholeModel): void {
  for (const constraint of whole.model.constraints) {
    const { origin } = constraint;
    if (!origin) continue;
    if (constraint.kind === 'colocation') {
      for (const placement of placements(constraint)) checkPlacement(whole, placement, origin);
    } else if (constraint.kind === 'order') {
      for (const sequence of sequences(constraint)) checkSequence(whole, sequence, origin);
    }
  }
}

/** A member with an earlier one is what the group says; the other direction makes a circle, a ban tears it apart. */
function checkPlacement(whole: WholeModel, placement: Placement, at: Origin): void {
  const { dependent, leader } = placement;
  const common = commonGroup(whole, dependent, leader);
  if (!common) return;
  const score = placement.score === undefined ? 0 : (parseScore(placement.score) ?? 0);
  const why = 'a group keeps its members on one node';
  if (common.member !== undefined) reportMember(whole, common.member, common.group, at);
  else if (score < 0) {
    whole.report('constraint-inside-group', at, {
      first: dependent,
      second: leader,
      group: common.group,
      why,
    });
  } else whole.report('redundant-in-group', at, { first: dependent, second: leader, group: common.group });
}

function checkSequence(whole: WholeModel, sequence: Sequence, at: Origin): void {
  const { first, then } = sequence;
  const common = commonGroup(whole, first, then);
  if (!common) return;
  if (common.member !== undefined) {
    reportMember(whole, common.member, common.group, at);
    return;
  }
  // Members that start in any order may have one between them.
  if (isUnordered(whole, common.group)) return;
  const stopping = sequence.firstAction === 'stop' && sequence.thenAction === 'stop';
  const [earlier, later] = stopping ? [then, first] : [first, then];
  if (common.members.indexOf(earlier) < common.members.indexOf(later)) {
    whole.report('redundant-in-group', at, { first, second: then, group: common.group });
  } else {
    const why = `the group starts ${JSON.stringify(later)} first`;
    whole.report('constraint-inside-group', at, { first, second: then, group: common.group, why });
  }
}

/** `ordered=false`, which is deprecated. */
export function isUnordered({ model }: Pick<WholeModel, 'model'>, group: string): boolean {
  const found = model.resources
    .map((resource) => (resource.kind === 'clone' ? resource.child : resource))
    .find(({ id, kind }) => kind === 'group' && id === group);
  return (found?.metaAttributes ?? []).some(({ pairs }) =>
    pairs.some(
      ({ name, value }) => name === 'ordered' && typeof value === 'string' && parseBoolean(value) === false,
    ),
  );
}

function reportMember(whole: WholeModel, member: string, group: string, at: Origin): void {
  whole.report('constraint-inside-group', at, { first: member, second: group, group, why: '' });
}

export interface Common {
  readonly group: string;
  readonly members: readonly string[];
  /** Set when one of the two is the group itself. */
  readonly member?: string;
}

/** The group that two resources are members of, or that one of them is and the other is a member of. */
export function commonGroup(
  { symbols }: Pick<WholeModel, 'symbols'>,
  a: string,
  b: string,
): Common | undefined {
  const [first, second] = [symbols.resources.get(a), symbols.resources.get(b)];
  if (!first || !second || first === second) return undefined;
  const [firstGroup, secondGroup] = [groupOf(first), groupOf(second)];
  const group = firstGroup === second ? second : secondGroup === first ? first : firstGroup;
  if (!group) return undefined;
  const members = group.children.map((child) => child.name);
  if (group === second) return { group: b, members, member: a };
  if (group === first) return { group: a, members, member: b };
  return firstGroup === secondGroup ? { group: group.name, members } : undefined;
}
