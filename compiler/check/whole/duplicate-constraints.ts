import type { Colocation, Constraint, Order, Origin, TicketConstraint } from '../../model/model.js';
import type { WholeModel } from '../whole-model.js';

/** Two pairs that say something about the same resources in the same direction. */
export function checkDuplicateConstraints({ model, report }: WholeModel): void {
  const seen = new Map<string, Origin | undefined>();
  for (const constraint of model.constraints) {
    const pair = describe(constraint);
    if (!pair) continue;
    const { key, what, scored = false } = pair;
    const first = seen.get(key);
    if (!seen.has(key)) seen.set(key, constraint.origin);
    else if (constraint.origin) {
      const related = first ? [{ message: 'it first stands here', at: first }] : [];
      report('duplicate-constraint', constraint.origin, { what, scored }, { related });
    }
  }
}

interface Described {
  readonly key: string;
  readonly what: string;
  readonly scored?: boolean;
}

function describe(constraint: Constraint): Described | undefined {
  switch (constraint.kind) {
    case 'colocation':
      return colocation(constraint);
    case 'order':
      return order(constraint);
    case 'ticket':
      return ticket(constraint);
    case 'location':
      return undefined;
  }
}

function colocation({ terms }: Colocation): Described | undefined {
  if ('sets' in terms) return undefined;
  const { rsc, rscRole = 'Started', withRsc, withRscRole = 'Started', nodeAttribute = '' } = terms;
  return {
    key: JSON.stringify(['colocation', rsc, rscRole, withRsc, withRscRole, nodeAttribute]),
    what: `the colocation of ${JSON.stringify(rsc)} with ${JSON.stringify(withRsc)}`,
    scored: true,
  };
}

function order({ terms }: Order): Described | undefined {
  if ('sets' in terms) return undefined;
  const { first, firstAction = 'start', then, thenAction = firstAction } = terms;
  return {
    key: JSON.stringify(['order', first, firstAction, then, thenAction]),
    what: `the order of ${JSON.stringify(first)} before ${JSON.stringify(then)}`,
  };
}

function ticket({ ticket: name, terms }: TicketConstraint): Described | undefined {
  if ('sets' in terms) return undefined;
  return {
    key: JSON.stringify(['ticket', name, terms.rsc, terms.role ?? 'Started']),
    what: `the dependency of ${JSON.stringify(terms.rsc)} on the ticket ${JSON.stringify(name)}`,
  };
}
