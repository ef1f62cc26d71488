/** Names, values, `name = value` pairs. */
import type { IOrAlt, ParserMethod } from 'chevrotain';
import type { List, MapLiteral, Name, NameRef, Pair, Value } from './ast.js';
import { OPEN, ParserBase, typeSet, type Mutable, type Owner, type ParserInput } from './parser-base.js';
import * as t from './tokens.js';

export const VALUE = typeSet(t.Scalar, t.LSquare, t.LCurly);
const ENTRY_VALUE = typeSet(t.Scalar, t.LSquare, t.LCurly, t.LParen);
const PAIR_NAME = typeSet(t.PairName);
const BLOCK_CLOSE = typeSet(t.BlockClose);

export const A_VALUE = 'a value';
const PAIR = { ERR_MSG: 'an option (name=value)' };
const LIST = { ERR_MSG: 'a list ("[")' };

/** What a rule is called with when it fills the field named by `at`. */
export type FieldRule = ParserMethod<[], void>;

export abstract class ValueParser extends ParserBase {
  /** `{ … }` with statements in it. */
  protected abstract readonly block: FieldRule;

  /** Where `pair` and `pairs` put what they read. */
  protected pairTarget: unknown[] = [];
  private optionTarget: Pair[] = [];
  private listTarget: Value[] = [];
  private blockFollows = false;
  /** The next pair is an option: a `{` behind its `=` is the block of the statement, not a map. */
  private beforeBlock = false;
  /** The next pair is an entry of a block, or may be one of a set: `name = ()` is possible. */
  protected mayLackValue = false;
  private entries = false;
  /** The `ID` of `ID: name = value`. */
  protected pairId: Name | undefined = undefined;

  // Caches of `OR` alternatives: they close over nothing but `this`.
  private valueAlternatives: IOrAlt<void>[] | undefined = undefined;
  private mapAlternatives: IOrAlt<void>[] | undefined = undefined;
  private pairAlternatives: IOrAlt<void>[] | undefined = undefined;

  protected override load(input: ParserInput): void {
    super.load(input);
    // The recording of the grammar leaves something in them.
    this.pairId = undefined;
    this.mayLackValue = false;
  }

