import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { checkNodeReference } from '../bind/lookup.js';
import { suggest, unsafe } from '../bind/suggest.js';
import { replaceFix } from '../diagnostics/diagnostic.js';
import type { AttributeExpression } from '../model/model.js';
import { checkValue } from '../types/check-value.js';

const OPERATIONS: Readonly<Record<ast.CompareOp, AttributeExpression['operation']>> = {
  '==': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'lte',
  '>': 'gt',
  '>=': 'gte',
};

/** What Pacemaker sets on every node for rules. */
const BUILTINS = ['#uname', '#id', '#kind', '#is_dc', '#cluster-name', '#site-name'];
/** Node attributes whose names start with a `#` as well: health, unfencing, digests; `#ra-version` of an agent. */
const OTHER_HASH_NAMES = /^#(health|node-unfenced|digests|ra-version)/;
const KINDS = ['cluster', 'remote', 'container'];

export function checkAttributeCondition(
  ctx: FileContext,
  node: ast.Defined | ast.Comparison,
  inLocation: boolean,
): AttributeExpression | undefined {
  const attribute = checkAttributeName(ctx, node.attribute);
  if (node.kind === 'Defined') {
    if (attribute === undefined) return undefined;
    return checkDefined(ctx, node, attribute);
  }
  if (node.valueless) {
    if (attribute === undefined) return undefined;
    ctx.report('nothing-to-compare', node, { attribute, op: node.op });
    const operation = OPERATIONS[node.op];
    const type = node.type !== undefined && { type: node.type };
    return { kind: 'expression', id: '', origin: ctx.origin(node), attribute, operation, ...type };
  }
  const value = node.value && ctx.plain(node.value);
  if (attribute === undefined || value === undefined || !node.value) return undefined;
  if (node.source !== 'literal' && !inLocation) {
    ctx.report('condition-without-effect', node, {
      what: `"${node.source}(…)"`,
      place: 'params',
      instead: 'a value can come from a parameter of the resource in a location only',
    });
  }
  if (node.source === 'literal') checkLiteral(ctx, node, attribute, value, node.value);
  return {
    kind: 'expression',
    id: '',
    origin: ctx.origin(node),
    attribute,
    operation: OPERATIONS[node.op],
    value,
    ...(node.type !== undefined && { type: node.type }),
    ...(node.source !== 'literal' && { valueSource: node.source }),
  };
}

/** The schemas let a type and a value stand beside `defined`. */
function checkDefined(
  ctx: FileContext,
  node: ast.Defined,
  attribute: string,
): AttributeExpression | undefined {
  const { type, source } = node;
  const value = node.value && ctx.plain(node.value);
  if (node.value && value === undefined) return undefined;
  if (type !== undefined || value !== undefined) ctx.report('defined-compares', node, { attribute });
  return {
    kind: 'expression',
    id: '',
    origin: ctx.origin(node),
    attribute,
    operation: node.negated ? 'not_defined' : 'defined',
    ...(value !== undefined && { value }),
    ...(type !== undefined && { type }),
    ...(source !== undefined && source !== 'literal' && { valueSource: source }),
  };
}

function checkAttributeName(ctx: FileContext, name: ast.AttrName | undefined): string | undefined {
  const text = name && ctx.plain(name);
  if (text === undefined || !name || !text.startsWith('#')) return text;
  if (BUILTINS.includes(text) || OTHER_HASH_NAMES.test(text)) return text;
  const gone = text === '#role';
  const suggestion = gone ? undefined : ctx.nearest(text, BUILTINS);
  // In a rule these names need no quotes.
  const fixes =
    suggestion === undefined || name.kind !== 'Word' ? [] : [replaceFix(ctx.origin(name), suggestion)];
  ctx.report('unknown-builtin', name, { name: text, suggestion, known: BUILTINS, gone }, { fixes });
  return text;
}

function checkLiteral(
  ctx: FileContext,
  node: ast.Comparison,
  attribute: string,
  value: string,
  at: ast.Value,
): void {
  if (attribute === '#uname') checkNodeReference(ctx, value, at);
  else if (attribute === '#is_dc' && !['true', 'false'].includes(value.toLowerCase()))
    ctx.report('rule-value', at, { value, expected: 'true or false, which is all that #is_dc can be' });
  else if (attribute === '#kind' && !KINDS.includes(value)) {
    const { suggestion, extras } = suggest(ctx, at, value, KINDS);
    ctx.report(
      'rule-value',
      at,
      { value, expected: `a kind of node: ${KINDS.join(', ')}`, suggestion },
      unsafe(extras),
    );
  } else checkComparedType(ctx, node, value, at);
}

function checkComparedType(ctx: FileContext, node: ast.Comparison, value: string, at: ast.Value): void {
  const isNumber = NUMBER.test(value);
  const type = node.type ?? 'string';
  if (!isOfType(type, value)) {
    ctx.report('rule-value', at, { value, expected: `a ${TYPES[type]}, as "${type}(…)" says` });
    return;
  }
  const ordering = node.op !== '==' && node.op !== '!=';
  // With `string( )` around a text the author knows; a number there is a slip.
  if (ordering && (node.type === 'string') === isNumber) {
    ctx.report('compares-as-text', at, { value, op: node.op });
  }
}

type ComparedType = NonNullable<AttributeExpression['type']>;

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const TYPES: Readonly<Record<ComparedType, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  version: 'version',
};

function isOfType(type: ComparedType, value: string): boolean {
  switch (type) {
    case 'integer':
      return /^[+-]?\d+$/.test(value);
    case 'number':
      return NUMBER.test(value);
    case 'version':
      return checkValue({ kind: 'version' }, value) === undefined;
    case 'string':
      return true;
  }
}
