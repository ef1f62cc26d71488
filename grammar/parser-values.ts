/** Names, values, `name = value` pairs. */
import type { ParserMethod } from 'chevrotain';
import type { List, MapLiteral, Name, NameRef, Pair, Value } from './ast.js';
import { OPEN, ParserBase, typeSet, type Mutable, type Owner } from './parser-base.js';
import * as t from './tokens.js';

const VALUE = typeSet(t.Scalar, t.LSquare, t.LCurly);
const PAIR_NAME = typeSet(t.PairName);
const BLOCK_CLOSE = typeSet(t.BlockClose);

export const A_VALUE = 'a value';
const PAIR = { ERR_MSG: 'an option (name=value)' };

export abstract class ValueParser extends ParserBase {
  /** `{ … }` with statements in it. */
  protected abstract readonly block: ParserMethod<[owner?: Owner, field?: string], void>;

  protected readonly value = this.RULE('value', (owner: Owner = {}, field = 'value') => {
    this.require(VALUE, A_VALUE);
    this.OR([
      { ALT: () => this.put(owner, field, this.scalar(this.CONSUME(t.Scalar))) },
      { ALT: () => this.SUBRULE(this.list, { ARGS: [owner, field] }) },
      { ALT: () => this.SUBRULE(this.map, { ARGS: [owner, field] }) },
    ]);
  });

  protected readonly list = this.RULE('list', (owner: Owner = {}, field = 'value') => {
    const items: Value[] = [];
    const open = this.CONSUME(t.LSquare, { ERR_MSG: 'a list ("[")' });
    const node: Mutable<List> = { kind: 'List', pos: open.startOffset, end: OPEN, items };
    this.put(owner, field, node);
    this.OPTION(() => {
      this.SUBRULE(this.listItem, { ARGS: [items] });
      this.MANY(() => {
        this.CONSUME(t.AnyComma);
        this.OPTION2(() => this.SUBRULE2(this.listItem, { ARGS: [items] }));
      });
    });
    this.requireClose(t.RSquare, open);
    this.CONSUME(t.RSquare);
    node.end = this.lastEnd();
  });

  private readonly listItem = this.RULE('listItem', (items: Value[] = []) => {
    const slot: { value?: Value } = {};
    try {
      this.SUBRULE(this.value, { ARGS: [slot] });
    } finally {
      if (slot.value !== undefined) items.push(slot.value);
    }
  });

  /**
   * A map is a value, but its entries are statements: an error in one is settled here, so that whoever skips the rest
   * of a statement never stands between an open and a closed brace.
   */
  protected readonly map = this.RULE('map', (owner: Owner = {}, field = 'value') => {
    const entries: Pair[] = [];
    const open = this.CONSUME(t.LCurly);
    const node: Mutable<MapLiteral> = { kind: 'Map', pos: open.startOffset, end: OPEN, entries };
    this.put(owner, field, node);
    this.depth++;
    for (;;) {
      this.MANY(() => {
        this.OR([
          { ALT: () => this.CONSUME(t.Newline) },
          { ALT: () => this.separator() },
          { ALT: () => this.mapEntry(entries) },
        ]);
      });
      if (this.RECORDING_PHASE || BLOCK_CLOSE[this.LA(1).tokenTypeIdx] === true) break;
      this.beginStatement();
      this.recover(this.failure(PAIR.ERR_MSG), entries.length, entries);
    }
    this.depth--;
    this.CONSUME(t.BlockClose);
    node.end = this.lastEnd();
  });

  private mapEntry(entries: Pair[]): void {
    const count = entries.length;
    this.beginStatement();
    try {
      this.SUBRULE(this.pair, { ARGS: [entries] });
    } catch (error) {
      this.recover(error, count, entries);
      return;
    }
    this.endStatement(entries[count]);
  }

  protected readonly pair = this.RULE('pair', (into: unknown[] = []) => {
    const token = this.CONSUME(t.PairName, PAIR);
    const name = this.name(token);
    const node: Mutable<Pair> = { kind: 'Pair', pos: name.pos, end: OPEN, name, value: undefined };
    into.push(node);
    this.CONSUME(t.Eq);
    this.SUBRULE(this.value, { ARGS: [node] });
    node.end = node.value?.end ?? this.lastEnd();
  });

  /** Options at the end of a statement; a comma may stand between two where no block is open. */
  protected readonly pairs = this.RULE('pairs', (into: Pair[] = []) => {
    this.MANY(() => {
      this.SUBRULE(this.pair, { ARGS: [into] });
      this.OPTION(() => this.CONSUME(t.PairComma));
    });
  });

  /** `(a=1, b=2)`. */
  protected readonly pairsInParens = this.RULE('pairsInParens', (into: Pair[] = []) => {
    const open = this.CONSUME(t.LParen);
    this.require(PAIR_NAME, PAIR.ERR_MSG);
    this.SUBRULE(this.pair, { ARGS: [into] });
    this.MANY(() => {
      this.CONSUME(t.AnyComma);
      this.SUBRULE2(this.pair, { ARGS: [into] });
    });
    this.requireClose(t.RParen, open);
    this.CONSUME(t.RParen);
  });

  /** `,` between statements: only after a statement. */
  protected separator(): void {
    const before = this.LA(0).tokenType;
    const lonely = before === t.Comma || before === t.Newline || before === t.LCurly || before === t.SuppliedOpen;
    if (lonely && !this.RECORDING_PHASE) {
      this.beginStatement();
      this.report(this.failure('a statement before the comma').issue);
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
