import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Rule } from '../model/model.js';

/**
 * Where a rule stands, which decides what its conditions can look at (reference cib.md §3.6):
 * `location` a location constraint, `rsc_defaults` and `op_defaults` those sections, `params` the instance attributes of
 * a resource or operation, `other` everything else (`meta`, `utilization`, `property`, node and alert sets).
 */
export type RuleContext = 'location' | 'rsc_defaults' | 'op_defaults' | 'params' | 'other';

export function checkRule(_ctx: FileContext, _rule: ast.Rule, _context: RuleContext): Rule | undefined {
  return undefined;
}
