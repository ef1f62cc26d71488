import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { canonicalValue, checkValue } from '../types/check-value.js';
import type { ValueType } from '../types/value-type.js';
import { reportWrongType } from './entry-values.js';

/** A single text of a type, in canonical form. Undefined when it is none, which was reported. */
export function typedText(
  ctx: FileContext,
  value: ast.Value,
  type: ValueType,
  name: string,
): string | undefined {
  const text = ctx.plain(value);
  if (text === undefined) return undefined;
  const problem = checkValue(type, text);
  if (problem) {
    reportWrongType(ctx, value, name, text, problem);
    if (!problem.tolerated) return undefined;
  }
  return canonicalValue(type, text);
}
