/** Rules: `#uname == n1 and (defined(a) or date > 2026-01-01)`. */
import type { IOrAlt } from 'chevrotain';
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
import { A_VALUE, ValueParser } from './parser-values.js';
import * as t from './tokens.js';

const COMPARED = typeSet(t.Scalar, t.LSquare, t.LCurly, t.LParen);
const CONDITION = typeSet(t.AnyName, t.HashWord, t.LParen);
const ATTRIBUTE = typeSet(t.AnyName, t.HashWord);
const DATE_FORM = typeSet(t.Less, t.Greater, t.In, t.SpecFunction);
const RANGE_FORM = typeSet(t.DotDot, t.For);
const AFTER_DATES = typeSet(t.And, t.Or, t.Lifetime, t.For);

const AN_AGENT = { ERR_MSG: 'an agent (ocf:heartbeat:IPaddr2, "*" for any part)' };
const AN_OPERATION = { ERR_MSG: 'the name of an operation' };
const A_NAME = { ERR_MSG: 'a name' };
const A_DATE = { ERR_MSG: 'a date (2026-01-31)' };

/** Words that were meant as the start of another condition. */
const INSTEAD_OF_COMPARISON: Readonly<Record<string, { ERR_MSG: string }>> = {
  defined: { ERR_MSG: '"(" after "defined"' },
  not: { ERR_MSG: '"defined" after "not"' },
  date: { ERR_MSG: '"<", ">", "in" or "spec(…)" after "date"' },
};

type Slot = Record<string, Rule | undefined>;

export abstract class RuleParser extends ValueParser {
  private conditionAlternatives: IOrAlt<void>[] | undefined = undefined;
  private attributeAlternatives: IOrAlt<AttrName>[] | undefined = undefined;
  private dateAlternatives: IOrAlt<void>[] | undefined = undefined;

  /** `[ID:]`, into a field of a node. */
  protected labelInto(owner: Owner, field: string): void {
    this.at(owner, field);
    this.SUBRULE(this.label);
  }

  private readonly label = this.RULE('label', () => {
    this.OPTION(this.labelBody);
  });

  private readonly labelBody = (): void => {
    this.put(this.name(this.CONSUME(t.Label)));
    this.CONSUME(t.Colon);
  };

  protected readonly rule = this.RULE('rule', () => {
    const owner = this.owner as Slot;
    const field = this.field;
    this.SUBRULE(this.conjunction);
    let node: Mutable<RuleOr> | undefined;
    let items: Rule[] = [];
    this.MANY(() => {
      this.CONSUME(t.Or);
      if (node === undefined) {
        const first = owner[field];
        items = first === undefined ? [] : [first];
        node = { kind: 'Or', pos: first?.pos ?? 0, end: OPEN, items };
        owner[field] = node;
      }
      const slot: Slot = {};
      this.at(slot, 'rule');
      try {
        this.SUBRULE2(this.conjunction);
      } finally {
        if (slot.rule !== undefined) items.push(slot.rule);
      }
    });
    this.closeJoined(owner[field], 'Or');
  });

  private readonly conjunction = this.RULE('conjunction', () => {
    const owner = this.owner as Slot;
    const field = this.field;
    this.SUBRULE(this.condition);
    let node: Mutable<RuleAnd> | undefined;
    let items: Rule[] = [];
    this.MANY(() => {
      this.CONSUME(t.And);
      if (node === undefined) {
        const first = owner[field];
        items = first === undefined ? [] : [first];
        node = { kind: 'And', pos: first?.pos ?? 0, end: OPEN, items };
        owner[field] = node;
      }
      const slot: Slot = {};
      this.at(slot, 'rule');
      try {
        this.SUBRULE2(this.condition);
      } finally {
        if (slot.rule !== undefined) items.push(slot.rule);
      }
    });
    this.closeJoined(owner[field], 'And');
  });

  private closeJoined(node: Rule | undefined, kind: 'Or' | 'And'): void {
    if (node?.kind === kind && node.end === OPEN) (node as Mutable<Rule>).end = this.lastEnd();
  }

