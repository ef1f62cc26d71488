/** Values of parameters, checked by the type of their declaration. */
import type * as ast from '../../grammar/ast.js';
import type { Text } from '../model/model.js';
import { checkValue, describeType } from '../types/check-value.js';
import type { ValueType } from '../types/value-type.js';
import type { Evaluated, FileContext } from './context.js';
import { didYouMeanFix, unsafe } from './suggest.js';

export interface TypedParameter {
  readonly ctx: FileContext;
  readonly name: string;
  /** Undefined: the declaration has none that can be understood, and every value is fine. */
  readonly type: ValueType | undefined;
  /** Where a value from outside comes from. */
  readonly source?: string;
}

/** Undefined when the value does not fit the type (reported). */
export function checkedValue(parameter: TypedParameter, value: Evaluated): Evaluated | undefined {
  const { type } = parameter;
  if (!type) return value;
  if (value.kind === 'map' || (value.kind === 'list') !== (type.kind === 'list')) {
    report(parameter, value.node, value.kind === 'text' ? 'a single value' : `a ${value.kind}`);
    return undefined;
  }
  if (value.kind === 'text') return isText(parameter, value.text, type, value.node) ? value : undefined;
  const of = type.kind === 'list' ? type.of : type;
  // Each item, so that all wrong ones are reported.
  const good = value.items.map((item) => {
    if (item.kind === 'text') return isText(parameter, item.text, of, item.node);
    report(parameter, item.node, `a ${item.kind}`);
    return false;
  });
  return good.every(Boolean) ? value : undefined;
}

/** A value of `--set`, the values file or the environment; `node` stands for its place. */
export function externalValue(
  parameter: TypedParameter,
  value: unknown,
  node: ast.Node,
): Evaluated | undefined {
  const made = evaluated(value, parameter.type, node);
  if (made) return checkedValue(parameter, made);
  report(parameter, node, value === null ? 'null' : Array.isArray(value) ? 'a list like this' : 'an object');
  return undefined;
}

/** A value from outside as the type wants it; undefined when it has no such shape. */
function evaluated(value: unknown, type: ValueType | undefined, node: ast.Node): Evaluated | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => evaluated(item, undefined, node));
    return items.every((item) => item !== undefined) ? { kind: 'list', items, node } : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value);
  if (type?.kind !== 'list') return { kind: 'text', text, node };
  const items = text.split(',').map((item) => item.trim());
  return {
    kind: 'list',
    items: items.filter((item) => item !== '').map((item) => ({ kind: 'text', text: item, node })),
    node,
  };
}

function isText({ ctx, name, source }: TypedParameter, text: Text, type: ValueType, at: ast.Node): boolean {
  if (typeof text !== 'string') return true;
  const problem = checkValue(type, text);
  // What a target merely tolerates is reported where the value is used.
  if (!problem || problem.tolerated) return true;
  const { suggestion, why, expected } = problem;
  ctx.report(
    'wrong-parameter-value',
    at,
    { name, value: text, expected, why, suggestion, source },
    suggestion === undefined ? {} : unsafe(didYouMeanFix(ctx, at, suggestion)),
  );
  return false;
}

function report({ ctx, name, type, source }: TypedParameter, at: ast.Node, shape: string): void {
  const expected = !type
    ? 'text'
    : type.kind === 'list'
      ? `a list; each item: ${describeType(type.of)}`
      : describeType(type);
  ctx.report('wrong-parameter-value', at, { name, shape, expected, source });
}
