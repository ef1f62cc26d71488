/** The words of a rule up to 0.11, prepared for its parser: what pcs's `TokenPreprocessor` does. */
import { atLeast, type Version } from '../../../platforms/platform.js';
import type { Word } from '../../shell/command.js';
import { partOf, spanOf } from '../settings/terms.js';
import { WORD_RULES } from './dates.js';

/** A word, or the fields behind `date-spec` and `duration` together. */
export interface RuleToken {
  readonly word: Word;
  readonly fields?: readonly Word[];
}

export function ruleTokens(words: readonly Word[], version: Version): RuleToken[] {
  const legacy = !atLeast(version, '0.11');
  const tokens = joinFields(words.flatMap(splitParentheses), legacy);
  return legacy ? convertOldDates(tokens) : tokens;
}

function splitParentheses(word: Word): Word[] {
  const pieces = [...word.text.matchAll(/[()]|[^()]+/g)];
  // An empty word stays one.
  if (pieces.length <= 1) return [word];
  return pieces.map((piece) => partOf(word, piece.index, piece.index + piece[0].length));
}

/** `date-spec`, then one token with `hours=1 weekdays=2`. Up to 0.10 `operation=date_spec` among them is dropped. */
function joinFields(words: readonly Word[], legacy: boolean): RuleToken[] {
  const tokens: RuleToken[] = [];
  for (let i = 0; i < words.length; i++) {
    const keyword = words[i]!;
    tokens.push({ word: keyword });
    if (keyword.text !== 'date-spec' && keyword.text !== 'duration') continue;
    const fields: Word[] = [];
    for (; i + 1 < words.length; i++) {
      const next = words[i + 1]!;
      if (isField(next)) fields.push(next);
      else if (!(legacy && keyword.text === 'date-spec' && next.text === 'operation=date_spec')) break;
    }
    if (fields.length > 0) {
      const text = fields.map((field) => field.text).join(' ');
      tokens.push({ word: { text, origin: spanOf(fields, keyword.origin), quoted: false }, fields });
    }
  }
  return tokens;
}

function isField({ text }: Word): boolean {
  return WORD_RULES.durations.some((name) => text === name || text.startsWith(`${name}=`));
}

/** Up to 0.10 `date start=S gt`, `date end=E lt` and `date start=S end=E in_range` are the operations of today. */
function convertOldDates(tokens: readonly RuleToken[]): RuleToken[] {
  const result: RuleToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const date = tokens[i]!;
    result.push(date);
    if (date.word.text !== 'date') continue;
    const values: { start?: RuleToken; end?: RuleToken } = {};
    let next = i + 1;
    for (; next < tokens.length; next++) {
      const { word } = tokens[next]!;
      if (word.text.startsWith('start=')) values.start = { word: partOf(word, 6) };
      else if (word.text.startsWith('end=')) values.end = { word: partOf(word, 4) };
      else break;
    }
    const operator = tokens[next];
    const { start, end } = values;
    const converted = operator && convertedDate(operator, start, end);
    if (!converted) continue;
    result.push(...converted);
    i = next;
  }
  return result;
}

function convertedDate(
  operator: RuleToken,
  start: RuleToken | undefined,
  end: RuleToken | undefined,
): RuleToken[] | undefined {
  switch (operator.word.text) {
    case 'gt':
      return start && !end ? [operator, start] : undefined;
    case 'lt':
      return end && !start ? [operator, end] : undefined;
    case 'in_range':
      return start && end ? [operator, start, { word: { ...operator.word, text: 'to' } }, end] : undefined;
    default:
      return undefined;
  }
}
