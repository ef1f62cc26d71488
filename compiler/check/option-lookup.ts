import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { didYouMeanFix } from '../bind/suggest.js';
import { formatVersion } from '../platforms/platform.js';
import type { OptionFacts, OptionLookup } from '../tables/option.js';

/**
 * What is to say about an option that is known, but not, no longer or differently to the platform's Pacemaker. An old name
 * becomes today's, unless a comment silences that.
 */
export function reportLookup<F extends OptionFacts>(
  ctx: FileContext,
  at: ast.Node,
  name: string,
  where: string,
  found: OptionLookup<F>,
): F {
  const { option } = found;
  const version = formatVersion(ctx.platform.pacemaker);
  if (found.kind === 'too-new') {
    ctx.report('option-not-on-platform', at, { name, where, version, change: `it came with ${found.since}` });
  } else if (found.kind === 'removed') {
    const hint = option.instead === undefined ? {} : { hint: `use ${option.instead} instead` };
    ctx.report('removed-option', at, { name, where, version, removed: found.until }, hint);
  } else if (found.renamed) {
    const fix = didYouMeanFix(ctx, at, option.name);
    if (ctx.report('renamed-option', at, { name, today: option.name }, fix)) return { ...option, name };
  } else if (option.deprecated) {
    ctx.report('deprecated-option', at, { name, instead: option.instead });
  }
  return option;
}