  private readonly condition = this.RULE('condition', () => {
    this.require(CONDITION, 'a condition (name == value, defined(name), date …)');
    this.OR(
      (this.conditionAlternatives ??= [
        { ALT: () => this.SUBRULE(this.ruleGroup) },
        { ALT: () => this.put(this.reference(this.CONSUME(t.Reference))) },
        { ALT: () => this.SUBRULE(this.defined) },
        { ALT: () => this.SUBRULE(this.dateCondition) },
        { ALT: () => this.SUBRULE(this.resourceMatch) },
        { ALT: () => this.SUBRULE(this.opMatch) },
        { ALT: () => this.SUBRULE(this.comparison), IGNORE_AMBIGUITIES: true },
      ]),
    );
  });

  private readonly ruleGroup = this.RULE('ruleGroup', () => {
    const open = this.CONSUME(t.LParen);
    const node: Mutable<RuleGroup> = { kind: 'RuleGroup', pos: open.startOffset, end: OPEN, rule: undefined };
    this.put(node);
    this.at(node, 'rule');
    this.SUBRULE(this.rule);
    this.requireClose(t.RParen, open, '"and", "or"');
    this.CONSUME(t.RParen);
    node.end = this.lastEnd();
  });

  private readonly defined = this.RULE('defined', () => {
    const pos = this.LA(1).startOffset;
    const node: Mutable<Defined> = { kind: 'Defined', pos, end: OPEN, negated: false, attribute: undefined };
    this.put(node);
    this.OPTION(() => {
      this.CONSUME(t.Not);
      node.negated = true;
    });
    this.CONSUME(t.DefinedFunction, { ERR_MSG: '"defined(name)"' });
    const open = this.CONSUME(t.LParen);
    this.OR([
      {
        ALT: () => {
          node.type = this.CONSUME(t.TypeFunction).image as Comparison['type'];
          const inner = this.CONSUME2(t.LParen);
          node.attribute = this.SUBRULE(this.attribute);
          this.requireClose(t.RParen, inner);
          this.CONSUME2(t.RParen);
        },
      },
      {
        ALT: () => {
          node.attribute = this.SUBRULE2(this.attribute);
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
    this.OPTION2(() => {
      this.CONSUME(t.AnyComma);
      this.require(COMPARED, A_VALUE);
      this.OR2([
        {
          ALT: () => {
            node.source = this.CONSUME(t.SourceFunction).image as 'param' | 'meta';
            const inner = this.CONSUME3(t.LParen);
            node.value = this.nameOf(A_NAME);
            this.requireClose(t.RParen, inner);
            this.CONSUME3(t.RParen);
          },
        },
        {
          ALT: () => {
            this.at(node, 'value');
            this.SUBRULE(this.value);
          },
          IGNORE_AMBIGUITIES: true,
        },
      ]);
    });
    this.requireClose(t.RParen, open);
    this.CONSUME(t.RParen);
    node.end = this.lastEnd();
  });

  private readonly attribute = this.RULE('attribute', (): AttrName => {
    this.require(ATTRIBUTE, 'an attribute name');
    return this.OR(
      (this.attributeAlternatives ??= [
        { ALT: () => this.word(this.CONSUME(t.HashWord)) },
        { ALT: () => this.name(this.CONSUME(t.AnyName)) },
      ]),
    );
  });

  private readonly comparison = this.RULE('comparison', () => {
    const { owner, field } = this;
    const pos = this.LA(1).startOffset;
    let type: Comparison['type'];
    let attribute: AttrName | undefined;
    this.OR([
      {
        ALT: () => {
          type = this.CONSUME(t.TypeFunction).image as Comparison['type'];
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
    const words = attribute?.kind === 'Word' ? INSTEAD_OF_COMPARISON[attribute.text] : undefined;
    const operator = this.CONSUME(t.CompareToken, words);
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
    this.at(owner, field);
    this.put(node);
    this.require(COMPARED, A_VALUE);
    this.OR2([
      {
        ALT: () => {
          this.CONSUME3(t.LParen);
          this.CONSUME3(t.RParen);
          node.valueless = true;
        },
      },
      {
        ALT: () => {
          node.source = this.CONSUME(t.SourceFunction).image as 'param' | 'meta';
          const open = this.CONSUME2(t.LParen);
          node.value = this.nameOf(A_NAME);
          this.requireClose(t.RParen, open);
          this.CONSUME2(t.RParen);
        },
      },
      {
        ALT: () => {
          this.at(node, 'value');
          this.SUBRULE(this.value);
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- dates

  private readonly dateCondition = this.RULE('dateCondition', () => {
    this.CONSUME(t.DateKeyword);
    this.require(DATE_FORM, '"<", ">", "in" or "spec(…)" after "date"');
    this.OR(
      (this.dateAlternatives ??= [
        { ALT: () => this.SUBRULE(this.dateCompare) },
        { ALT: () => this.SUBRULE(this.dateRange) },
        { ALT: () => this.SUBRULE(this.dateSpec) },
      ]),
    );
  });

  private readonly dateCompare = this.RULE('dateCompare', () => {
    const pos = this.LA(0).startOffset;
    const node: Mutable<DateCompare> = { kind: 'DateCompare', pos, end: OPEN, op: '<', date: undefined };
    this.put(node);
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

  private readonly dateRange = this.RULE('dateRange', () => {
    const node: Mutable<DateRange> = {
      kind: 'DateRange',
      pos: this.LA(0).startOffset,
      end: OPEN,
      start: undefined,
      stop: undefined,
      duration: undefined,
    };
    this.put(node);
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
            GATE: () => AFTER_DATES[this.LA(1).tokenTypeIdx] !== true,
            DEF: () => {
              node.stop = this.scalar(this.CONSUME2(t.Scalar));
            },
          });
          this.OPTION3(() => {
            node.duration = this.SUBRULE(this.duration);
          });
        },
      },
      {
        ALT: () => {
          node.duration = this.SUBRULE2(this.duration);
        },
      },
    ]);
    node.end = this.lastEnd();
  });

  private readonly duration = this.RULE('duration', (): Pair[] => {
    const fields: Pair[] = [];
    this.CONSUME(t.For);
    this.CONSUME(t.DurationFunction);
    this.pairTarget = fields;
    this.SUBRULE(this.pairsInParens);
    return fields;
  });

  private readonly dateSpec = this.RULE('dateSpec', () => {
    const fields: Pair[] = [];
    const node: Mutable<DateSpec> = { kind: 'DateSpec', pos: this.LA(0).startOffset, end: OPEN, fields };
    this.put(node);
    this.CONSUME(t.SpecFunction);
    this.pairTarget = fields;
    this.SUBRULE(this.pairsInParens);
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- resources and operations (defaults only)

  private readonly resourceMatch = this.RULE('resourceMatch', () => {
    const pos = this.CONSUME(t.ResourceKeyword).startOffset;
    const node: Mutable<ResourceMatch> = { kind: 'ResourceMatch', pos, end: OPEN, agent: undefined };
    this.put(node);
    node.agent = this.nameOf(AN_AGENT);
    node.end = this.lastEnd();
  });

  private readonly opMatch = this.RULE('opMatch', () => {
    const pos = this.CONSUME(t.OpRuleKeyword).startOffset;
    const node: Mutable<OpMatch> = { kind: 'OpMatch', pos, end: OPEN, name: undefined, interval: undefined };
    this.put(node);
    node.name = this.nameOf(AN_OPERATION);
    this.OPTION({
      GATE: () => this.LA(1).image === 'interval',
      DEF: () => {
        this.CONSUME(t.PairName);
        this.CONSUME(t.Eq);
        this.at(node, 'interval');
        this.SUBRULE(this.value);
      },
    });
    node.end = this.lastEnd();
  });
}
