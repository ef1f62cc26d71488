import { nearest } from '../../grammar/nearest.js';
import { quoteValue } from '../../grammar/strings.js';
import type * as ast from '../../grammar/ast.js';
import type { DiagnosticExtras } from '../diagnostics/diagnostic.js';
import { replaceFix } from '../diagnostics/diagnostic.js';
import type { FileContext } from './context.js';

export interface Suggestion {
  readonly suggestion: string | undefined;
  readonly extras: DiagnosticExtras;
}

/** The nearest of some names to what stands at a node, with the fix that puts it there. */
export function suggest(
  ctx: Pick<FileContext, 'origin'>,
  at: ast.Node,
  written: string,
  candidates: Iterable<string>,
  write: (text: string) => string = quoteValue,
): Suggestion {
  const suggestion = nearest(written, candidates);
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

function isLiteral(node: ast.Node): boolean {
  if (node.kind === 'Word') return true;
  if (node.kind !== 'String') return false;
  return (node as ast.StringLiteral).parts.every((part) => part.kind === 'Text');
}
