/**
 * Location rules up to pcs 0.11, one word a token. A precedence parser as in `pcs/rule.py`: comparisons bind closer than
 * `and` and `or`, which bind equally and to the left.
 */
import type { Origin } from '../../../model/model.js';
import { atLeast, type Version } from '../../../platforms/platform.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import { optionOf, partOf, refuse } from '../settings/terms.js';
import { isPacemakerDate, isSpecValue, WORD_RULES } from './dates.js';
import { ruleTokens, type RuleToken } from './tokens.js';
import type { DateFields, RuleExpression } from './tree.js';

type Operand =
  | { readonly kind: 'literal'; readonly word: Word }
  | { readonly kind: 'typed'; readonly type: string; readonly value: Word; readonly origin: Origin }
  | { readonly kind: 'duration'; readonly fields: DateFields; readonly origin: Origin }
  | RuleExpression;

const COMPARISONS = ['eq', 'ne', 'lt', 'gt', 'lte', 'gte'];
const PREFIXES = ['defined', 'not_defined'];
const VALUE_PATTERNS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^[-+]?\d+$/,
  number: /^[-+]?(\d+|\d*\.\d+|\d+\.\d*)([eE][+-]?\d+)?$/,
  version: /^\d+(\.\d+)*$/,
};
const FIELD_KEYWORDS = ['date-spec', 'duration'];

const BOOLEAN_POWER = 40;
const COMPARISON_POWER = 50;
const PREFIX_POWER = 60;
const TYPE_POWER = 70;

/** Throws `PcsRefusal`. `at`: the command, for a rule that ends too early. */
export function parseRuleWords(words: readonly Word[], version: Version, at: Origin): RuleExpression {
  return new WordParser(ruleTokens(words, version), version, at).rule();
}

class WordParser {
  private at = 0;
  private readonly powers: ReadonlyMap<string, number>;
  private readonly symbols: readonly boolean[];

  constructor(
    private readonly tokens: readonly RuleToken[],
    version: Version,
    private readonly place: Origin,
  ) {
    const types = Object.keys(VALUE_PATTERNS).filter(
      (type) => type !== 'number' || atLeast(version, '0.10.7'),
    );
    const powers = (names: readonly string[], power: number): [string, number][] =>
      names.map((name) => [name, power]);
    this.powers = new Map([
      ...powers(['and', 'or'], BOOLEAN_POWER),
      ...powers([...COMPARISONS, 'in_range'], COMPARISON_POWER),
      ...powers(PREFIXES, PREFIX_POWER),
      ...powers([...types, ...FIELD_KEYWORDS], TYPE_POWER),
      ...powers(['(', ')', 'to'], 0),
    ]);
    // What follows a type is a value, whatever it is called.
    const symbols: boolean[] = [];
    for (const [i, { word }] of tokens.entries()) {
      const afterType = i > 0 && symbols[i - 1]! && this.powers.get(tokens[i - 1]!.word.text) === TYPE_POWER;
      symbols.push(this.powers.has(word.text) && !afterType);
    }
    this.symbols = symbols;
  }

  rule(): RuleExpression {
    const found = this.expression(0);
    if (this.at < this.tokens.length) this.unexpected(this.tokens[this.at]!.word);
    if (found.kind === 'literal' || found.kind === 'typed' || found.kind === 'duration') {
      return refuse(
        'the rule compares nothing',
        this.place,
        `an expression has one of ${[...COMPARISONS, 'in_range', ...PREFIXES, 'date-spec'].join(', ')}`,
      );
    }
    return found;
  }

  private expression(power: number): Operand {
    let left = this.start();
    for (let symbol = this.symbol(); symbol !== undefined; symbol = this.symbol()) {
      if (this.powers.get(symbol)! <= power) break;
      left = this.infix(left);
    }
    return left;
  }

  /** The name of the keyword here, if it is one. */
  private symbol(): string | undefined {
    return this.symbols[this.at] ? this.tokens[this.at]!.word.text : undefined;
  }

  private next(): RuleToken {
    const token = this.tokens[this.at++];
    return token ?? refuse('the rule ends too early', this.place);
  }

