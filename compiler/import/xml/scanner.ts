/** The lexical part of the XML reader: names, tags' attributes, references, and how it stops at what is wrong. */
import type { DiagnosticName, ParamsOf } from '../../diagnostics/catalogue.js';
import type { DiagnosticExtras } from '../../diagnostics/diagnostic.js';
import type { Origin } from '../../model/model.js';
import type { ImportSession, ImportSource } from '../session.js';
import type { CibAttribute } from '../tree.js';
import type { ReferenceProblem } from './characters.js';
import { decodeReferences, excerpt, NAME, normalizeSpace } from './characters.js';

export type Report = Pick<ImportSession, 'report'>;

/** Thrown when the text is not well-formed, after that was reported. */
export class NotWellFormed extends Error {}

const MAX_ATTRIBUTES = 500;

export class XmlScanner {
  protected readonly text: string;
  protected at = 0;

  constructor(
    private readonly source: ImportSource,
    protected readonly session: Report,
  ) {
    this.text = source.text;
  }

  /** Up to the end of the tag; true when it is an empty-element tag. */
  protected attributes(element: string, tag: number, found: Map<string, CibAttribute>): boolean {
    const { text } = this;
    let count = 0;
    for (;;) {
      const before = this.at;
      SPACE.lastIndex = before;
      SPACE.test(text);
      const pos = SPACE.lastIndex;
      if (text[pos] === '>') {
        this.at = pos + 1;
        return false;
      }
      if (text.startsWith('/>', pos)) {
        this.at = pos + 2;
        return true;
      }
      const name = this.name(pos);
      if (name === '') {
        const expected = `an attribute, ">" or "/>" in the tag "<${element}"`;
        this.stop(`expected ${expected}, found ${this.found(pos)}`, pos, pos + 1);
      }
      const at = this.origin(pos, pos + name.length);
      if (pos === before) this.session.report('xml-missing-blank', at, { name });
      const first = found.get(name);
      if (first) {
        const related = first.origin ? [{ message: 'it has its first value here', at: first.origin }] : [];
        const problem = `the attribute "${name}" stands twice in the tag "<${element}"`;
        this.refuse('malformed-xml', at, { problem }, { related });
      }
      if (++count > MAX_ATTRIBUTES) {
        this.refuse('xml-too-large', this.origin(tag, tag + 1 + element.length), {
          what: `an element with more than ${MAX_ATTRIBUTES} attributes`,
        });
      }
      this.at = pos + name.length;
      found.set(name, this.value(name));
    }
  }

  private value(name: string): { value: string; origin: Origin } {
    const { text } = this;
    EQUALS.lastIndex = this.at;
    if (!EQUALS.test(text)) {
      this.stop(`expected "=" after the attribute name "${name}", found ${this.found(this.at)}`, this.at);
    }
    const pos = EQUALS.lastIndex;
    const quote = text[pos];
    if (quote !== '"' && quote !== "'") {
      this.stop(`expected a quoted value of "${name}", found ${this.found(pos)}`, pos, pos + 1);
    }
    const end = text.indexOf(quote, pos + 1);
    if (end < 0) this.stop(`the value of "${name}" has no closing ${quote}`, pos, pos + 1);
    const raw = text.slice(pos + 1, end);
    const tag = raw.indexOf('<');
    if (tag >= 0) {
      const hint = `write "&lt;" for "<"; or is the closing ${quote} missing?`;
      this.stop(`the value of "${name}" contains a "<"`, pos + 1 + tag, pos + 2 + tag, hint);
    }
    const value = this.decode(normalizeSpace(raw), pos + 1, raw);
    this.at = end + 1;
    return { value, origin: this.origin(pos + 1, end) };
  }

  protected stop(problem: string, pos: number, end = pos, hint?: string): never {
    const at = this.origin(pos, Math.min(end, this.text.length));
    this.refuse('malformed-xml', at, { problem }, hint === undefined ? {} : { hint });
  }

  protected refuse<N extends DiagnosticName>(
    name: N,
    at: Origin,
    params: ParamsOf<N>,
    extras: DiagnosticExtras = {},
  ): never {
    this.session.report(name, at, params, extras);
    throw new NotWellFormed();
  }

  protected origin(pos: number, end: number): Origin {
    return { file: this.source.file, pos, end };
  }

  protected name(pos: number): string {
    NAME.lastIndex = pos;
    return NAME.exec(this.text)?.[0] ?? '';
  }

  protected found(pos: number): string {
    return pos >= this.text.length ? 'the end of the file' : excerpt(this.text, pos);
  }

  /** `text` has the same length as what stands at `pos`, unless line ends of two characters became one blank. */
  protected decode(text: string, pos: number, raw = text): string {
    const decoded = decodeReferences(text);
    if (typeof decoded === 'string') return decoded;
    // The places are those of the text as it stands.
    const place = raw === text ? decoded : decodeReferences(raw);
    const { pos: from, end } = typeof place === 'string' ? decoded : place;
    return this.badReference(decoded.problem, pos + from, pos + end);
  }

  private badReference(problem: ReferenceProblem, pos: number, end: number): never {
    if (problem.kind === 'entity') {
      this.refuse('xml-entity', this.origin(pos, end), { name: problem.name });
    }
    if (problem.kind === 'character') {
      this.refuse('xml-character', this.origin(pos, end), { character: problem.character });
    }
    const expected = `expected a reference such as "&lt;" after "&", found ${this.found(pos + 1)}`;
    return this.stop(expected, pos, end, 'write "&amp;" for a "&" that is a character');
  }
}

const SPACE = /[ \t\r\n]*/y;
const EQUALS = /[ \t\r\n]*=[ \t\r\n]*/y;
