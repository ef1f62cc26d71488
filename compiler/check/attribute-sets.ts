/**
 * Sets of names and values: parameters, meta attributes, utilization, node attributes, cluster options, defaults.
 * Everything that is an `nvset` in the CIB is made here.
 */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { lookupReference, nameOfPair, setElement } from '../bind/references.js';
import { suggest } from '../bind/suggest.js';
import type { NvPair, NvSet } from '../model/model.js';
import { allowItems } from './blocks.js';
import type { EntryFacts } from './entry-values.js';
import { entryText } from './entry-values.js';
import type { RuleContext } from './rules.js';
import { checkRule } from './rules.js';
import { attributeText } from './typed-values.js';

export type { EntryFacts } from './entry-values.js';

/** What a set is made of: `params …`, `property …`, a direct line. */
export type SetPart = ast.Pair | ast.PairReference | SetStatement;
export type SetEntry = ast.Pair | ast.PairReference;
type SetStatement = ast.AttributeSet | ast.PropertyDecl | ast.DefaultsDecl;

export interface SetSpec {
  /** The set in words, for a name that stands twice in it: `the parameters of "vip"`. */
  readonly place: string;
  readonly rules: RuleContext;
  /** A statement that has just this id counts as one without: it is the id of the set that those make. */
  readonly plainId?: string;
  /**
   * What is known about an entry. Undefined: nothing, and the value is taken as it is. Reporting an unknown name is
   * up to the caller, here.
   */
  lookup(name: string, pair: ast.Pair, ctx: FileContext): EntryFacts | undefined;
}

export interface PlacedPart {
  readonly part: SetPart;
  readonly context: FileContext;
}

/**
 * The sets that some statements of a block make, in order. Direct lines and statements without a rule, an id or a score
 * make one set together; each other statement is a set of its own.
 *
 * An entry whose value could not be evaluated (reported) is in its set without a value, so that nobody misses it.
 */
export function nvsets(ctx: FileContext, parts: readonly SetPart[], spec: SetSpec): NvSet[] {
  return nvsetsOf(
    parts.map((part) => ({ part, context: ctx })),
    spec,
  );
}

/** Like `nvsets`, for statements that stand in several files. */
export function nvsetsOf(parts: readonly PlacedPart[], spec: SetSpec): NvSet[] {
  const sets: NvSet[] = [];
  let plain: SetBuilder | undefined;
  for (const { part, context } of parts) {
    const statement = part.kind === 'Pair' || part.kind === 'PairReference' ? undefined : part;
    if (statement?.reference) {
      const idRef = lookupReference(context, statement.reference, setElement(statement));
      if (idRef !== undefined) sets.push({ id: '', pairs: [], idRef, origin: context.origin(part) });
      continue;
    }
    if (statement && isSpecial(statement) && !hasJustId(context, statement, spec.plainId)) {
      sets.push(specialSet(context, statement, spec));
      continue;
    }
    if (!plain) {
      plain = new SetBuilder(spec);
      sets.push({ id: '', pairs: plain.pairs, origin: context.origin(part) });
    }
    for (const entry of statement ? entriesOf(context, statement) : [part as SetEntry])
      plain.add(context, entry);
  }
  // `params { }` says nothing.
  return sets.filter(saysSomething);
}

/** Whether a set has an effect, or may be referred to. */
export function saysSomething(set: NvSet): boolean {
  return set.pairs.length > 0 || set.idGiven === true || set.rule !== undefined || set.idRef !== undefined;
}

/** The entries of a statement: those of its block, or those on its line. */
export function entriesOf(ctx: FileContext, rest: SetStatement): readonly SetEntry[] {
  return rest.body
    ? allowItems(ctx, rest.body, `"${keywordOf(rest)} { }"`, ['Pair', 'PairReference'])
    : rest.options;
}

/** Whether a statement is a set of its own: it has a rule, or options in front of its block. */
export function isSpecial(rest: SetStatement): boolean {
  return rest.when !== undefined || (rest.body !== undefined && rest.options.length > 0);
}

function hasJustId(ctx: FileContext, rest: SetStatement, id: string | undefined): boolean {
  const [option, more] = rest.options;
  if (id === undefined || rest.when || !option || more) return false;
  return ctx.plain(option.name) === 'id' && ctx.plain(option.value) === id;
}

