import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { suggest } from '../bind/suggest.js';
import type { Alert } from '../model/model.js';
import { alertOption, alertOptionNames } from '../tables/alert-options.js';
import type { EntryFacts } from './attribute-sets.js';
import { nvsets } from './attribute-sets.js';
import { setsOf } from './blocks.js';
import { reportLookup } from './option-lookup.js';
import { linesAndSets } from './set-parts.js';

/** The sets of an alert or of a recipient: direct lines and `params` are the environment of the script. */
export function alertSets(
  ctx: FileContext,
  items: readonly ast.Item[],
  owner: string,
): Pick<Alert, 'instanceAttributes' | 'metaAttributes'> {
  return {
    instanceAttributes: nvsets(ctx, linesAndSets(items, 'params'), {
      place: `the variables of ${owner}`,
      rules: 'alert',
      lookup: () => undefined,
    }),
    metaAttributes: nvsets(ctx, setsOf(items, 'meta'), {
      place: `the meta attributes of ${owner}`,
      rules: 'alert',
      lookup: (name, pair) => metaFacts(ctx, name, pair),
    }),
  };
}

function metaFacts(ctx: FileContext, name: string, pair: ast.Pair): EntryFacts | undefined {
  const found = alertOption(ctx.platform, name);
  if (found) return reportLookup(ctx, pair.name, name, 'meta attribute of alerts', found);
  const known = alertOptionNames(ctx.platform);
  const { suggestion, extras } = suggest(ctx, pair.name, name, known);
  const hint = suggestion === undefined ? { hint: `it has ${known.join(', ')}` } : {};
  const where = 'meta attribute of alerts';
  ctx.report('unknown-option', pair.name, { name, where, suggestion }, { ...extras, ...hint });
  return undefined;
}
