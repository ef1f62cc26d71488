import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { copyWithoutIds } from '../model/copy.js';
import type { Location, Rule } from '../model/model.js';
import { checkRule } from './rules.js';

/** The `lifetime` clauses of a constraint, which the CIB has in one element. */
export function lifetimeOf(
  ctx: FileContext,
  clauses: readonly ast.Lifetime[],
): { readonly lifetime?: readonly Rule[] } {
  const rules = clauses
    .map(({ id, rule }) => rule && checkRule(ctx, rule, 'lifetime', id))
    .filter((rule) => rule !== undefined);
  return rules.length === 0 ? {} : { lifetime: rules };
}

/** For `map`: when one declaration makes several constraints, the ids of what they share can stand in the first only. */
export function withoutSharedIds(location: Location, index: number): Location {
  if (index === 0) return location;
  const { lifetime, subject } = location;
  return {
    ...location,
    ...(lifetime && { lifetime: copyWithoutIds(lifetime) }),
    subject: 'sets' in subject ? { sets: copyWithoutIds(subject.sets) } : subject,
  };
}
