import type * as ast from '../../grammar/ast.js';
import type { Text } from '../model/model.js';
import type { Evaluated, FileContext } from './context.js';
import { shown } from './shown.js';
import { joinTexts } from './texts.js';

/** Parameters that are made of each other grow fast: thirty lets that double make a billion. */
const MAX_ITEMS = 10_000;
const MAX_LENGTH = 10_000_000;

/** What a reference to a parameter gives, at the place of the reference; undefined when it was reported. */
export interface ParameterScope {
  reference(ref: ast.ParamRef, ctx: FileContext): Evaluated | undefined;
}

/** Replaces the parameters of a value. Undefined as soon as one part of it has no value. */
export function evaluateValue(
  value: ast.Value,
  ctx: FileContext,
  scope: ParameterScope,
): Evaluated | undefined {
  switch (value.kind) {
    case 'Word':
    case 'BlockString':
      return { kind: 'text', text: value.text, node: value };
    case 'String':
      return evaluateString(value, ctx, scope);
    case 'ParamRef':
      return scope.reference(value, ctx);
    case 'List':
      return evaluateList(value, ctx, scope);
    case 'Map':
      return evaluateMap(value, ctx, scope);
  }
}

/** The same value, as if it stood at another node: diagnostics about it point to where it is used. */
export function placedAt(value: Evaluated, node: ast.Node): Evaluated {
  switch (value.kind) {
    case 'text':
      return { ...value, node };
    case 'list':
      return { ...value, items: value.items.map((item) => placedAt(item, node)), node };
    case 'map':
      return {
        ...value,
        entries: value.entries.map((entry) => ({ ...entry, value: placedAt(entry.value, node), node })),
        node,
      };
  }
}

// All parts are evaluated even after one failed, so that every unknown parameter is reported in one run.

function evaluateString(
  value: ast.StringLiteral,
  ctx: FileContext,
  scope: ParameterScope,
): Evaluated | undefined {
  const texts: (Text | undefined)[] = value.parts.map((part) => {
    if (part.kind === 'Text') return part.text;
    const result = scope.reference(part, ctx);
    if (!result) return undefined;
    if (result.kind === 'text') return result.text;
    ctx.report('single-value-expected', part, { found: result.kind, shown: shown(part) });
    return undefined;
  });
  if (!texts.every((text) => text !== undefined)) return undefined;
  const size = texts.reduce((sum, text) => sum + lengthOf(text), 0);
  if (size > MAX_LENGTH) return tooLarge(ctx, value, `${MAX_LENGTH} characters`);
  return { kind: 'text', text: joinTexts(texts), node: value };
}

function evaluateList(value: ast.List, ctx: FileContext, scope: ParameterScope): Evaluated | undefined {
  const items = value.items.map((item) => evaluateValue(item, ctx, scope));
  if (!items.every((item) => item !== undefined)) return undefined;
  const flat = items.flatMap((item) => (item.kind === 'list' ? item.items : [item]));
  if (flat.length > MAX_ITEMS) return tooLarge(ctx, value, `${MAX_ITEMS} items`);
  return { kind: 'list', items: flat, node: value };
}

function evaluateMap(value: ast.MapLiteral, ctx: FileContext, scope: ParameterScope): Evaluated | undefined {
  const entries = value.entries.map((entry) => {
    const name = ctx.plain(entry.name);
    const result = entry.value && evaluateValue(entry.value, ctx, scope);
    return name === undefined || !result ? undefined : { name, value: result, node: entry };
  });
  if (!entries.every((entry) => entry !== undefined)) return undefined;
  return { kind: 'map', entries, node: value };
}

function lengthOf(text: Text): number {
  if (typeof text === 'string') return text.length;
  return text.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0);
}

function tooLarge(ctx: FileContext, at: ast.Node, limit: string): undefined {
  ctx.report('value-too-large', at, { limit });
}
