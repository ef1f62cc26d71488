/** Blocks and the statements that stand in them. */
import type { IOrAlt, IToken, ParserMethod } from 'chevrotain';
import type {
  AnyNode,
  AttributeSet,
  AttributeTarget,
  Block,
  Item,
  Level,
  Mapping,
  Matching,
  Member,
  NameRef,
  Op,
  Pair,
  Permission,
  PermissionScope,
  Recipient,
  RuleStatement,
  Section,
  Select,
  UnknownItem,
} from './ast.js';
import { OPEN, typeSet, type Mutable, type Owner } from './parser-base.js';
import { shorten } from './lexer.js';
import { RuleParser } from './parser-rules.js';
import * as t from './tokens.js';

const BLOCK_CLOSE = typeSet(t.BlockClose);
const BLOCK_OPEN = typeSet(t.BlockOpen);
const SECTION_REST = typeSet(t.Name, t.PairName, t.BlockOpen);
const LEVEL_TARGET = typeSet(t.NameRef, t.MatchingSubject, t.AttributeKeyword);

const AN_OPERATION = { ERR_MSG: 'the name of an operation (monitor, start, stop …)' };
const A_DEVICE = { ERR_MSG: 'a fencing device' };

/** What `params`, `meta`, `property` … have after their keyword. */
export interface SetRestNode {
  readonly options: readonly Pair[];
}

