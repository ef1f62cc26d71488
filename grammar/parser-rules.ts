/** Rules: `#uname == n1 and (defined(a) or date > 2026-01-01)`. */
import type { IToken } from 'chevrotain';
import type {
  AttrName,
  CompareOp,
  Comparison,
  DateCompare,
  DateRange,
  DateSpec,
  Defined,
  OpMatch,
  Pair,
  ResourceMatch,
  Rule,
  RuleAnd,
  RuleGroup,
  RuleOr,
} from './ast.js';
import { OPEN, typeSet, type Mutable, type Owner } from './parser-base.js';
import { ValueParser } from './parser-values.js';
import * as t from './tokens.js';

const CONDITION = typeSet(t.AnyName, t.HashWord, t.LParen);
const DATE_FORM = typeSet(t.Less, t.Greater, t.In, t.SpecFunction);
const RANGE_FORM = typeSet(t.DotDot, t.For);

const AN_ATTRIBUTE = { ERR_MSG: 'an attribute name' };
const AN_AGENT = { ERR_MSG: 'an agent (ocf:heartbeat:IPaddr2, "*" for any part)' };
const AN_OPERATION = { ERR_MSG: 'the name of an operation' };
const A_DATE = { ERR_MSG: 'a date (2026-01-31)' };

interface RuleSlot {
  rule?: Rule;
}

export abstract class RuleParser extends ValueParser {
  protected readonly rule = this.RULE('rule', (owner: Owner = {}, field = 'rule') => {
    this.SUBRULE(this.conjunction, { ARGS: [owner, field] });
    let node: { -readonly [K in keyof RuleOr]: RuleOr[K] } | undefined;
    let items: Rule[] = [];
    this.MANY(() => {
      this.CONSUME(t.Or);
      if (node === undefined) {
        const first = (owner as Record<string, Rule | undefined>)[field];
        items = first === undefined ? [] : [first];
        node = { kind: 'Or', pos: first?.pos ?? 0, end: OPEN, items };
        this.put(owner, field, node);
      }
      const slot: RuleSlot = {};
      try {
        this.SUBRULE2(this.conjunction, { ARGS: [slot, 'rule'] });
      } finally {
        if (slot.rule !== undefined) items.push(slot.rule);
      }
    });
    this.ACTION(() => {
      if (node !== undefined) node.end = this.lastEnd();
    });
  });

  private readonly conjunction = this.RULE('conjunction', (owner: Owner = {}, field = 'rule') => {
    this.SUBRULE(this.condition, { ARGS: [owner, field] });
    let node: Mutable<RuleAnd> | undefined;
    let items: Rule[] = [];
    this.MANY(() => {
      this.CONSUME(t.And);
      if (node === undefined) {
        const first = (owner as Record<string, Rule | undefined>)[field];
        items = first === undefined ? [] : [first];
        node = { kind: 'And', pos: first?.pos ?? 0, end: OPEN, items };
        this.put(owner, field, node);
      }
      const slot: RuleSlot = {};
      try {
        this.SUBRULE2(this.condition, { ARGS: [slot, 'rule'] });
      } finally {
        if (slot.rule !== undefined) items.push(slot.rule);
      }
    });
    this.ACTION(() => {
      if (node !== undefined) node.end = this.lastEnd();
    });
  });

  private readonly condition = this.RULE('condition', (owner: Owner = {}, field = 'rule') => {
    this.require(CONDITION, 'a condition (name == value, defined(name), date …)');
    this.OR([
      { ALT: () => this.SUBRULE(this.ruleGroup, { ARGS: [owner, field] }) },
      { ALT: () => this.SUBRULE(this.defined, { ARGS: [owner, field] }) },
      { ALT: () => this.SUBRULE(this.dateCondition, { ARGS: [owner, field] }) },
      { ALT: () => this.SUBRULE(this.resourceMatch, { ARGS: [owner, field] }) },
      { ALT: () => this.SUBRULE(this.opMatch, { ARGS: [owner, field] }) },
      { ALT: () => this.SUBRULE(this.comparison, { ARGS: [owner, field] }), IGNORE_AMBIGUITIES: true },
    ]);
  });

  private readonly ruleGroup = this.RULE('ruleGroup', (owner: Owner = {}, field = 'rule') => {
    const open = this.CONSUME(t.LParen);
    const node: Mutable<RuleGroup> = { kind: 'RuleGroup', pos: open.startOffset, end: OPEN, rule: undefined };
    this.put(owner, field, node);
    this.SUBRULE(this.rule, { ARGS: [node] });
    this.requireClose(t.RParen, open);
    this.CONSUME(t.RParen);
    node.end = this.lastEnd();
  });

  private readonly defined = this.RULE('defined', (owner: Owner = {}, field = 'rule') => {
    const pos = this.LA(1).startOffset;
    const node: Mutable<Defined> = { kind: 'Defined', pos, end: OPEN, negated: false, attribute: undefined };
    this.put(owner, field, node);
    this.OPTION(() => {
      this.CONSUME(t.Not);
      node.negated = true;
    });
    this.CONSUME(t.DefinedFunction, { ERR_MSG: '"defined(name)"' });
    const open = this.CONSUME(t.LParen);
    node.attribute = this.SUBRULE(this.attribute);
    this.requireClose(t.RParen, open);
    this.CONSUME(t.RParen);
    node.end = this.lastEnd();
  });

  private readonly attribute = this.RULE('attribute', (): AttrName => {
    let token: IToken;
    this.require(ATTRIBUTE, AN_ATTRIBUTE.ERR_MSG);
    return this.OR([
      {
        ALT: () => {
          token = this.CONSUME(t.HashWord);
          return this.word(token);
        },
      },
      {
        ALT: () => {
          token = this.CONSUME(t.AnyName, AN_ATTRIBUTE);
          return this.name(token);
        },
      },
    ]);
  });

