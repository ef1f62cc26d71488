/** Statements of blocks that stand in one kind of declaration: bundle, location, fencing, role, alert. */
import type {
  AttributeTarget,
  Level,
  Mapping,
  Matching,
  NameRef,
  Pair,
  Permission,
  PermissionScope,
  Recipient,
  RuleStatement,
  Select,
} from './ast.js';
import { OPEN, typeSet, type Mutable } from './parser-base.js';
import { RuleParser } from './parser-rules.js';
import * as t from './tokens.js';

const LEVEL_TARGET = typeSet(t.NameRef, t.MatchingSubject, t.AttributeKeyword);

const A_DEVICE = { ERR_MSG: 'a fencing device' };

export abstract class StatementParser extends RuleParser {
  protected readonly mapping = this.RULE('mapping', () => {
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

  protected readonly ruleStatement = this.RULE('ruleStatement', () => {
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

  protected readonly level = this.RULE('level', () => {
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

  protected readonly permission = this.RULE('permission', () => {
    const options: Pair[] = [];
    const pos = this.LA(1).startOffset;
    const node: Mutable<Permission> = {
      kind: 'Permission',
      pos,
      end: OPEN,
      doc: this.doc(pos),
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

  protected readonly recipient = this.RULE('recipient', () => {
    const pos = this.CONSUME(t.RecipientKeyword).startOffset;
    const options: Pair[] = [];
    const node: Mutable<Recipient> = {
      kind: 'Recipient',
      pos,
      end: OPEN,
      doc: this.doc(pos),
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

  protected readonly select = this.RULE('select', () => {
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
}
