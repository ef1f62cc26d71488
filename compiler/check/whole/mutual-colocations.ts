import type { Colocation, Origin, Role } from '../../model/model.js';
import type { Placement } from '../../model/relations.js';
import { placements } from '../../model/relations.js';
import { parseScore } from '../../types/score.js';
import type { WholeModel } from '../whole-model.js';
import { DirectedGraph } from './directed-graph.js';
import { commonGroup } from './group-constraints.js';
import { isAfter, resourcesOf } from './order-cycles.js';

interface Follows extends Placement {
  readonly at: Origin | undefined;
}

/**
 * `a with b` and `b with a`, both attracting: meant as "together", it is a circle. So are longer ones, and those through
 * groups, whose members follow the ones before them.
 */
export function checkMutualColocations(whole: WholeModel): void {
  const { symbols } = whole;
  const graph = new DirectedGraph<Follows | undefined>();
  // A group is placed where its first member is, and what follows the group follows the last.
  const firstOf = (name: string): string => {
    const symbol = symbols.resources.get(name);
    return symbol?.kind === 'group' ? (symbol.children[0]?.name ?? name) : name;
  };
  for (const { name, kind, children } of symbols.resources.values()) {
    if (kind !== 'group') continue;
    const chain = [name, ...children.map((child) => child.name).reverse()];
    for (const [index, next] of chain.slice(1).entries()) graph.add(chain[index]!, next, undefined);
  }
  for (const constraint of whole.model.constraints) {
    for (const placement of constraint.kind === 'colocation' ? attracting(constraint) : []) {
      const label = { ...placement, at: constraint.origin };
      for (const dependent of resourcesOf(symbols, placement.dependent)) {
        for (const leader of resourcesOf(symbols, placement.leader)) {
          if (dependent === leader || commonGroup(whole, dependent, leader)) continue;
          graph.add(firstOf(dependent), leader, label);
        }
      }
    }
  }
  for (const cycle of graph.cycles()) {
    reportCycle(
      whole,
      cycle.flatMap(({ label }) => label ?? []),
    );
  }
}

/** The circle begins behind what is written last, where it is reported. */
function reportCycle({ report }: WholeModel, cycle: readonly Follows[]): void {
  const [first] = cycle;
  // A member of two groups, which is reported by itself.
  if (!first) return;
  const last = cycle.reduce((a, b) => (a.at && b.at && isAfter(a.at, b.at) ? a : b), first);
  const from = cycle.indexOf(last) + 1;
  const turned = [...cycle.slice(from), ...cycle.slice(0, from)];
  if (!last.at) return;
  const pairs = turned.map(({ dependent, dependentRole, leader, leaderRole }) => ({
    dependent: withRole(dependent, dependentRole),
    leader: withRole(leader, leaderRole),
  }));
  const others = [...new Set(turned.map(({ at }) => at))].filter((at) => at !== undefined && at !== last.at);
  const message = pairs.length === 2 ? 'the opposite direction is here' : 'this one is in the circle too';
  report(
    'mutual-colocation',
    last.at,
    { pairs },
    { related: others.flatMap((at) => (at ? { message, at } : [])) },
  );
}

/** As it is written in a colocation. */
function withRole(name: string, role: Role | undefined): string {
  return role === undefined ? name : `${role.toLowerCase()} ${name}`;
}

function attracting(constraint: Colocation): readonly Placement[] {
  return placements(constraint).filter(({ score }) => score !== undefined && (parseScore(score) ?? 0) > 0);
}
