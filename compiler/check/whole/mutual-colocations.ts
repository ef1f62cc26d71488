import type { Colocation, Origin, Role } from '../../model/model.js';
import { parseScore } from '../../types/score.js';
import { placements } from '../../model/relations.js';
import type { WholeModel } from '../whole-model.js';
import { commonGroup } from './group-constraints.js';

/** `a with b` and `b with a`, both attracting: meant as "together", it is a circle. */
export function checkMutualColocations(whole: WholeModel): void {
  const { model, report } = whole;
  const seen = new Map<string, Origin | undefined>();
  const key = (a: string, b: string): string => JSON.stringify([a, b]);
  for (const constraint of model.constraints) {
    if (constraint.kind !== 'colocation') continue;
    const pairs = attracting(constraint).filter(
      ({ dependent, leader }) => !commonGroup(whole, dependent, leader),
    );
    const opposite = pairs.find(({ dependent, leader }) => seen.has(key(leader, dependent)));
    if (opposite && constraint.origin) {
      const at = seen.get(key(opposite.leader, opposite.dependent));
      const related = at ? [{ message: 'the opposite direction is here', at }] : [];
      const { dependent, dependentRole, leader, leaderRole } = opposite;
      const params = { first: withRole(leader, leaderRole), second: withRole(dependent, dependentRole) };
      report('mutual-colocation', constraint.origin, params, { related });
    }
    for (const { dependent, leader } of pairs) seen.set(key(dependent, leader), constraint.origin);
  }
}

/** As it is written in a colocation. */
function withRole(name: string, role: Role | undefined): string {
  return role === undefined ? name : `${role.toLowerCase()} ${name}`;
}

function attracting(constraint: Colocation) {
  return placements(constraint).filter(({ score }) => score !== undefined && (parseScore(score) ?? 0) > 0);
}
