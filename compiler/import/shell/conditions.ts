/** Conditions that compare values which are known. */
import { hasParameterMark } from './command.js';

/** `[ … ]`, `[[ … ]]`, `test …`, `true`; undefined when it cannot be told. */
export function testResult(words: readonly string[]): boolean | undefined {
  const [name, ...rest] = words;
  if (name === 'true' || name === ':') return true;
  if (name === 'false') return false;
  if (name !== '[' && name !== '[[' && name !== 'test') return undefined;
  const last = rest.at(-1);
  const terms = last === ']' || last === ']]' ? rest.slice(0, -1) : rest;
  return terms.some(hasParameterMark) ? undefined : compared(terms, name === '[[');
}

function compared(terms: readonly string[], patterns: boolean): boolean | undefined {
  const [a = '', b = '', c = ''] = terms;
  if (a === '!' && terms.length > 1) {
    const result = compared(terms.slice(1), patterns);
    return result === undefined ? undefined : !result;
  }
  switch (terms.length) {
    case 0:
      return false;
    case 1:
      return a !== '';
    case 2:
      return a === '-z' ? b === '' : a === '-n' ? b !== '' : undefined;
    case 3:
      return binary(a, b, c, patterns);
    default:
      return undefined;
  }
}

function binary(a: string, operator: string, b: string, patterns: boolean): boolean | undefined {
  switch (operator) {
    case '=':
    case '==':
      return patterns ? matchesPattern(a, b) : a === b;
    case '!=':
      return patterns ? !matchesPattern(a, b) : a !== b;
    default:
      return /^-?\d+$/.test(a) && /^-?\d+$/.test(b) ? numbers(Number(a), operator, Number(b)) : undefined;
  }
}

function numbers(a: number, operator: string, b: number): boolean | undefined {
  switch (operator) {
    case '-eq':
      return a === b;
    case '-ne':
      return a !== b;
    case '-lt':
      return a < b;
    case '-le':
      return a <= b;
    case '-gt':
      return a > b;
    case '-ge':
      return a >= b;
    default:
      return undefined;
  }
}

/** A pattern with `*`, `?` and `[…]`, as in `case`. Two pointers: no pattern takes more than text × stars. */
export function matchesPattern(text: string, pattern: string): boolean {
  const units = pattern.match(/\[!?\]?[^\]]*\]|\\.|./gsu) ?? [];
  const chars = [...text];
  let t = 0;
  let p = 0;
  let starAt = -1;
  let starText = 0;
  while (t < chars.length) {
    const unit = units[p];
    if (unit === '*') {
      starAt = p++;
      starText = t;
    } else if (unit !== undefined && matchesUnit(chars[t]!, unit)) {
      p++;
      t++;
    } else if (starAt >= 0) {
      p = starAt + 1;
      t = ++starText;
    } else return false;
  }
  return units.slice(p).every((unit) => unit === '*');
}

function matchesUnit(char: string, unit: string): boolean {
  if (unit === '?') return true;
  if (unit.length > 1 && unit.startsWith('\\')) return unit.slice(1) === char;
  if (unit.length < 3 || !unit.startsWith('[')) return unit === char;
  const negated = unit[1] === '!' || unit[1] === '^';
  const set = unit.slice(negated ? 2 : 1, -1);
  const ranges = set.match(/.-.|./gsu) ?? [];
  const within = ranges.some((range) =>
    range.length === 3 ? char >= range[0]! && char <= range[2]! : range === char,
  );
  return within !== negated;
}
