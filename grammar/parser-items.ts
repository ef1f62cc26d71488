/** Blocks and the statements that stand in them. */
import type { IOrAlt, IToken, ParserMethod } from 'chevrotain';
import type {
  AnyNode,
  AttributeSet,
  Block,
  Item,
  Member,
  Op,
  Operations,
  Pair,
  PairReference,
  Section,
  UnknownItem,
  Word,
} from './ast.js';
import { OPEN, typeSet, type Mutable, type Owner } from './parser-base.js';
import { shorten } from './lexer.js';
import { StatementParser } from './parser-statements.js';
import * as t from './tokens.js';

const BLOCK_CLOSE = typeSet(t.BlockClose);
const BLOCK_OPEN = typeSet(t.BlockOpen);
const SCALAR = typeSet(t.Scalar);
const OPERATIONS_REST = typeSet(t.Reference, t.PairName, t.BlockOpen);
const SECTION_REST = typeSet(t.Name, t.PairName, t.BlockOpen);

/** What a permission names. */
const SCOPES: ReadonlySet<string> = new Set(['xpath', 'reference', 'element']);

const AN_OPERATION = { ERR_MSG: 'the name of an operation (monitor, start, stop …)' };

/** What `params`, `meta`, `property` … have after their keyword. */
export interface SetRestNode {
  readonly options: readonly Pair[];
}

export abstract class ItemParser extends StatementParser {
  protected abstract readonly primitive: ParserMethod<[], void>;
  protected abstract readonly group: ParserMethod<[], void>;
  protected abstract readonly agentParam: ParserMethod<[], void>;

  // Caches of `OR` alternatives: they close over nothing but `this`.
  private itemAlternatives: IOrAlt<void>[] | undefined = undefined;
  private bodyAlternatives: IOrAlt<void>[] | undefined = undefined;

  protected readonly block = this.RULE('block', () => {
    const items: Item[] = [];
    const open = this.CONSUME(t.BlockOpen);
    const node: Mutable<Block> = { kind: 'Block', pos: open.startOffset, end: OPEN, items, closed: true };
    this.put(node);
    const outer = this.container;
    this.container = items;
    this.depth++;
    for (;;) {
      this.MANY(this.blockBody);
      if (this.RECORDING_PHASE || BLOCK_CLOSE[this.LA(1).tokenTypeIdx] === true) break;
      this.unknownItem();
    }
    this.depth--;
    this.container = outer;
    node.closed = this.CONSUME(t.BlockClose).image !== '';
    node.end = this.lastEnd();
  });

  protected override parseBody(node: AnyNode): void {
    this.at(node, 'body');
    this.SUBRULE9(this.block);
  }

  private readonly blockBody = (): void => {
    this.OR(
      (this.bodyAlternatives ??= [
        { ALT: () => void this.CONSUME(t.Newline) },
        { ALT: () => this.separator() },
        { ALT: () => this.blockStatement() },
      ]),
    );
  };

  private blockStatement(): void {
    const { container } = this;
    const count = container.length;
    this.beginStatement();
    try {
      this.SUBRULE(this.item);
    } catch (error) {
      this.recover(error, count, container);
      return;
    }
    this.endStatement(container[count]);
  }

