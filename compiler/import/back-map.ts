/**
 * Diagnostics of the rendered source, moved to where the imported file says the same.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';
import type { Rendered, RenderedSpan } from '../render/rendered.js';

export class BackMap {
  constructor(
    private readonly rendered: Rendered,
    /** Texts of the imported files by name. */
    private readonly sources: ReadonlyMap<string, string>,
    /** Where something without a place of its own is reported. */
    private readonly fallback: Origin,
  ) {}

  /** Fixes are left out: they would change the rendered text, not the file. */
  diagnostic(found: Diagnostic): Diagnostic {
    return {
      ...found,
      at: this.origin(found.at),
      related: found.related.map(({ message, at }) => ({ message, at: this.origin(at) })),
      fixes: [],
    };
  }

  origin(at: Origin): Origin {
    const span = this.innermost(at);
    return span ? this.narrowed(span, at) : this.fallback;
  }

  private innermost({ pos, end }: Origin): RenderedSpan | undefined {
    const { spans } = this.rendered;
    let best: RenderedSpan | undefined;
    for (const span of spans) {
      if (span.pos > pos) break;
      if (span.end < Math.min(end, span.pos + 1) || span.end < pos) continue;
      if (!best || span.end - span.pos <= best.end - best.pos) best = span;
    }
    return best;
  }

  /** The same word inside of the place, if it stands there. */
  private narrowed(span: RenderedSpan, at: Origin): Origin {
    const { file, pos, end } = span.origin;
    const source = this.sources.get(file);
    const word = unquoted(this.rendered.text.slice(at.pos, at.end));
    if (source === undefined || word === '' || /\s/.test(word) || word.length > 200) return span.origin;
    const text = source.slice(pos, end);
    for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
      if (isWordChar(text[index - 1]) || isWordChar(text[index + word.length])) continue;
      return { file, pos: pos + index, end: pos + index + word.length };
    }
    return span.origin;
  }
}

function unquoted(text: string): string {
  return text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9_-]/.test(char);
}