function specialSet(ctx: FileContext, rest: SetStatement, spec: SetSpec): NvSet {
  const builder = new SetBuilder(spec);
  const options = rest.body ? setOptions(ctx, rest.options) : {};
  const rule = rest.when && checkRule(ctx, rest.when, spec.rules, rest.whenId);
  for (const entry of entriesOf(ctx, rest)) builder.add(ctx, entry);
  return { id: '', ...options, pairs: builder.pairs, ...(rule && { rule }), origin: ctx.origin(rest) };
}

function setOptions(
  ctx: FileContext,
  options: readonly ast.Pair[],
): Partial<Pick<NvSet, 'id' | 'idGiven' | 'score'>> {
  const found = new Map<string, string>();
  for (const option of options) {
    const name = ctx.plain(option.name);
    if (name === undefined) continue;
    if (name !== 'id' && name !== 'score') {
      const { suggestion, extras } = suggest(ctx, option.name, name, ['id', 'score']);
      const belongs =
        suggestion === undefined
          ? 'in front of the block stand "id=" and "score="; entries stand in it'
          : undefined;
      ctx.report(
        'unknown-setting',
        option.name,
        { name, place: 'the head of a set', suggestion, belongs },
        extras,
      );
      continue;
    }
    if (found.has(name)) {
      ctx.report('duplicate-entry', option.name, { name, place: 'the options of a set' });
      continue;
    }
    const value = ctx.plain(option.value);
    if (value === undefined) continue;
    const text = name === 'score' ? attributeText(ctx, { kind: 'score' }, value, option.value!, name) : value;
    if (text !== undefined) found.set(name, text);
  }
  const [id, score] = [found.get('id'), found.get('score')];
  return { ...(id !== undefined && { id, idGiven: true }), ...(score !== undefined && { score }) };
}

class SetBuilder {
  readonly pairs: NvPair[] = [];
  readonly #spec: SetSpec;
  readonly #first = new Map<string, NvPair>();

  constructor(spec: SetSpec) {
    this.#spec = spec;
  }

  add(ctx: FileContext, entry: SetEntry): void {
    if (entry.kind === 'Pair') this.#addPair(ctx, entry);
    else this.#addReference(ctx, entry);
  }

  /** The name is that of the pair that is referred to, unless another one is given. */
  #addReference(ctx: FileContext, entry: ast.PairReference): void {
    const idRef = lookupReference(ctx, entry.target, 'nvpair');
    if (idRef === undefined) return;
    const renamed = entry.name && ctx.plain(entry.name);
    const made: NvPair = { id: '', name: renamed ?? '', value: undefined, idRef, origin: ctx.origin(entry) };
    const name = renamed ?? nameOfPair(ctx.symbols, idRef) ?? '';
    const first = this.#first.get(name);
    if (first) this.#reportDuplicate(ctx, entry, name, first);
    else this.#first.set(name, made);
    this.pairs.push(made);
  }

  #addPair(ctx: FileContext, pair: ast.Pair): void {
    const written = ctx.plain(pair.name);
    if (written === undefined) return;
    const facts = this.#spec.lookup(written, pair, ctx);
    const name = facts?.name ?? written;
    const first = this.#first.get(name);
    if (first) this.#reportDuplicate(ctx, pair, name, first);
    const value = pair.value && ctx.evaluate(pair.value);
    const text = value && entryText(ctx, written, value, facts);
    const made: NvPair = { ...pairId(ctx, pair), name, value: text, origin: ctx.origin(pair) };
    if (!first) this.#first.set(name, made);
    this.pairs.push(made);
  }

  #reportDuplicate(ctx: FileContext, pair: SetEntry, name: string, first: NvPair): void {
    const related = first.origin ? [{ message: 'it first stands here', at: first.origin }] : [];
    const why = 'Pacemaker would take the first and ignore this one; remove one of them';
    ctx.report('repeated-entry', pair, { name, place: this.#spec.place, why }, { related });
  }
}

function pairId(ctx: FileContext, { id: name }: ast.Pair): Pick<NvPair, 'id' | 'idGiven'> {
  const id = name && ctx.plain(name);
  return id === undefined ? { id: '' } : { id, idGiven: true };
}

function keywordOf(rest: SetStatement): string {
  switch (rest.kind) {
    case 'AttributeSet':
    case 'Defaults':
      return rest.which;
    case 'Property':
      return 'property';
  }
}