  private readonly item = this.RULE('item', () => {
    this.OR(
      (this.itemAlternatives ??= [
        { ALT: () => this.SUBRULE(this.pairStatement) },
        { ALT: () => this.SUBRULE(this.pairReference) },
        { ALT: () => this.SUBRULE(this.op) },
        { ALT: () => this.SUBRULE(this.operations) },
        { ALT: () => this.SUBRULE(this.attributeSet) },
        { ALT: () => this.SUBRULE(this.agentParam) },
        { ALT: () => this.SUBRULE(this.primitive) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.mapping) },
        { ALT: () => this.SUBRULE(this.ruleStatement) },
        { ALT: () => this.SUBRULE(this.level) },
        { ALT: () => this.SUBRULE(this.permission) },
        { ALT: () => this.SUBRULE(this.recipient) },
        { ALT: () => this.SUBRULE(this.select) },
        { ALT: () => this.SUBRULE(this.memberOrSection), IGNORE_AMBIGUITIES: true },
      ]),
    );
  });

  /** A statement that starts like nothing known. Neighbours of its kind are reported once. */
  private unknownItem(): void {
    const { container } = this;
    const before = container.at(-1);
    const token = this.LA(1);
    const node: UnknownItem = { kind: 'UnknownItem', pos: token.startOffset, end: OPEN };
    this.beginStatement();
    if (token.tokenType === t.StrayClose) {
      const end = token.startOffset + token.image.length;
      this.report({ name: 'stray-brace', pos: token.startOffset, end, found: '}' });
    } else if (token.tokenType === t.Misplaced) {
      const expected = `a statement of a block: "${token.image}" stands outside of blocks`;
      this.report({ ...this.mismatchHere(expected), name: 'unknown-statement' });
    } else if (before?.kind !== 'UnknownItem') {
      this.report({ ...this.mismatchHere('a statement'), name: 'unknown-statement' });
    }
    container.push(node);
    this.skipStatement(node);
  }

  // -------------------------------------------------------------- sets, operations, sections

  /** `@ID`, or `[when [ID:] RULE] [pairs] [block]`, into a node that has these fields. */
  protected readonly setRest = this.RULE('setRest', (node: Owner = {}, options: Pair[] = []) => {
    this.at(node, 'reference');
    if (this.OPTION3(this.referenceBody) === true) return;
    this.OPTION(() => {
      this.CONSUME(t.When);
      this.labelInto(node, 'whenId');
      this.at(node, 'when');
      this.SUBRULE(this.rule);
    });
    this.pairsInto(options, true);
    this.OPTION2(() => this.blockInto(node));
  });

  private readonly referenceBody = (): boolean => {
    this.put(this.reference(this.CONSUME(t.Reference)));
    return true;
  };

  private readonly attributeSet = this.RULE('attributeSet', () => {
    const { startOffset: pos, image } = this.CONSUME(t.AttributeSetKeyword);
    const options: Pair[] = [];
    const which = image as AttributeSet['which'];
    const node: Mutable<AttributeSet> = {
      kind: 'AttributeSet',
      pos,
      end: OPEN,
      which,
      reference: undefined,
      whenId: undefined,
      when: undefined,
      options,
      body: undefined,
    };
    this.container.push(node);
    this.SUBRULE(this.setRest, { ARGS: [node, options] });
    node.end = this.lastEnd();
  });

  private readonly pairStatement = this.RULE('pairStatement', () => {
    this.pairId = undefined;
    this.OPTION(this.pairLabel);
    this.pairTarget = this.container;
    this.mayLackValue = true;
    this.SUBRULE(this.pair);
  });

  private readonly pairLabel = (): void => {
    this.pairId = this.name(this.CONSUME(t.Label));
    this.CONSUME(t.Colon);
  };

  private readonly pairReference = this.RULE('pairReference', () => {
    const target = this.reference(this.CONSUME(t.Reference));
    const { pos } = target;
    const node: Mutable<PairReference> = { kind: 'PairReference', pos, end: OPEN, target, name: undefined };
    this.container.push(node);
    this.OPTION(() => {
      this.CONSUME(t.As);
      node.name = this.nameOf({ ERR_MSG: 'the name that the pair has here' });
    });
    node.end = this.lastEnd();
  });

  private readonly op = this.RULE('op', () => {
    const pos = this.CONSUME(t.OpKeyword).startOffset;
    const options: Pair[] = [];
    const node: Mutable<Op> = {
      kind: 'Op',
      pos,
      end: OPEN,
      doc: this.doc(pos),
      name: undefined,
      options,
      body: undefined,
    };
    this.container.push(node);
    node.name = this.nameOf(AN_OPERATION);
    this.pairsInto(options);
    this.OPTION(() => this.blockInto(node));
    node.end = this.lastEnd();
  });

  private readonly operations = this.RULE('operations', () => {
    const pos = this.CONSUME(t.OperationsKeyword).startOffset;
    const options: Pair[] = [];
    const node: Mutable<Operations> = {
      kind: 'Operations',
      pos,
      end: OPEN,
      reference: undefined,
      options,
      body: undefined,
    };
    this.container.push(node);
    this.require(OPERATIONS_REST, '"@" and an id, or "{"');
    this.at(node, 'reference');
    if (this.OPTION(this.referenceBody) !== true) {
      this.pairsInto(options);
      this.requireBlock();
      this.blockInto(node);
    }
    node.end = this.lastEnd();
  });

  private readonly memberOrSection = this.RULE('memberOrSection', () => {
    const token = this.CONSUME(t.Name);
    this.sectionKeyword = token;
    if (this.OPTION(this.sectionOption) === true) return;
    if (this.LA(1).tokenType === t.Colon && !this.RECORDING_PHASE) this.colonForEquals(token);
    const name = this.name(token);
    const node: Member = { kind: 'Member', pos: name.pos, end: name.end, name };
    this.container.push(node);
  });

  private sectionKeyword: IToken | undefined = undefined;

  private readonly sectionOption = {
    GATE: () => SECTION_REST[this.LA(1).tokenTypeIdx] === true,
    DEF: () => {
      this.SUBRULE(this.section);
      return true;
    },
  };

  /** The rest of `totem { … }`, `device net host=…`: something must follow the names, or an `=` is missing. */
  private readonly section = this.RULE('section', () => {
    const options: Pair[] = [];
    const keyword = this.word(this.sectionKeyword ?? this.LA(0));
    const { container } = this;
    const node: Mutable<Section> = {
      kind: 'Section',
      pos: keyword.pos,
      end: OPEN,
      keyword,
      name: undefined,
      options,
      body: undefined,
    };
    container.push(node);
    this.OPTION(() => {
      node.name = this.nameOf({ ERR_MSG: 'a name' });
    });
    this.pairsInto(options);
    this.OPTION2(() => this.blockInto(node));
    node.end = this.lastEnd();
    if (node.name === undefined || options.length > 0 || node.body !== undefined || this.RECORDING_PHASE)
      return;
    this.missingEquals(node);
  });

  /** `ip 10.0.0.1`: taken for a pair that lacks its `=`. */
  private missingEquals(node: Section): void {
    const { name, keyword, pos, end } = node;
    if (name === undefined) return;
    const { image } = this.LA(1);
    if (SCOPES.has(keyword.text) || SCOPES.has(image)) this.notAPermission(keyword);
    const pair: Pair = { kind: 'Pair', pos, end, id: undefined, name: keyword, value: name };
    this.container[this.container.length - 1] = pair;
    const found = this.text.slice(name.pos, name.end);
    this.failWith({
      name: 'unexpected-token',
      pos: name.pos,
      end: name.end,
      found: shorten(found),
      expected: `"=" after "${keyword.text}"`,
    });
  }

  /** `permit read xpath "…"`, `read xpath "…"`: a permission that starts with a wrong word. */
  private notAPermission(keyword: Word): never {
    this.container[this.container.length - 1] = { kind: 'UnknownItem', pos: keyword.pos, end: OPEN };
    const { pos, end } = keyword;
    const expected = '"allow read", "allow write" or "deny"';
    this.failWith({ name: 'unexpected-token', pos, end, found: shorten(keyword.text), expected });
  }

  /** `cidr_netmask: 24`: as above. */
  private colonForEquals(token: IToken): never {
    const name = this.name(token);
    const after = this.LA(2);
    const value = SCALAR[after.tokenTypeIdx] === true ? this.scalar(after) : undefined;
    const end = value?.end ?? name.end;
    const pair: Pair = { kind: 'Pair', pos: name.pos, end, id: undefined, name, value };
    this.container.push(pair);
    this.fail(`"=" after ${JSON.stringify(token.image)}`);
  }

  /** For declarations that are nothing without their block. */
  protected requireBlock(): void {
    this.require(BLOCK_OPEN, '"{"');
  }
}
