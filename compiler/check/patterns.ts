/** The patterns of statements: `resources matching` and `nodes matching`. */
import type { FileContext } from '../bind/context.js';
import type * as ast from '../../grammar/ast.js';
import { parsePattern } from '../types/posix-pattern.js';

/** Whether the pattern of a location, maybe negated with `!`, matches a name. */
export function patternMatches(pattern: string, name: string): boolean {
  const negated = pattern.startsWith('!');
  const parsed = parsePattern(negated ? pattern.slice(1) : pattern);
  return parsed instanceof RegExp && parsed.test(name) !== negated;
}

/** The pattern of a statement; what is wrong with it is reported. A leading `!` negates (`allowNot`). */
export function checkPattern(
  ctx: FileContext,
  node: ast.Matching,
  names: Iterable<string>,
  what: string,
  allowNot = false,
): string | undefined {
  const pattern = node.pattern && ctx.plain(node.pattern);
  if (pattern === undefined || !node.pattern) return undefined;
  const negated = allowNot && pattern.startsWith('!');
  const parsed = parsePattern(negated ? pattern.slice(1) : pattern);
  if (!(parsed instanceof RegExp)) {
    ctx.report('invalid-pattern', node.pattern, { pattern, problem: parsed.problem });
  } else if (![...names].some((name) => parsed.test(name) !== negated)) {
    ctx.report('pattern-matches-nothing', node.pattern, { pattern, what });
  }
  return pattern;
}
