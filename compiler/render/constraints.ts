/** Constraints, in the order of the CIB: what was made together stands together. */
import type { Constraint, Location, ResourceSet } from '../model/model.js';
import { colocationDoc } from './colocation.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { EMPTY_LINE, isBroken } from './doc.js';
import { continuesPreference, locationDoc } from './location.js';
import { orderDoc } from './order.js';
import { ticketDoc } from './ticket.js';

/** A statement each. An empty line stands above those that begin something new. */
export function constraintDocs(ctx: RenderContext, constraints: readonly Constraint[]): Doc[] {
  const docs: Doc[] = [];
  let before: readonly Constraint[] = [];
  for (const together of statements(ctx, constraints)) {
    const doc = constraintDoc(ctx, together);
    const first = together[0]!;
    const begins = before.length > 0 && (isBroken(doc) || !belongs(before[0]!, first));
    docs.push(begins ? [EMPTY_LINE, doc] : doc);
    before = together;
  }
  return docs;
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

/** Of one kind, or about the same resources: `a with b`, `b then a`. */
function belongs(before: Constraint, after: Constraint): boolean {
  if (before.kind === after.kind) return true;
  const names = new Set(subjectsOf(before));
  const others = subjectsOf(after);
  return others.length > 1 && others.every((one) => names.has(one));
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
