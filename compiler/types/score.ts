/**
 * Scores. Source: `char2score()` and the schemas' `score.rng`: an integer with an optional sign, or exactly `INFINITY`,
 * `+INFINITY`, `-INFINITY`. Everything from 1 000 000 up is infinite.
 */
import type { TypeProblem } from './value-type.js';

export const INFINITY_SCORE = 1_000_000;

const INTEGER = /^[+-]?\d+$/;
const INFINITE = /^([+-]?)inf(?:inity)?$/i;

/** A number within ±1000000, or undefined when it is not a score. */
export function parseScore(text: string): number | undefined {
  const infinite = INFINITE.exec(text);
  if (infinite) return infinite[1] === '-' ? -INFINITY_SCORE : INFINITY_SCORE;
  if (!INTEGER.test(text)) return undefined;
  return Math.max(-INFINITY_SCORE, Math.min(INFINITY_SCORE, Number(text)));
}

/** `inf` → `INFINITY`, `+INFINITY` → `INFINITY`, `9999999` → `INFINITY`; what is no score is left alone. */
export function canonicalScore(text: string): string {
  const score = parseScore(text);
  if (score === undefined) return text;
  if (INFINITE.test(text) || Math.abs(Number(text)) > INFINITY_SCORE)
    return score < 0 ? '-INFINITY' : 'INFINITY';
  return text;
}

export function scoreProblem(text: string): TypeProblem | undefined {
  const score = parseScore(text);
  if (score !== undefined && INTEGER.test(text) && Math.abs(Number(text)) > INFINITY_SCORE) {
    return {
      expected: 'a number up to 1000000, or INFINITY,',
      why: `Pacemaker takes it for ${canonicalScore(text)}, as it does 1000000`,
      suggestion: canonicalScore(text),
      tolerated: true,
    };
  }
  if (score !== undefined) return undefined;
  const cut = /^([+-]?\d+)\.\d+$/.exec(text)?.[1];
  return {
    expected: 'a score: a whole number, INFINITY or -INFINITY',
    why: cut
      ? 'Pacemaker drops the fraction of a score, and the schema refuses it'
      : `Pacemaker would read ${JSON.stringify(text)} as 0`,
    ...(cut !== undefined && { suggestion: cut }),
  };
}

/** For a score that is no XML attribute: Pacemaker itself knows one word for infinity, and takes `inf` for 0. */
export function infinityProblem(text: string): TypeProblem | undefined {
  if (!INFINITE.test(text) || /^[+-]?INFINITY$/.test(text)) return undefined;
  return {
    expected: 'a score: a whole number, INFINITY or -INFINITY',
    why: `Pacemaker would read ${JSON.stringify(text)} as 0`,
    suggestion: canonicalScore(text),
  };
}

/** `5` → `-5`, `INFINITY` → `-INFINITY`: what `avoids` does. */
export function negateScore(text: string): string {
  const canonical = canonicalScore(text);
  if (canonical.startsWith('-')) return canonical.slice(1);
  return `-${canonical.startsWith('+') ? canonical.slice(1) : canonical}`;
}
