/**
 * Rules as one text: those of defaults (≥ 0.10.7) and of locations (≥ 0.12). The grammar of
 * `pcs/lib/cib/rule/parser.py`: no quotes; keywords in any case; of the forms that fit at a place the longest counts;
 * `and` and `or` bind equally and to the left, and operands of one operator come into one rule.
 */
import { refuse } from '../settings/terms.js';
import type { Origin } from '../../../model/model.js';
import type { Word } from '../../shell/command.js';
import { RuleSource } from './source.js';
import type { DateFields, RuleExpression } from './tree.js';

/** Throws `PcsRefusal`. `at`: the command, for a rule that ends too early. */
export function parseRuleText(words: readonly Word[], at: Origin): RuleExpression {
  return new TextParser(new RuleSource(words, at), at).rule();
}

interface Match {
  readonly expression: RuleExpression;
  readonly end: number;
}

/** A word without blanks and parentheses. */
const WORD = /[^\s()]+/y;
const FIELD_NAME = /[^=\s()]+/y;
const RESOURCE = /([^\s:()]+)?:([^\s:()]+)?:([^\s:()]+)?/dy;
const INTERVAL = /\d+(?:\s*[A-Za-z]+)?/y;

const TYPES = ['integer', 'number', 'string', 'version'];
const COMPARISONS = ['eq', 'ne', 'gte', 'gt', 'lte', 'lt'];

class TextParser {
  private readonly text: string;

  constructor(
    private readonly source: RuleSource,
    private readonly place: Origin,
  ) {
    this.text = source.text;
  }

  rule(): RuleExpression {
    if (this.text.trim() === '') return refuse('the rule has no expression', this.place);
    const { expression, end } = this.sequence(0);
    const rest = this.skip(end);
    if (rest < this.text.length) this.error(rest);
    return expression;
  }

  /** Operands and operators. */
  private sequence(at: number): Match {
    const first = this.operand(at);
    const start = this.skip(at);
    let { expression: left, end } = first;
    let parts: RuleExpression[] = [];
    let last: 'and' | 'or' | undefined;
    const closed = (): RuleExpression =>
      last === undefined
        ? left
        : {
            kind: 'boolean',
            operator: last,
            parts: [left, ...parts],
            origin: this.source.origin(start, end),
          };
    for (let found = this.operator(end); found; found = this.operator(end)) {
      const right = this.operand(found.end);
      if (last !== undefined && last !== found.operator) {
        left = closed();
        parts = [];
      }
      last = found.operator;
      parts.push(right.expression);
      end = right.end;
    }
    return { expression: closed(), end };
  }

  private operator(at: number): { operator: 'and' | 'or'; end: number } | undefined {
    for (const operator of ['and', 'or'] as const) {
      const end = this.keyword(operator, at);
      if (end !== undefined) return { operator, end };
    }
    return undefined;
  }

  private operand(at: number): Match {
    const start = this.skip(at);
    if (this.text[start] === '(') {
      const inner = this.sequence(start + 1);
      const close = this.skip(inner.end);
      if (this.text[close] !== ')') this.error(close);
      return { expression: inner.expression, end: close + 1 };
    }
    const matches = [
      this.dateEdge(start),
      this.dateRange(start),
      this.dateSpec(start),
      this.unary(start),
      this.binary(start),
      this.resource(start),
      this.operation(start),
    ];
    // The longest; of equal ones the first.
    let best: Match | undefined;
    for (const match of matches) if (match && match.end > (best?.end ?? -1)) best = match;
    return best ?? this.error(start);
  }

  private dateEdge(start: number): Match | undefined {
    const at = this.keyword('date', start);
    if (at === undefined) return undefined;
    for (const operation of ['gt', 'lt'] as const) {
      const behind = this.keyword(operation, at);
      const value = behind === undefined ? undefined : this.match(WORD, behind);
      if (!value) continue;
      const date = this.source.word(value.start, value.end);
      const edge = operation === 'gt' ? { start: date } : { end: date };
      return this.found({ kind: 'date', operation, ...edge, origin: this.place }, start, value.end);
    }
    return undefined;
  }

  private dateRange(start: number): Match | undefined {
    const date = this.keyword('date', start);
    const inRange = date === undefined ? undefined : this.keyword('in_range', date);
    if (inRange === undefined) return undefined;
    const first = this.match(WORD, inRange);
    const hasStart = first !== undefined && this.keyword('to', first.end) !== undefined;
    const to = this.keyword('to', hasStart ? first.end : inRange);
    if (to === undefined) return undefined;
    const since = hasStart ? this.source.word(first.start, first.end) : undefined;
    const common = { kind: 'date', operation: 'in_range', start: since, origin: this.place } as const;
    const last = this.match(WORD, to);
    const keyword = this.keyword('duration', to);
    const duration = keyword === undefined ? undefined : this.fields(keyword);
    if (duration && duration.end > (last?.end ?? -1)) {
      return this.found({ ...common, duration: duration.fields }, start, duration.end);
    }
    if (!last) return undefined;
    return this.found({ ...common, end: this.source.word(last.start, last.end) }, start, last.end);
  }

