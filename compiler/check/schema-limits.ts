import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { SchemaFeatureName } from '../emit/cib/schema-features.js';
import { schemaBetween, SCHEMA_FEATURES } from '../emit/cib/schema-features.js';

/**
 * Reports a construct that is too new for the schema of the platform, with its exact place, and with whatever else is
 * wrong; everything else that a schema lacks is found when the program has no other error (`platform-limits.ts`).
 */
export function requireInSchema(
  ctx: FileContext,
  at: ast.Node,
  feature: SchemaFeatureName & ('podman' | 'influence'),
): void {
  const { what, since, hint }: { what: string; since: string; hint?: string } = SCHEMA_FEATURES[feature];
  const { schema } = ctx.platform;
  if (schemaBetween(schema, since, undefined)) return;
  ctx.report('not-in-schema', at, { what, schema, since, until: undefined, hint });
}
