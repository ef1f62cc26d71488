/**
 * Diagnostics of the rendered source, moved to where the imported file says the same.
 */
import type { DiagnosticName } from '../diagnostics/catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';
import type { Rendered, RenderedSpan } from '../render/rendered.js';
import { foreignHint, isFault, saidOfFile, withDirective } from './foreign-words.js';
import type { NameOf, Wanted } from './narrow.js';
import { nameAt, narrowed } from './narrow.js';
import type { ForeignFormat } from './session.js';

export interface ForeignText {
  readonly text: string;
  readonly format: ForeignFormat;
}

export class BackMap {
  constructor(
    private readonly rendered: Rendered,
    /** The imported files by name. */
    private readonly files: ReadonlyMap<string, ForeignText>,
    /** Where something without a place of its own is reported. */
    private readonly fallback: Origin,
    private readonly hasNodes: boolean,
  ) {}

  /**
   * Undefined for what is no fault in such a file. Fixes are left out: they would change the rendered text, not the file.
   */
  diagnostic(compiled: Diagnostic): Diagnostic | undefined {
    const at = this.origin(compiled.at, compiled.message);
    const file = this.files.get(at.file);
    const found = saidOfFile(compiled, file?.format);
    if (file) {
      const text = file.text.slice(at.pos, at.end);
      const around = [file.text.slice(at.pos - 1, at.pos), file.text.slice(at.end, at.end + 1)] as const;
      if (!isFault({ found, format: file.format, text, around, hasNodes: this.hasNodes })) return undefined;
    }
    const { hint, ...rest } = { ...found, hint: foreignHint(found) };
    return {
      ...rest,
      message:
        file?.format === 'corosync' ? withDirective(found.message, lineAt(file.text, at.pos)) : found.message,
      ...(hint !== undefined && { hint }),
      at,
      related: found.related.map((one) => ({ ...one, at: this.origin(one.at, one.message) })),
      fixes: [],
    };
  }

  /** @param message what is said about the place */
  origin(at: Origin, message = ''): Origin {
    const span = this.innermost(at);
    return span ? this.narrowed(span, at, message) : this.fallback;
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
  private narrowed(span: RenderedSpan, at: Origin, message: string): Origin {
    const { file, pos, end } = span.origin;
    const source = this.files.get(file)?.text;
    const { text } = this.rendered;
    if (source === undefined) return span.origin;
    const wanted: Wanted = {
      text: text.slice(at.pos, at.end),
      before: text.slice(span.pos, at.pos),
      quoted: [...message.matchAll(/"([^"]*)"/g)].map((match) => match[1]!),
    };
    const range =
      narrowed(source.slice(pos, end), wanted) ??
      narrowed(source.slice(pos, extended(source, pos, end)), wanted);
    return range ? { file, pos: pos + range.pos, end: pos + range.end } : span.origin;
  }
}

/** What the readers of XML report at an element or a value, though its name is meant. */
const ABOUT_NAMES: Partial<Record<DiagnosticName, NameOf>> = {
  'unknown-cib-element': 'element',
  'missing-attribute': 'element',
  'incomplete-element': 'element',
  'repeated-element': 'element',
  'unknown-attribute': 'attribute',
  'repeated-pair': 'pair',
};

/** A diagnostic of an importer, at the very word. */
export function sharpened(found: Diagnostic, text: string | undefined): Diagnostic {
  const what = ABOUT_NAMES[found.name];
  const range = what && text !== undefined ? nameAt(text, found.at, what) : undefined;
  return range ? { ...found, at: { ...found.at, ...range } } : found;
}

/**
 * Where the rest of an element ends of which only the head has a place: the rules of a constraint, which are a part of its
 * line in the source; a section of corosync.conf; the words behind a keyword of crm.
 */
function extended(source: string, pos: number, end: number): number {
  const head = source.slice(pos, end);
  const constraint = /^<(rsc_(?:location|colocation|order|ticket))\b[^]*[^/]>$/.exec(head)?.[1];
  if (constraint !== undefined) return Math.max(end, source.indexOf(`</${constraint}>`, end));
  if (head.endsWith('{')) return Math.max(end, source.indexOf('}', end));
  if (!/^[\w#.-]+$/.test(head)) return end;
  REST_OF_LINE.lastIndex = end;
  return end + (REST_OF_LINE.exec(source)?.[0].length ?? 0);
}

/** A backslash at the end of a line continues it. */
const REST_OF_LINE = /(?:\\\r?\n|[^\n]){0,500}/y;

function lineAt(text: string, pos: number): string {
  const start = text.lastIndexOf('\n', pos - 1) + 1;
  const end = text.indexOf('\n', pos);
  return text.slice(start, end < 0 ? text.length : end);
}
