/** Single texts of a type, where the CIB has an XML attribute for them. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { canonicalValue, checkValue } from '../types/check-value.js';
import type { ValueType } from '../types/value-type.js';
import { isRefusedBySchema } from '../types/xml-attribute.js';
import { reportWrongType } from './entry-values.js';

/** A single text of a type, in canonical form. Undefined when there is no attribute of that value, which was reported. */
export function typedText(
  ctx: FileContext,
  value: ast.Value,
  type: ValueType,
  name: string,
): string | undefined {
  const text = ctx.plain(value);
  return text === undefined ? undefined : attributeText(ctx, type, text, value, name);
}

/** The same for a text that was read already. What is wrong and possible all the same stays as it was written. */
export function attributeText(
  ctx: FileContext,
  type: ValueType,
  text: string,
  at: ast.Node,
  name: string,
): string | undefined {
  const problem = checkValue(type, text);
  if (problem && isRefusedBySchema(type, text)) {
    reportWrongType(ctx, at, name, text, problem, 'refused-value');
    return undefined;
  }
  if (problem) reportWrongType(ctx, at, name, text, problem);
  return problem && !problem.tolerated ? text : canonicalValue(type, text);
}