  private readonly comparison = this.RULE('comparison', (owner: Owner = {}, field = 'rule') => {
    const pos = this.LA(1).startOffset;
    let type: Comparison['type'];
    let attribute: AttrName | undefined;
    this.OR([
      {
        ALT: () => {
          const word = this.CONSUME(t.TypeFunction);
          type = word.image as Comparison['type'];
          const open = this.CONSUME(t.LParen);
          attribute = this.SUBRULE(this.attribute);
          this.requireClose(t.RParen, open);
          this.CONSUME(t.RParen);
        },
      },
      {
        ALT: () => {
          attribute = this.SUBRULE2(this.attribute);
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
    const operator = this.CONSUME(t.CompareToken);
    const node: Mutable<Comparison> = {
      kind: 'Comparison',
      pos,
      end: OPEN,
      attribute: attribute as AttrName,
      type,
      op: operator.image as CompareOp,
      value: undefined,
      source: 'literal',
    };
    this.put(owner, field, node);
    this.OR2([
      {
        ALT: () => {
          node.source = this.CONSUME(t.SourceFunction).image as 'param' | 'meta';
          const open = this.CONSUME2(t.LParen);
          node.value = this.nameOf({ ERR_MSG: 'a name' });
          this.requireClose(t.RParen, open);
          this.CONSUME2(t.RParen);
        },
      },
      { ALT: () => this.SUBRULE(this.value, { ARGS: [node] }), IGNORE_AMBIGUITIES: true },
    ]);
    node.end = this.lastEnd();
  });

  private readonly dateCondition = this.RULE('dateCondition', (owner: Owner = {}, field = 'rule') => {
    const keyword = this.CONSUME(t.DateKeyword);
    this.require(DATE_FORM, '"<", ">", "in" or "spec(…)" after "date"');
    this.OR([
      { ALT: () => this.SUBRULE(this.dateCompare, { ARGS: [owner, field, keyword.startOffset] }) },
      { ALT: () => this.SUBRULE(this.dateRange, { ARGS: [owner, field, keyword.startOffset] }) },
      { ALT: () => this.SUBRULE(this.dateSpec, { ARGS: [owner, field, keyword.startOffset] }) },
    ]);
  });

  private readonly dateCompare = this.RULE('dateCompare', (owner: Owner = {}, field = 'rule', pos = 0) => {
    const node: Mutable<DateCompare> = { kind: 'DateCompare', pos, end: OPEN, op: '<', date: undefined };
    this.put(owner, field, node);
    this.OR([
      { ALT: () => this.CONSUME(t.Less) },
      {
        ALT: () => {
          this.CONSUME(t.Greater);
          node.op = '>';
        },
      },
    ]);
    node.date = this.scalar(this.CONSUME(t.Scalar, A_DATE));
    node.end = this.lastEnd();
  });

  private readonly dateRange = this.RULE('dateRange', (owner: Owner = {}, field = 'rule', pos = 0) => {
    const node: Mutable<DateRange> = {
      kind: 'DateRange',
      pos,
      end: OPEN,
      start: undefined,
      stop: undefined,
      duration: undefined,
    };
    this.put(owner, field, node);
    this.CONSUME(t.In);
    this.OPTION(() => {
      node.start = this.scalar(this.CONSUME(t.Scalar));
    });
    this.require(RANGE_FORM, '".." and the end of the range, or "for duration(…)"');
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.DotDot);
          this.OPTION2({
            GATE: () => this.LA(1).tokenType !== t.And && this.LA(1).tokenType !== t.Or,
            DEF: () => {
              node.stop = this.scalar(this.CONSUME2(t.Scalar));
            },
          });
        },
      },
      {
        ALT: () => {
          const fields: Pair[] = [];
          this.CONSUME(t.For);
          this.CONSUME(t.DurationFunction);
          node.duration = fields;
          this.SUBRULE(this.pairsInParens, { ARGS: [fields] });
        },
      },
    ]);
    node.end = this.lastEnd();
  });

  private readonly dateSpec = this.RULE('dateSpec', (owner: Owner = {}, field = 'rule', pos = 0) => {
    const fields: Pair[] = [];
    const node: Mutable<DateSpec> = { kind: 'DateSpec', pos, end: OPEN, fields };
    this.put(owner, field, node);
    this.CONSUME(t.SpecFunction);
    this.SUBRULE(this.pairsInParens, { ARGS: [fields] });
    node.end = this.lastEnd();
  });

  private readonly resourceMatch = this.RULE('resourceMatch', (owner: Owner = {}, field = 'rule') => {
    const pos = this.CONSUME(t.ResourceKeyword).startOffset;
    const node: Mutable<ResourceMatch> = { kind: 'ResourceMatch', pos, end: OPEN, agent: undefined };
    this.put(owner, field, node);
    node.agent = this.nameOf(AN_AGENT);
    node.end = this.lastEnd();
  });

  private readonly opMatch = this.RULE('opMatch', (owner: Owner = {}, field = 'rule') => {
    const pos = this.CONSUME(t.OpRuleKeyword).startOffset;
    const node: Mutable<OpMatch> = { kind: 'OpMatch', pos, end: OPEN, name: undefined, interval: undefined };
    this.put(owner, field, node);
    node.name = this.nameOf(AN_OPERATION);
    this.OPTION({
      GATE: () => this.LA(1).image === 'interval',
      DEF: () => {
        this.CONSUME(t.PairName);
        this.CONSUME(t.Eq);
        this.SUBRULE(this.value, { ARGS: [node, 'interval'] });
      },
    });
    node.end = this.lastEnd();
  });
}

const ATTRIBUTE = typeSet(t.AnyName, t.HashWord);
