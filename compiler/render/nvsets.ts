/**
 * Sets of names and values. The inverse of `compiler/check/attribute-sets.ts`: everything without a rule, an id or a
 * score makes one set together, so there is one such set, and each other set says what it has.
 */
import type { NvPair, NvSet } from '../model/model.js';
import { block, shortBlock, words } from './blocks.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { choice, isBroken, located } from './doc.js';
import { ruleDoc } from './rules.js';
import { pair, reference, value, word } from './words.js';

/** More pairs than this stand in a block. */
const PAIRS_ON_A_LINE = 3;

export interface SetStyle {
  /**
   * `lines`: a plain set is lines of the block around it. `statement`: it is short where it can be. `block`: it has a
   * block.
   */
  readonly plain: 'lines' | 'statement' | 'block';
  /** A set that has just this id is a plain one. */
  readonly plainId?: string;
  /** There is a plain set already, somewhere else. */
  readonly hasPlain?: boolean;
  /** The order of the pairs. */
  readonly order?: (pairs: readonly NvPair[]) => readonly NvPair[];
  /** How the value of a pair is written; undefined: as text. */
  readonly compound?: (pair: NvPair) => Doc | undefined;
}

/** The statements, in order. */
export function nvsetDocs(
  ctx: RenderContext,
  keyword: string,
  sets: readonly NvSet[],
  style: SetStyle,
): Doc[] {
  const { plainId } = style;
  const candidates = sets.filter((set) => isPlain(set, plainId) && set.pairs.length > 0);
  const itself = candidates.find((set) => set.idGiven);
  const plainSet = style.hasPlain ? undefined : (itself ?? candidates[0]);
  return sets.flatMap((set) => {
    if (set.idRef !== undefined) return [ctx.statement(set, `${keyword} ${reference(set.idRef)}`)];
    if (set === plainSet) return plain(ctx, keyword, set, style);
    if (!isPlain(set, plainId)) return [special(ctx, keyword, set, set.idGiven ? set.id : undefined, style)];
    // Without an id it would become a part of the other one; an empty one says nothing.
    return set.pairs.length === 0 ? [] : [special(ctx, keyword, set, ctx.idOf(set), style)];
  });
}

function plain(ctx: RenderContext, keyword: string, set: NvSet, style: SetStyle): Doc[] {
  const pairs = inOrder(set, style);
  const lines = pairs.map((one) => pairDoc(ctx, one, style));
  const first = lines[0]!;
  if (style.plain === 'lines') return [ctx.statement(set, first), ...lines.slice(1)];
  const whole = style.plain === 'block' ? block(keyword, lines) : shortBlock(keyword, lines);
  const isShort = pairs.length <= PAIRS_ON_A_LINE && pairs.every(isPlainPair) && !lines.some(isBroken);
  if (style.plain === 'block' || !isShort) return [ctx.statement(set, whole)];
  const short = words(keyword, ...pairs.map((one) => located(one, pair(one.name, one.value!))));
  return [ctx.statement(set, choice(short, whole))];
}

function special(
  ctx: RenderContext,
  keyword: string,
  set: NvSet,
  id: string | undefined,
  style: SetStyle,
): Doc {
  const head = words(
    keyword,
    set.rule && ['when ', ruleDoc(set.rule)],
    id === undefined ? undefined : pair('id', id),
    set.score === undefined ? undefined : pair('score', set.score),
  );
  const lines = inOrder(set, style).map((one) => pairDoc(ctx, one, style));
  return ctx.statement(set, shortBlock(head, lines), { inner: [set.rule] });
}

function inOrder(set: NvSet, { order }: SetStyle): readonly NvPair[] {
  return order ? order(set.pairs) : set.pairs;
}

/** It says nothing but its pairs. */
function isPlain({ rule, score, idRef, idGiven, id }: NvSet, plainId: string | undefined): boolean {
  return !rule && score === undefined && idRef === undefined && (!idGiven || id === plainId);
}

function isPlainPair({ idGiven, idRef, value }: NvPair): boolean {
  return !idGiven && idRef === undefined && value !== undefined;
}

/** `name = value`, `ID: name = value`, `name = ()`, `@ID as name`. */
function pairDoc(ctx: RenderContext, one: NvPair, { compound }: SetStyle): Doc {
  if (one.idRef !== undefined) {
    const renamed = one.name === '' ? '' : ` as ${word(one.name)}`;
    return ctx.statement(one, reference(one.idRef) + renamed);
  }
  const id = one.idGiven === true ? `${word(one.id)}: ` : '';
  if (one.value === undefined) return ctx.statement(one, `${id}${word(one.name)} = ()`);
  return ctx.statement(one, [`${id}${word(one.name)} = `, compound?.(one) ?? value(one.value)]);
}
