/** Constraints, in the order of the CIB, since people make those that belong together one after the other. */
import type { Constraint, Location, ResourceSet } from '../model/model.js';
import { colocationDoc } from './colocation.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { EMPTY_LINE, isBroken } from './doc.js';
import { continuesPreference, locationDoc } from './location.js';
import { orderDoc } from './order.js';
import { ticketDoc } from './ticket.js';

/** A statement each. An empty line is between kinds, and around a pair of constraints about the same resources. */
export function constraintDocs(ctx: RenderContext, constraints: readonly Constraint[]): Doc[] {
  const all = statements(ctx, constraints);
  return all.map((together, index) => {
    const doc = constraintDoc(ctx, together);
    const [first, before, after] = [index - 2, index - 1, index + 1].map((at) => all[at]?.[0]);
    const current = together[0]!;
    if (!before) return doc;
    const begins =
      isBroken(doc) ||
      (before.kind !== current.kind && !arePair(before, current)) ||
      (before.kind === current.kind && (arePair(first, before) || arePair(current, after)));
    return begins ? [EMPTY_LINE, doc] : doc;
  });
}

/** The constraints of each statement. */
function statements(ctx: RenderContext, constraints: readonly Constraint[]): Constraint[][] {
  const found: Constraint[][] = [];
  for (const constraint of constraints) {
    const last = found.at(-1);
    const before = last?.at(-1);
    const continues =
      before?.kind === 'location' &&
      constraint.kind === 'location' &&
      continuesPreference(ctx, before, constraint);
    if (last && continues) last.push(constraint);
    else found.push([constraint]);
  }
  return found;
}

function constraintDoc(ctx: RenderContext, constraints: readonly Constraint[]): Doc {
  const first = constraints[0]!;
  switch (first.kind) {
    case 'location':
      return locationDoc(ctx, constraints as readonly Location[]);
    case 'colocation':
      return colocationDoc(ctx, first);
    case 'order':
      return orderDoc(ctx, first);
    case 'ticket':
      return ticketDoc(ctx, first);
  }
}

/** `a with b`, `b then a`: two of different kinds about the same resources. */
function arePair(one: Constraint | undefined, other: Constraint | undefined): boolean {
  if (!one || !other || one.kind === other.kind) return false;
  const names = new Set(subjectsOf(one));
  const others = subjectsOf(other);
  return others.length > 1 && others.length === names.size && others.every((name) => names.has(name));
}

function subjectsOf(constraint: Constraint): readonly string[] {
  const members = (sets: readonly ResourceSet[]): string[] => sets.flatMap((set) => set.members);
  if (constraint.kind === 'location') {
    const { subject } = constraint;
    return 'resource' in subject ? [subject.resource] : 'sets' in subject ? members(subject.sets) : [];
  }
  const { terms } = constraint;
  if ('sets' in terms) return members(terms.sets);
  if ('first' in terms) return [terms.first, terms.then];
  return 'withRsc' in terms ? [terms.rsc, terms.withRsc] : [terms.rsc];
}