export abstract class ItemParser extends RuleParser {
  protected abstract readonly primitive: ParserMethod<[], void>;
  protected abstract readonly group: ParserMethod<[], void>;

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
        { ALT: () => this.SUBRULE(this.op) },
        { ALT: () => this.SUBRULE(this.attributeSet) },
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
      this.report({ ...this.failure(expected).issue, name: 'unknown-statement' });
    } else if (before?.kind !== 'UnknownItem') {
      this.report({ ...this.failure('a statement').issue, name: 'unknown-statement' });
    }
    container.push(node);
    this.skipStatement(node);
  }

  // -------------------------------------------------------------- sets, operations, sections

  /** `[when RULE] [pairs] [block]`, into a node that has these fields. */
  protected readonly setRest = this.RULE('setRest', (node: Owner = {}, options: Pair[] = []) => {
    this.OPTION(() => {
      this.CONSUME(t.When);
      this.at(node, 'when');
      this.SUBRULE(this.rule);
    });
    this.pairsInto(options, true);
    this.OPTION2(() => this.blockInto(node));
  });

  private readonly attributeSet = this.RULE('attributeSet', () => {
    const { startOffset: pos, image } = this.CONSUME(t.AttributeSetKeyword);
    const options: Pair[] = [];
    const which = image as AttributeSet['which'];
    const node: Mutable<AttributeSet> = {
      kind: 'AttributeSet',
      pos,
      end: OPEN,
      which,
      when: undefined,
      options,
      body: undefined,
    };
    this.container.push(node);
    this.SUBRULE(this.setRest, { ARGS: [node, options] });
    node.end = this.lastEnd();
  });

  private readonly pairStatement = this.RULE('pairStatement', () => {
    this.pairTarget = this.container;
    this.SUBRULE(this.pair);
  });

  private readonly op = this.RULE('op', () => {
    const pos = this.CONSUME(t.OpKeyword).startOffset;
    const options: Pair[] = [];
    const node: Mutable<Op> = { kind: 'Op', pos, end: OPEN, name: undefined, options, body: undefined };
    this.container.push(node);
    node.name = this.nameOf(AN_OPERATION);
    this.pairsInto(options);
    this.OPTION(() => this.blockInto(node));
    node.end = this.lastEnd();
  });

  private readonly memberOrSection = this.RULE('memberOrSection', () => {
    const token = this.CONSUME(t.Name);
    this.sectionKeyword = token;
    if (this.OPTION(this.sectionOption) === true) return;
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
    const pair: Pair = { kind: 'Pair', pos, end, name: keyword, value: name };
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

  private readonly mapping = this.RULE('mapping', () => {
    const { startOffset: pos, image } = this.CONSUME(t.MappingKeyword);
    const options: Pair[] = [];
    const which = image as Mapping['which'];
    const node: Mutable<Mapping> = { kind: 'Mapping', pos, end: OPEN, which, id: undefined, options };
    this.container.push(node);
    this.OPTION(() => {
      node.id = this.nameOf({ ERR_MSG: 'a name' });
    });
    this.pairsInto(options);
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- location, fencing

  private readonly ruleStatement = this.RULE('ruleStatement', () => {
    const pos = this.CONSUME(t.RuleKeyword).startOffset;
    const options: Pair[] = [];
    const node: Mutable<RuleStatement> = {
      kind: 'RuleStatement',
      pos,
      end: OPEN,
      id: undefined,
      rule: undefined,
      options,
    };
    this.container.push(node);
    this.OPTION(() => {
      node.id = this.name(this.CONSUME(t.Label));
      this.CONSUME(t.Colon);
    });
    this.CONSUME(t.Where, { ERR_MSG: '"where" and a condition' });
    this.at(node, 'rule');
    this.SUBRULE(this.rule);
    this.pairsInto(options);
    node.end = this.lastEnd();
  });

  /** `resources matching "…"`, `nodes matching "…"`. */
  protected readonly matching = this.RULE('matching', () => {
    const pos = this.CONSUME(t.MatchingSubject).startOffset;
    const node: Mutable<Matching> = { kind: 'Matching', pos, end: OPEN, pattern: undefined };
    this.put(node);
    this.CONSUME(t.MatchingKeyword);
    const token = this.CONSUME(t.StringToken, { ERR_MSG: 'a regular expression in double quotes' });
    node.pattern = this.string(token);
    node.end = this.lastEnd();
  });

  private readonly level = this.RULE('level', () => {
    const pos = this.CONSUME(t.LevelKeyword).startOffset;
    const options: Pair[] = [];
    const devices: NameRef[] = [];
    const node: Mutable<Level> = {
      kind: 'Level',
      pos,
      end: OPEN,
      index: undefined,
      target: undefined,
      devices,
      options,
    };
    this.container.push(node);
    node.index = this.scalar(this.CONSUME(t.Scalar, { ERR_MSG: 'the number of the level' }));
    this.CONSUME(t.For);
    this.require(LEVEL_TARGET, 'a node, "nodes matching" or "attribute"');
    this.at(node, 'target');
    this.OR([
      { ALT: () => this.SUBRULE(this.matching) },
      { ALT: () => this.SUBRULE(this.attributeTarget) },
      {
        ALT: () => {
          node.target = this.nameRef(this.CONSUME(t.NameRef));
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
    this.CONSUME(t.Colon, { ERR_MSG: '":" and the fencing devices' });
    devices.push(this.nameRef(this.CONSUME2(t.NameRef, A_DEVICE)));
    this.MANY({
      // In a block on one line the comma may also separate this level from the next.
      GATE: () => this.LA(2).tokenType !== t.LevelKeyword && this.LA(2).tokenType !== t.PairName,
      DEF: () => {
        this.CONSUME(t.Comma);
        devices.push(this.nameRef(this.CONSUME3(t.NameRef, A_DEVICE)));
      },
    });
    this.pairsInto(options);
    node.end = this.lastEnd();
  });

  private readonly attributeTarget = this.RULE('attributeTarget', () => {
    const pos = this.CONSUME(t.AttributeKeyword).startOffset;
    const name = this.name(this.CONSUME(t.AnyName, { ERR_MSG: 'the name of a node attribute' }));
    const node: Mutable<AttributeTarget> = {
      kind: 'AttributeTarget',
      pos,
      end: OPEN,
      name,
      value: undefined,
    };
    this.put(node);
    this.CONSUME(t.Eq);
    this.at(node, 'value');
    this.SUBRULE(this.value);
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- access control, alerts

  private readonly permission = this.RULE('permission', () => {
    const options: Pair[] = [];
    const pos = this.LA(1).startOffset;
    const node: Mutable<Permission> = {
      kind: 'Permission',
      pos,
      end: OPEN,
      access: 'deny',
      scope: undefined,
      options,
    };
    this.container.push(node);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Allow);
          node.access = this.CONSUME(t.AccessKeyword).image as Permission['access'];
        },
      },
      { ALT: () => this.CONSUME(t.Deny) },
    ]);
    this.at(node, 'scope');
    this.SUBRULE(this.permissionScope);
    this.pairsInto(options);
    node.end = this.lastEnd();
  });

  private readonly permissionScope = this.RULE('permissionScope', () => {
    const { startOffset: pos, image } = this.CONSUME(t.ScopeKeyword);
    const by = image as PermissionScope['by'];
    const what =
      by === 'xpath' ? 'an XPath in double quotes' : by === 'element' ? 'the name of an element' : 'an id';
    const value = this.scalar(this.CONSUME(t.Scalar, { ERR_MSG: what }));
    const node: Mutable<PermissionScope> = {
      kind: 'PermissionScope',
      pos,
      end: OPEN,
      by,
      value,
      attribute: undefined,
    };
    this.put(node);
    this.OPTION(() => {
      this.CONSUME(t.AttributeKeyword);
      node.attribute = this.nameOf({ ERR_MSG: 'the name of an attribute' });
    });
    node.end = this.lastEnd();
  });

  private readonly recipient = this.RULE('recipient', () => {
    const pos = this.CONSUME(t.RecipientKeyword).startOffset;
    const options: Pair[] = [];
    const node: Mutable<Recipient> = {
      kind: 'Recipient',
      pos,
      end: OPEN,
      value: undefined,
      options,
      body: undefined,
    };
    this.container.push(node);
    node.value = this.scalar(this.CONSUME(t.Scalar, { ERR_MSG: 'the address of the recipient' }));
    this.pairsInto(options);
    this.OPTION(() => this.blockInto(node));
    node.end = this.lastEnd();
  });

  private readonly select = this.RULE('select', () => {
    const pos = this.CONSUME(t.SelectKeyword).startOffset;
    const node: Mutable<Select> = { kind: 'Select', pos, end: OPEN, attributes: false, items: undefined };
    this.container.push(node);
    this.OPTION(() => {
      this.CONSUME(t.AttributesKeyword);
      node.attributes = true;
    });
    this.at(node, 'items');
    this.SUBRULE(this.list);
    node.end = this.lastEnd();
  });

  /** For declarations that are nothing without their block. */
  protected requireBlock(): void {
    this.require(BLOCK_OPEN, '"{"');
  }
}
