import type { AnyNode, Pair } from '../../../grammar/ast.js';
import { visitorKeys } from '../../../grammar/visit.js';

const HIDDEN = new Set(['kind', 'pos', 'end', 'keyword', 'comments']);

/**
 * The tree as one line a reader can check: `(Pair ip 10.0.0.1)`. Words stand for themselves, strings are quoted,
 * fields without a node in them are `name:value`.
 */
export function dump(node: AnyNode): string {
  switch (node.kind) {
    case 'Word':
      return node.text;
    case 'String':
      return `"${node.parts.map(dump).join('')}"`;
    case 'Text':
      return node.text;
    case 'BlockString':
      return JSON.stringify(node.text);
    case 'ParamRef':
      return `$${node.name}`;
    case 'List':
      return `[${node.items.map(dump).join(' ')}]`;
    case 'Pair':
      return `${node.id ? `${dump(node.id)}:` : ''}${dump(node.name)}=${shownValue(node)}`;
    case 'Reference':
      return dump(node.name);
    default:
      return `(${[node.kind, ...fields(node)].join(' ')})`;
  }
}

function shownValue(pair: Pair): string {
  if (pair.valueless) return '()';
  return pair.value ? dump(pair.value) : '?';
}

const INLINE = new Set(['options', 'items', 'declarations', 'entries', 'lifetimes', 'moreSets']);

function fields(node: AnyNode): string[] {
  const keys: readonly string[] = visitorKeys[node.kind];
  const found: string[] = [];
  for (const [key, value] of Object.entries(node as unknown as Record<string, unknown>)) {
    if ((HIDDEN.has(key) && !(key === 'keyword' && node.kind === 'Section')) || value === undefined) continue;
    if (!keys.includes(key)) {
      if (value !== true || key !== 'closed') found.push(`${key}:${JSON.stringify(value)}`);
    } else if (Array.isArray(value)) {
      const nodes = value as AnyNode[];
      if (INLINE.has(key)) found.push(...nodes.map(dump));
      else found.push(`${key}:[${nodes.map(dump).join(' ')}]`);
    } else {
      const text = dump(value as AnyNode);
      found.push(key === 'name' || key === 'body' || key === 'keyword' ? text : `${key}:${text}`);
    }
  }
  return found;
}
