import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { schemaBetween, SCHEMA_FEATURES } from '../emit/cib/schema-features.js';
import { copyWithoutIds } from '../model/copy.js';
import type { Location, Rule } from '../model/model.js';
import { checkRule } from './rules.js';

/** The `lifetime` clauses of a constraint, which the CIB has in one element. */
export function lifetimeOf(
  ctx: FileContext,
  clauses: readonly ast.Lifetime[],
): { readonly lifetime?: readonly Rule[] } {
  const rules = clauses.map((clause) => checkLifetime(ctx, clause)).filter((rule) => rule !== undefined);
  return rules.length === 0 ? {} : { lifetime: rules };
}

function checkLifetime(ctx: FileContext, clause: ast.Lifetime): Rule | undefined {
  // Where there is none any more, the schema is what matters.
  if (schemaBetween(ctx.platform.schema, undefined, SCHEMA_FEATURES.lifetime.until))
    ctx.report('deprecated-lifetime', clause, {});
  return clause.rule && checkRule(ctx, clause.rule, 'lifetime', clause.id);
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
