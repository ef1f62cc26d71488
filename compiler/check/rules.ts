/** Rules: from the syntax tree to the CIB's nested `<rule>` elements. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { lookupReference } from '../bind/references.js';
import { shown } from '../bind/shown.js';
import type { Rule, RuleCondition } from '../model/model.js';
import { checkAttributeCondition } from './rule-attributes.js';
import { checkDateCompare, checkDateRange, checkDateSpec } from './rule-dates.js';
import { checkOpMatch, checkResourceMatch } from './rule-matches.js';

/**
 * Where a rule stands, which decides what its conditions can look at (reference cib.md §3.6):
 * `location` a location constraint, `params` the instance attributes of a resource or operation, `alert` both sets of
 * an alert, `lifetime` the end of a constraint; the others are called like the statement.
 */
export type RuleContext =
  | 'location'
  | 'rsc_defaults'
  | 'op_defaults'
  | 'params'
  | 'meta'
  | 'utilization'
  | 'attributes'
  | 'property'
  | 'alert'
  | 'lifetime';

/**
 * Every condition is checked even after one was wrong; undefined when one was. `name` is its id, when it stands in front
 * of it; a score belongs to the statement that the rule stands in.
 */
export function checkRule(
  ctx: FileContext,
  rule: ast.Rule,
  context: RuleContext,
  name?: ast.Name,
): Rule | undefined {
  // Parentheses around the whole say nothing more.
  const top = rule.kind === 'RuleGroup' ? rule.rule : rule;
  const id = name && ctx.plain(name);
  if (name && top?.kind === 'Reference') {
    ctx.report('beside-reference', name, { what: 'an id', id: shown(top.name).slice(1) });
    return undefined;
  }
  const checked = top && asRule(ctx, top, context);
  return checked && id !== undefined ? { ...checked, id, idGiven: true } : checked;
}

function asRule(ctx: FileContext, node: ast.Rule, context: RuleContext): Rule | undefined {
  switch (node.kind) {
    case 'Reference':
      return referredRule(ctx, node);
    case 'Or':
      return combined(ctx, node, 'or', node.items, context);
    case 'And': {
      const rule = combined(ctx, node, 'and', node.items, context);
      if (rule) reportNeverTrue(ctx, node, rule);
      return rule;
    }
    default:
      return combined(ctx, node, 'and', [node], context);
  }
}

function referredRule(ctx: FileContext, node: ast.Reference): Rule | undefined {
  const idRef = lookupReference(ctx, node, 'rule');
  if (idRef === undefined) return undefined;
  return { kind: 'rule', id: '', origin: ctx.origin(node), op: 'and', conditions: [], idRef };
}

function combined(
  ctx: FileContext,
  node: ast.Rule,
  op: 'and' | 'or',
  items: readonly ast.Rule[],
  context: RuleContext,
): Rule | undefined {
  const checked = items.map((item) => asCondition(ctx, item, context));
  const conditions = checked.filter((condition) => condition !== undefined);
  if (conditions.length === 0 || conditions.length < checked.length) return undefined;
  return { kind: 'rule', id: '', origin: ctx.origin(node), op, conditions };
}

function asCondition(ctx: FileContext, node: ast.Rule, context: RuleContext): RuleCondition | undefined {
  switch (node.kind) {
    // `and` inside `or` needs a rule of its own in the CIB, written with parentheses or not.
    case 'Or':
    case 'And':
      return asRule(ctx, node, context);
    case 'Reference':
      return referredRule(ctx, node);
    case 'RuleGroup':
      return node.rule && asRule(ctx, node.rule, context);
    case 'Defined':
    case 'Comparison':
      checkPlace(ctx, node, context, 'attributes');
      return checkAttributeCondition(ctx, node, context === 'location');
    case 'DateCompare':
      return checkDateCompare(ctx, node);
    case 'DateRange':
      return checkDateRange(ctx, node);
    case 'DateSpec':
      return checkDateSpec(ctx, node);
    case 'ResourceMatch':
      checkPlace(ctx, node, context, 'resource');
      return checkResourceMatch(ctx, node);
    case 'OpMatch':
      checkPlace(ctx, node, context, 'op');
      return checkOpMatch(ctx, node);
  }
}

type ConditionKind = 'attributes' | 'resource' | 'op';

/** Dates work everywhere. */
const EFFECTIVE: Readonly<Record<RuleContext, readonly ConditionKind[]>> = {
  location: ['attributes'],
  rsc_defaults: ['resource'],
  op_defaults: ['resource', 'op'],
  params: ['attributes'],
  meta: [],
  utilization: [],
  attributes: [],
  property: [],
  alert: [],
  lifetime: [],
};

const PLACES: Readonly<Record<RuleContext, string>> = {
  location: 'a location',
  rsc_defaults: 'rsc_defaults',
  op_defaults: 'op_defaults',
  params: 'params',
  meta: 'meta',
  utilization: 'utilization',
  attributes: 'attributes',
  property: 'property',
  alert: 'an alert',
  lifetime: 'a lifetime',
};

const KINDS: Readonly<Record<ConditionKind, { readonly what: string; readonly instead: string }>> = {
  attributes: {
    what: 'a condition on a node attribute',
    instead: 'node attributes count in a location and in the params of a resource or operation',
  },
  resource: { what: '"resource"', instead: '"resource …" counts in rsc_defaults and op_defaults only' },
  op: { what: '"op"', instead: '"op …" counts in op_defaults only' },
};

/** The schema lets every condition stand everywhere. */
function checkPlace(ctx: FileContext, node: ast.Node, context: RuleContext, kind: ConditionKind): void {
  if (EFFECTIVE[context].includes(kind)) return;
  ctx.report('condition-without-effect', node, { ...KINDS[kind], place: PLACES[context] });
}

/** `#uname == n1 and #uname == n2`: meant as "either". */
function reportNeverTrue(ctx: FileContext, node: ast.RuleAnd, rule: Rule): void {
  const values = new Map<string, string>();
  for (const [index, condition] of rule.conditions.entries()) {
    if (condition.kind !== 'expression' || condition.operation !== 'eq' || condition.value === undefined)
      continue;
    if (condition.valueSource !== undefined && condition.valueSource !== 'literal') continue;
    const first = values.get(condition.attribute);
    if (first === undefined) values.set(condition.attribute, condition.value);
    // Pacemaker compares without regard to case.
    else if (first.toLowerCase() !== condition.value.toLowerCase()) {
      const at = node.items[index] ?? node;
      ctx.report('never-true', at, { attribute: condition.attribute, first, second: condition.value });
    }
  }
}