  private dateSpec(start: number): Match | undefined {
    const at = this.keyword('date-spec', start);
    const found = at === undefined ? undefined : this.fields(at);
    return (
      found && this.found({ kind: 'date-spec', fields: found.fields, origin: this.place }, start, found.end)
    );
  }

  private unary(start: number): Match | undefined {
    for (const operation of ['defined', 'not_defined']) {
      const at = this.keyword(operation, start);
      const name = at === undefined ? undefined : this.match(WORD, at);
      if (!name) continue;
      const attribute = this.source.word(name.start, name.end);
      return this.found({ kind: 'comparison', operation, attribute, origin: this.place }, start, name.end);
    }
    return undefined;
  }

  private binary(start: number): Match | undefined {
    const name = this.match(WORD, start);
    if (!name) return undefined;
    for (const operation of COMPARISONS) {
      const at = this.keyword(operation, name.end);
      if (at === undefined) continue;
      const type = TYPES.find((word) => this.keyword(word, at) !== undefined);
      const value = this.match(WORD, type === undefined ? at : this.keyword(type, at)!);
      if (!value) return undefined;
      return this.found(
        {
          kind: 'comparison',
          attribute: this.source.word(name.start, name.end),
          operation,
          type,
          value: this.source.word(value.start, value.end),
          origin: this.place,
        },
        start,
        value.end,
      );
    }
    return undefined;
  }

  private resource(start: number): Match | undefined {
    const at = this.keyword('resource', start);
    if (at === undefined) return undefined;
    RESOURCE.lastIndex = this.skip(at);
    const match = RESOURCE.exec(this.text);
    if (!match) return undefined;
    const [standard, provider, type] = [1, 2, 3].map((group) => {
      const range = match.indices![group];
      return range && this.source.word(...range);
    });
    const end = match.index + match[0].length;
    return this.found({ kind: 'resource', class: standard, provider, type, origin: this.place }, start, end);
  }

  private operation(start: number): Match | undefined {
    const at = this.keyword('op', start);
    const name = at === undefined ? undefined : this.match(WORD, at);
    if (!name) return undefined;
    const keyword = this.keyword('interval', name.end);
    const interval =
      keyword !== undefined && this.text[keyword] === '=' ? this.match(INTERVAL, keyword + 1) : undefined;
    return this.found(
      {
        kind: 'operation',
        name: this.source.word(name.start, name.end),
        interval: interval && this.source.word(interval.start, interval.end),
        origin: this.place,
      },
      start,
      interval?.end ?? name.end,
    );
  }

  /** `name=value …`, at least one. */
  private fields(at: number): { fields: DateFields; end: number } | undefined {
    const fields: (readonly [string, Word])[] = [];
    let end = at;
    for (let name = this.match(FIELD_NAME, end); name; name = this.match(FIELD_NAME, end)) {
      if (this.text[name.end] !== '=') break;
      const value = this.match(WORD, name.end + 1);
      if (!value) break;
      fields.push([this.text.slice(name.start, name.end), this.source.word(value.start, value.end)]);
      end = value.end;
    }
    return fields.length > 0 ? { fields, end } : undefined;
  }

  private found(expression: RuleExpression, start: number, end: number): Match {
    return { expression: { ...expression, origin: this.source.origin(start, end) }, end };
  }

  private skip(at: number): number {
    let next = at;
    while (/\s/.test(this.text[next] ?? '')) next++;
    return next;
  }

  /** The place behind the keyword, in any case. It ends where no letter, digit, `_` or `$` follows. */
  private keyword(word: string, at: number): number | undefined {
    const start = this.skip(at);
    const end = start + word.length;
    if (this.text.slice(start, end).toLowerCase() !== word) return undefined;
    return /[A-Za-z0-9_$]/.test(this.text[end] ?? '') ? undefined : end;
  }

  private match(pattern: RegExp, at: number): { start: number; end: number } | undefined {
    pattern.lastIndex = this.skip(at);
    const match = pattern.exec(this.text);
    return match ? { start: match.index, end: match.index + match[0].length } : undefined;
  }

  private error(at: number): never {
    const word = this.match(WORD, at) ?? { start: at, end: Math.min(at + 1, this.text.length) };
    if (word.start >= this.text.length) return refuse('the rule ends too early', this.place);
    const text = this.text.slice(word.start, word.end);
    return refuse(`the rule cannot be read from "${text}" on`, this.source.origin(word.start, word.end));
  }
}