  private start(): Operand {
    const symbol = this.symbol();
    const { word } = this.next();
    if (symbol === undefined) return { kind: 'literal', word };
    if (symbol === '(') {
      const inner = this.expression(0);
      const close = this.next();
      if (close.word.text !== ')') this.unexpected(close.word);
      return inner;
    }
    if (FIELD_KEYWORDS.includes(symbol)) return this.fields(symbol, word);
    if (PREFIXES.includes(symbol)) {
      const attribute = this.literal(this.expression(PREFIX_POWER), word);
      return { kind: 'comparison', operation: symbol, attribute, origin: span(word, attribute) };
    }
    const pattern = VALUE_PATTERNS[symbol];
    if (!pattern || this.powers.get(symbol) !== TYPE_POWER) return this.unexpected(word);
    const value = this.literal(this.expression(TYPE_POWER), word);
    if (!pattern.test(value.text) && !hasParameterMark(value.text)) {
      refuse(`"${value.text}" is no ${symbol}`, value.origin);
    }
    return { kind: 'typed', type: symbol, value, origin: span(word, value) };
  }

  private infix(left: Operand): Operand {
    const { word } = this.next();
    if (word.text === 'and' || word.text === 'or') {
      const right = this.expression(BOOLEAN_POWER);
      const parts = [this.condition(left, word), this.condition(right, word)];
      const origin = { ...parts[0]!.origin, end: parts[1]!.origin.end };
      return { kind: 'boolean', operator: word.text, parts, origin };
    }
    if (word.text === 'in_range') return this.range(left, word);
    if (!COMPARISONS.includes(word.text)) return this.unexpected(word);
    const attribute = this.literal(left, word);
    const right = this.expression(COMPARISON_POWER);
    const type = right.kind === 'typed' ? right.type : undefined;
    const value = right.kind === 'typed' ? right.value : this.literal(right, word);
    const origin = span(attribute, value);
    if (attribute.text === 'date' && type === undefined && (word.text === 'gt' || word.text === 'lt')) {
      requireDate(value);
      const edge = word.text === 'gt' ? { start: value } : { end: value };
      return { kind: 'date', operation: word.text, ...edge, origin };
    }
    return { kind: 'comparison', attribute, operation: word.text, type, value, origin };
  }

  private range(left: Operand, word: Word): Operand {
    const attribute = this.literal(left, word);
    if (attribute.text !== 'date') return this.unexpected(word);
    const start = this.literal(this.expression(COMPARISON_POWER), word);
    const to = this.next().word;
    if (to.text !== 'to') refuse(`"${to.text}" stands where the rule needs "to"`, to.origin);
    const last = this.expression(COMPARISON_POWER);
    requireDate(start);
    const common = { kind: 'date', operation: 'in_range', start } as const;
    if (last.kind === 'duration') {
      return { ...common, duration: last.fields, origin: { ...attribute.origin, end: last.origin.end } };
    }
    const end = this.literal(last, to);
    requireDate(end);
    return { ...common, end, origin: span(attribute, end) };
  }

  private fields(keyword: string, word: Word): Operand {
    const token = this.next();
    const fields: (readonly [string, Word])[] = [];
    for (const piece of (token.fields ?? [token.word]).flatMap(splitBlanks)) {
      const option = optionOf(piece);
      if (!option || option.value.text === '' || !WORD_RULES.durations.includes(option.name)) {
        refuse(`"${piece.text}" is no field of ${keyword}`, piece.origin);
      }
      const { name, value } = option;
      const valid =
        keyword === 'date-spec'
          ? isSpecValue(name, value.text, WORD_RULES)
          : /^\d+$/.test(value.text) || hasParameterMark(value.text);
      if (!valid) refuse(`"${value.text}" is not valid for ${name} in ${keyword}`, value.origin);
      fields.push([name, value]);
    }
    const origin = span(word, token.word);
    return keyword === 'date-spec'
      ? { kind: 'date-spec', fields, origin }
      : { kind: 'duration', fields, origin };
  }

  private literal(operand: Operand, beside: Word): Word {
    return operand.kind === 'literal' ? operand.word : this.unexpected(beside);
  }

  private condition(operand: Operand, beside: Word): RuleExpression {
    if (operand.kind === 'literal' || operand.kind === 'typed' || operand.kind === 'duration') {
      return this.unexpected(operand.kind === 'literal' ? operand.word : beside);
    }
    return operand;
  }

  private unexpected(word: Word): never {
    return refuse(`"${word.text}" cannot stand there in a rule`, word.origin);
  }
}

function requireDate(word: Word): void {
  if (!isPacemakerDate(word.text)) refuse(`"${word.text}" is no date`, word.origin, 'write it as 2026-07-04');
}

function splitBlanks(word: Word): Word[] {
  return [...word.text.matchAll(/\S+/g)].map((piece) =>
    partOf(word, piece.index, piece.index + piece[0].length),
  );
}

function span(first: Word, last: Word): Origin {
  return { ...first.origin, end: Math.max(first.origin.end, last.origin.end) };
}
