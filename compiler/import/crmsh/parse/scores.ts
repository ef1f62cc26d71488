/** Scores and kinds (`crmsh.md` §1.5). */
import { KINDS } from '../dialect.js';
import type { Reader } from '../reader.js';
import type { Spot } from '../text.js';

const NUMBER = /^[+-]?(inf(inity)?|INF(INITY)?|[0-9]+)$/;
const WORDS: Readonly<Record<string, string>> = { advisory: '0', mandatory: 'INFINITY' };

/** The attribute and its value. */
type ScoreAttribute = readonly [name: 'score' | 'score-attribute' | 'kind', value: Spot];

/** What is neither a number nor a word for one becomes the name of a node attribute. */
export function scoreAttribute(reader: Reader, score: Spot): ScoreAttribute {
  const word = score.text.toLowerCase();
  if (Object.hasOwn(WORDS, word)) return ['score', { ...score, text: WORDS[word]! }];
  if (NUMBER.test(score.text)) return ['score', { ...score, text: normalised(score.text) }];
  if (
    /^[+-]?inf/i.test(score.text) ||
    /^[+-]?[\d.]+$/.test(score.text) ||
    KINDS.some((k) => k === score.text)
  ) {
    reader.report('crm-score-attribute', score.origin, { score: score.text });
  }
  return ['score-attribute', score];
}

/** Orders have a kind; a score is turned into one. */
export function kindAttribute(reader: Reader, score: Spot): ScoreAttribute {
  if (NUMBER.test(score.text)) {
    const kind = normalised(score.text) === '0' ? 'Optional' : 'Mandatory';
    if (score.text.startsWith('-')) {
      reader.report('crm-negative-order', score.origin, { score: score.text });
    } else {
      reader.report('crm-order-score', score.origin, { score: score.text, kind });
    }
    return ['kind', { ...score, text: kind }];
  }
  const kind = KINDS.find((known) => known.toLowerCase() === score.text.toLowerCase());
  return kind === undefined
    ? reader.expectedOneOf('Mandatory, Optional or Serialize', KINDS, score)
    : ['kind', { ...score, text: kind }];
}

function normalised(score: string): string {
  return score.replace(/inf(inity)?|INF(INITY)?/, 'INFINITY');
}
