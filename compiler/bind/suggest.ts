import { nearest } from '../../grammar/nearest.js';
import { quoteValue } from '../../grammar/strings.js';
import type * as ast from '../../grammar/ast.js';
import type { DiagnosticExtras, Fix } from '../diagnostics/diagnostic.js';
import { replaceFix } from '../diagnostics/diagnostic.js';
import type { FileContext } from './context.js';

/** Of one or two letters every other such word is "near": those are not guessed at, only another case of letters. */
const SHORTEST_GUESS = 3;
/** Some hundred misspelt names among thousands of declared ones; a file that has more of them is no misspelling. */
const COMPARISONS = 300_000;

/**
 * Guesses what misspelt names were meant to be. All guesses of a program share a number of comparisons, so that
 * thousands of unknown names among thousands of declared ones cost no more than some hundred: the others have none.
 */
export class Guesser {
  #left: number;

  constructor(comparisons = COMPARISONS) {
    this.#left = comparisons;
  }

  /** How many more candidates will be looked at. */
  get left(): number {
    return this.#left;
  }

  nearest(word: string, candidates: Iterable<string>): string | undefined {
    if (this.#left <= 0) return undefined;
    const found = nearest(word, this.#counted(candidates));
    if (found === undefined || word.length >= SHORTEST_GUESS) return found;
    return found.toLowerCase() === word.toLowerCase() ? found : undefined;
  }

  *#counted(candidates: Iterable<string>): Generator<string> {
    for (const candidate of candidates) {
      if (this.#left <= 0) return;
      this.#left--;
      yield candidate;
    }
  }
}

export interface Suggestion {
  readonly suggestion: string | undefined;
  readonly extras: DiagnosticExtras;
}

/** The nearest of some names to what stands at a node, with the fix that puts it there. */
export function suggest(
  ctx: Pick<FileContext, 'origin' | 'nearest'>,
  at: ast.Node,
  written: string,
  candidates: Iterable<string>,
  write: (text: string) => string = quoteValue,
): Suggestion {
  const suggestion = ctx.nearest(written, candidates);
  return { suggestion, extras: suggestion === undefined ? {} : didYouMeanFix(ctx, at, suggestion, write) };
}

/**
 * The fix of a "did you mean". None where the text comes out of a parameter: replacing `$db` by the name that was
 * meant would put a constant into its place. `write` makes source of the text: a reference to a resource that is called
 * like a keyword needs quotes, a setting or a type does not.
 */
export function didYouMeanFix(
  ctx: Pick<FileContext, 'origin'>,
  at: ast.Node,
  suggestion: string,
  write: (text: string) => string = quoteValue,
): DiagnosticExtras {
  if (!isLiteral(at)) return {};
  return {
    fixes: [replaceFix(ctx.origin(at), write(suggestion), `Replace with ${JSON.stringify(suggestion)}`)],
  };
}

/** For a guess that may not mean what was written: it is applied only when somebody has looked at it. */
export function unsafe<T extends DiagnosticExtras>(extras: T): T {
  if (!extras.fixes) return extras;
  return { ...extras, fixes: extras.fixes.map((fix): Fix => ({ ...fix, safety: 'unsafe' })) };
}

/** `db1` for `db3` is another thing, not another spelling. */
export function differsInNumber(a: string, b: string): boolean {
  return a.replace(/\D/g, '') !== b.replace(/\D/g, '');
}

function isLiteral(node: ast.Node): boolean {
  if (node.kind === 'Word') return true;
  if (node.kind !== 'String') return false;
  return (node as ast.StringLiteral).parts.every((part) => part.kind === 'Text');
}