  protected readonly value = this.RULE('value', () => {
    this.require(VALUE, A_VALUE);
    this.OR(
      (this.valueAlternatives ??= [
        { ALT: () => this.put(this.scalar(this.CONSUME(t.Scalar))) },
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.map) },
      ]),
    );
  });

  protected readonly list = this.RULE('list', () => {
    const items: Value[] = [];
    const open = this.CONSUME(t.LSquare, LIST);
    const node: Mutable<List> = { kind: 'List', pos: open.startOffset, end: OPEN, items };
    this.put(node);
    const outer = this.listTarget;
    this.listTarget = items;
    this.OPTION(this.listBody);
    this.listTarget = outer;
    this.requireClose(t.RSquare, open);
    this.CONSUME(t.RSquare);
    node.end = this.lastEnd();
  });

  private readonly listBody = (): void => {
    this.SUBRULE(this.listItem);
    this.MANY(this.listRest);
  };

  private readonly listRest = (): void => {
    this.CONSUME(t.AnyComma);
    this.OPTION2(this.listNext);
  };

  private readonly listNext = (): void => this.SUBRULE2(this.listItem);

  private readonly listItem = this.RULE('listItem', () => {
    const slot: { value?: Value } = {};
    const items = this.listTarget;
    this.at(slot, 'value');
    try {
      this.SUBRULE(this.value);
    } finally {
      if (slot.value !== undefined) items.push(slot.value);
      this.listTarget = items;
    }
  });

  /**
   * A map is a value, but its entries are statements: an error in one is settled here, so that whoever skips the rest
   * of a statement never stands between an open and a closed brace.
   */
  protected readonly map = this.RULE('map', () => {
    const entries: Pair[] = [];
    const open = this.CONSUME(t.LCurly);
    const node: Mutable<MapLiteral> = { kind: 'Map', pos: open.startOffset, end: OPEN, entries };
    this.put(node);
    this.depth++;
    for (;;) {
      this.pairTarget = entries;
      this.MANY(this.mapBody);
      if (this.RECORDING_PHASE || BLOCK_CLOSE[this.LA(1).tokenTypeIdx] === true) break;
      this.beginStatement();
      this.recoverFrom(this.mismatchHere(PAIR.ERR_MSG), entries.length, entries);
    }
    this.depth--;
    this.CONSUME(t.BlockClose);
    node.end = this.lastEnd();
  });

  private readonly mapBody = (): void => {
    this.OR(
      (this.mapAlternatives ??= [
        { ALT: () => void this.CONSUME(t.Newline) },
        { ALT: () => this.separator() },
        { ALT: () => this.mapEntry() },
      ]),
    );
  };

  private mapEntry(): void {
    const entries = this.pairTarget as Pair[];
    const count = entries.length;
    this.beginStatement();
    try {
      this.SUBRULE(this.pair);
    } catch (error) {
      this.pairTarget = entries;
      this.recover(error, count, entries);
      return;
    }
    this.pairTarget = entries;
    this.endStatement(entries[count]);
  }

  /** Into `pairTarget`. */
  protected readonly pair = this.RULE('pair', () => {
    const { pairId: id, mayLackValue } = this;
    this.pairId = undefined;
    this.mayLackValue = false;
    const token = this.CONSUME(t.PairName, PAIR);
    const name = this.name(token);
    const pos = id?.pos ?? name.pos;
    const node: Mutable<Pair> = { kind: 'Pair', pos, end: OPEN, id, name, value: undefined };
    this.pairTarget.push(node);
    this.CONSUME(t.Eq);
    if (this.beforeBlock) {
      this.beforeBlock = false;
      if (this.LA(1).tokenType === t.LCurly) this.fail(A_VALUE);
    }
    this.require(mayLackValue ? ENTRY_VALUE : VALUE, A_VALUE);
    this.at(node, 'value');
    this.OR(
      (this.pairAlternatives ??= [
        { ALT: () => this.SUBRULE(this.value) },
        { ALT: () => this.SUBRULE(this.noValue) },
      ]),
    );
    node.end = this.lastEnd();
  });

  /** `()`: `owner` is the pair. */
  private readonly noValue = this.RULE('noValue', () => {
    const pair = this.owner as Mutable<Pair>;
    this.CONSUME(t.LParen);
    this.CONSUME(t.RParen);
    pair.valueless = true;
  });

  /** Options at the end of a statement, into `optionTarget`; a comma may stand between two where no block is open. */
  private readonly pairs = this.RULE('pairs', () => {
    this.MANY(this.pairsBody);
  });

  private readonly pairsBody = (): void => {
    this.pairTarget = this.optionTarget;
    this.beforeBlock = this.blockFollows;
    this.mayLackValue = this.entries;
    this.SUBRULE(this.pair);
    this.OPTION(this.pairComma);
  };

  private readonly pairComma = (): void => void this.CONSUME(t.PairComma);

  /** `entries`: the pairs may be all there is, as in `params a=b`, so that a value may be a map. */
  protected pairsInto(options: Pair[], entries = false): void {
    this.optionTarget = options;
    this.blockFollows = !entries;
    this.entries = entries;
    this.SUBRULE(this.pairs);
  }

  protected blockInto(owner: Owner): void {
    this.at(owner, 'body');
    this.SUBRULE(this.block);
  }

  /** `(a=1, b=2)`, into `pairTarget`. */
  protected readonly pairsInParens = this.RULE('pairsInParens', () => {
    const into = this.pairTarget;
    const open = this.CONSUME(t.LParen);
    this.OPTION({
      // A CIB can hold nothing in it as well.
      GATE: () => this.LA(1).tokenType !== t.RParen,
      DEF: () => {
        this.require(PAIR_NAME, PAIR.ERR_MSG);
        this.SUBRULE(this.pair);
        this.MANY(() => {
          this.CONSUME(t.AnyComma);
          this.pairTarget = into;
          this.SUBRULE2(this.pair);
        });
      },
    });
    this.requireClose(t.RParen, open);
    this.CONSUME(t.RParen);
  });

  /** `,` between statements: only after a statement. */
  protected separator(): void {
    const before = this.LA(0).tokenType;
    const lonely =
      before === t.Comma || before === t.Newline || before === t.LCurly || before === t.SuppliedOpen;
    if (lonely && !this.RECORDING_PHASE) {
      // A row of commas is one error.
      const again = this.currIdx === this.lonelyComma;
      this.lonelyComma = this.currIdx + 1;
      this.beginStatement();
      if (!again) this.report(this.mismatchHere('a statement before the comma'));
    }
    this.CONSUME(t.Comma);
  }

  protected nameOf(message: { ERR_MSG: string }): Name {
    return this.name(this.CONSUME(t.Name, message));
  }

  protected nameRefOf(message: { ERR_MSG: string }): NameRef {
    return this.nameRef(this.CONSUME(t.NameRef, message));
  }
}
