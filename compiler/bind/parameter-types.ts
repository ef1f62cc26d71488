import type * as ast from '../../grammar/ast.js';
import type { ValueType } from '../types/value-type.js';
import type { FileContext } from './context.js';
import { didYouMeanFix } from './suggest.js';

/** The types without arguments. */
const SIMPLE: Readonly<Record<string, ValueType>> = {
  string: { kind: 'string' },
  int: { kind: 'integer' },
  bool: { kind: 'boolean', vocabulary: 'pacemaker' },
  // The wider of the two readings; a timeout is checked again where it is used.
  duration: { kind: 'duration', use: 'interval' },
  score: { kind: 'score' },
  ip: { kind: 'ip' },
  ip4: { kind: 'ip', version: 4 },
  ip6: { kind: 'ip', version: 6 },
  cidr: { kind: 'cidr' },
  port: { kind: 'port' },
  host: { kind: 'host' },
  path: { kind: 'path' },
  node: { kind: 'node' },
  resource: { kind: 'resource' },
};

export const PARAMETER_TYPES: readonly string[] = [...Object.keys(SIMPLE), 'enum', 'list'];

/** What people write who come from another language. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  str: 'string',
  text: 'string',
  integer: 'int',
  number: 'int',
  boolean: 'bool',
  time: 'duration',
  timeout: 'duration',
  ipv4: 'ip4',
  ipv6: 'ip6',
  address: 'ip',
  hostname: 'host',
  file: 'path',
  array: 'list',
};

/** Types that have another meaning, or only have one, in some place. */
export type MoreTypes = Readonly<Record<string, ValueType>>;

/** Undefined when the type is not one (reported). */
export function parameterType(
  ctx: FileContext,
  ref: ast.TypeRef,
  more: MoreTypes = {},
): ValueType | undefined {
  const name = ref.name.text;
  if (name === 'enum') return enumType(ctx, ref);
  if (name === 'list') return listType(ctx, ref, more);
  if (name === 'int' && ref.args.length > 0) return rangeType(ctx, ref);
  const types = { ...SIMPLE, ...more };
  const simple = Object.hasOwn(types, name) ? types[name] : undefined;
  if (!simple) {
    const other = Object.hasOwn(OTHER_WORDS, name) ? OTHER_WORDS[name] : undefined;
    const suggestion = other ?? ctx.nearest(name, [...PARAMETER_TYPES, ...Object.keys(more)]);
    return bad(ctx, ref.name, `${JSON.stringify(name)} is no type of a parameter`, suggestion);
  }
  const extra = ref.args[0];
  if (extra) return bad(ctx, extra, `the type "${name}" takes nothing in parentheses`);
  return simple;
}

function enumType(ctx: FileContext, ref: ast.TypeRef): ValueType | undefined {
  const values: string[] = [];
  for (const arg of ref.args) {
    const word = argumentWord(arg);
    if (word === undefined) return bad(ctx, arg, 'an "enum" lists plain words: enum(active, passive)');
    if (values.includes(word)) return bad(ctx, arg, `${JSON.stringify(word)} stands twice in this "enum"`);
    values.push(word);
  }
  if (values.length === 0) return bad(ctx, ref, 'an "enum" lists its words: enum(active, passive)');
  return { kind: 'enum', values };
}

function listType(ctx: FileContext, ref: ast.TypeRef, more: MoreTypes): ValueType | undefined {
  const [item, extra] = ref.args;
  if (extra) return bad(ctx, extra, 'a "list" has one type of items: list(ip)');
  if (!item) return { kind: 'list', of: { kind: 'string' }, separator: ' ' };
  if (item.kind === 'Range') return bad(ctx, item, 'a "list" names the type of its items: list(ip)');
  const of = parameterType(ctx, item, more);
  if (of?.kind === 'list') return bad(ctx, item, 'a list of lists is flattened, and therefore no type');
  return of && { kind: 'list', of, separator: ' ' };
}

function rangeType(ctx: FileContext, ref: ast.TypeRef): ValueType | undefined {
  const [range, extra] = ref.args;
  const usage = 'the range of an "int" has two bounds: int(0..32)';
  if (extra) return bad(ctx, extra, usage);
  if (range?.kind !== 'Range' || !range.to) return bad(ctx, range ?? ref, usage);
  const [min, max] = [range.from, range.to].map((word) =>
    /^[+-]?\d+$/.test(word.text) ? Number(word.text) : NaN,
  );
  if (min === undefined || max === undefined || Number.isNaN(min) || Number.isNaN(max))
    return bad(ctx, range, usage);
  if (min > max) return bad(ctx, range, `the range ${min}..${max} is empty`);
  return { kind: 'integer', min, max };
}

/** A bare word, which the grammar reads as a type or as a range without an end. */
function argumentWord(arg: ast.TypeArg): string | undefined {
  if (arg.kind === 'Range') return arg.to ? undefined : arg.from.text;
  return arg.args.length === 0 ? arg.name.text : undefined;
}

function bad(ctx: FileContext, at: ast.Node, problem: string, suggestion?: string): undefined {
  ctx.report(
    'bad-parameter-type',
    at,
    { problem, suggestion },
    suggestion ? didYouMeanFix(ctx, at, suggestion) : {},
  );
}
