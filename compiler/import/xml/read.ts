/**
 * A strict XML reader without DTDs, for documents that come from anywhere. It reads every character once, keeps the
 * open elements on a stack of its own, and stops at the first thing that is not well-formed.
 *
 * Ours, because fast-xml-parser (5.12.1, measured) takes `<` and control characters in values, undefined entities,
 * several roots and `--` in comments for well-formed, and has no places of attributes.
 */
import type { ImportSource } from '../session.js';
import { CibElement } from '../tree.js';
import { excerpt } from './characters.js';
import { prologProblem } from './prolog.js';
import type { Report } from './scanner.js';
import { NotWellFormed, XmlScanner } from './scanner.js';

export interface XmlReadOptions {
  /** Whether other elements may follow a root of that name, as in a piece of a document. */
  readonly several?: (root: string) => boolean;
  /** Contents that are checked but not built: children of the root of that name (`status`). */
  readonly skip?: string;
}

/** The root element, or undefined after an error was reported. Comments around it are its own. */
export function readXml(
  source: ImportSource,
  session: Report,
  options: XmlReadOptions = {},
): CibElement | undefined {
  return readRoots(source, session, options)?.[0];
}

/** The root elements: one, or more if `options.several` allows. Undefined after an error was reported. */
export function readRoots(
  source: ImportSource,
  session: Report,
  options: XmlReadOptions = {},
): readonly CibElement[] | undefined {
  const problem = prologProblem(source, session);
  if (problem) return undefined;
  const reader = new XmlReader(source, session, options);
  try {
    return reader.document();
  } catch (error) {
    if (error instanceof NotWellFormed) return undefined;
    throw error;
  }
}

/** Deeper than any CIB, whose rules nest a few levels. */
const MAX_DEPTH = 200;
/** 30 times the largest CIB that we know of. */
const MAX_ELEMENTS = 1_000_000;
/** More texts between tags are not worth a message each. */
const MAX_TEXTS = 20;

interface Open {
  readonly name: string;
  readonly pos: number;
  readonly end: number;
  /** Undefined inside what is skipped. */
  readonly element: CibElement | undefined;
}

class XmlReader extends XmlScanner {
  private readonly open: Open[] = [];
  private readonly roots: CibElement[] = [];
  private comments: string[] = [];
  private elements = 0;
  private texts = 0;

  constructor(
    source: ImportSource,
    session: Report,
    private readonly options: XmlReadOptions,
  ) {
    super(source, session);
  }

  document(): readonly CibElement[] {
    const declaration = /^\ufeff?(?:<\?xml\s[^>]*?\?>)?/.exec(this.text);
    this.at = declaration?.[0].length ?? 0;
    while (this.at < this.text.length) {
      const next = this.text.indexOf('<', this.at);
      const end = next < 0 ? this.text.length : next;
      this.characters(this.at, end);
      this.at = end;
      if (next >= 0) this.markup();
    }
    const unclosed = this.open.at(-1);
    if (unclosed) {
      const expected = `expected "</${unclosed.name}>", found the end of the file`;
      this.stopUnclosed(expected, unclosed, this.text.length, this.text.length);
    }
    if (this.roots.length === 0)
      this.stop('expected an element, found the end of the file', this.text.length);
    this.roots.at(-1)!.lastComments.push(...this.comments);
    return this.roots;
  }

  // -------------------------------------------------------------- what stands between tags

  private characters(pos: number, end: number): void {
    const first = /[^ \t\r\n]/.exec(this.text.slice(pos, end));
    if (!first) return;
    const at = pos + first.index;
    if (this.open.length === 0) {
      const expected = this.roots.length === 0 ? 'the first element' : 'the end of the file';
      const hint =
        this.roots.length === 0 ? 'remove what stands before it, such as messages of the command' : undefined;
      this.stop(`expected ${expected}, found ${excerpt(this.text, at)}`, at, end, hint);
    }
    const text = this.text.slice(pos, end);
    const wrong = text.indexOf(']]>');
    if (wrong >= 0)
      this.stop('"]]>" ends a CDATA section, and there is none here', pos + wrong, pos + wrong + 3);
    this.decode(text, pos);
    this.foundText(at, end);
  }

  private foundText(pos: number, end: number): void {
    const parent = this.open.at(-1);
    if (!parent?.element || ++this.texts > MAX_TEXTS) return;
    const text = excerpt(this.text, pos, end);
    const at = this.origin(pos, Math.min(end, pos + 200));
    this.session.report('text-in-cib', at, { text, parent: parent.name });
  }

  private markup(): void {
    const { text, at } = this;
    if (text.startsWith('<!--', at)) return this.comment();
    if (text.startsWith('<![CDATA[', at)) return this.cdata();
    if (text.startsWith('<?', at)) return this.instruction();
    if (text.startsWith('</', at)) return this.endTag();
    if (text.startsWith('<!', at)) {
      const word = /^<![A-Za-z]*/.exec(text.slice(at, at + 12))?.[0] ?? '<!';
      if (/^<!DOCTYPE$/i.test(word)) {
        this.refuse('xml-doctype', this.origin(at, at + word.length), {});
      }
      this.stop(`expected a comment or an element, found ${excerpt(text, at)}`, at, at + word.length);
    }
    this.startTag();
  }

  private comment(): void {
    const start = this.at + 4;
    const dashes = this.text.indexOf('--', start);
    if (dashes < 0) this.stop('this comment has no "-->"', this.at, this.at + 4);
    if (this.text[dashes + 2] !== '>') {
      const why = 'a comment cannot contain "--"';
      this.stop(why, dashes, dashes + 2, 'is an earlier "-->" missing?');
    }
    if (this.building) this.comments.push(this.text.slice(start, dashes).trim());
    this.at = dashes + 3;
  }

  private cdata(): void {
    const start = this.at + 9;
    const end = this.text.indexOf(']]>', start);
    if (this.open.length === 0) this.stop('expected an element, found a CDATA section', this.at, start);
    if (end < 0) this.stop('this CDATA section has no "]]>"', this.at, start);
    if (this.text.slice(start, end).trim() !== '') this.foundText(this.at, end + 3);
    this.at = end + 3;
  }

  private instruction(): void {
    const end = this.text.indexOf('?>', this.at);
    if (end < 0) this.stop('this processing instruction has no "?>"', this.at, this.at + 2);
    const target = this.name(this.at + 2);
    if (/^xml$/i.test(target)) {
      const hint = 'remove what stands before it; a file has one document';
      this.stop('the XML declaration has to be the first thing in a file', this.at, end + 2, hint);
    }
    if (target === '')
      this.stop(`expected a name, found ${excerpt(this.text, this.at + 2)}`, this.at, this.at + 2);
    this.at = end + 2;
  }

  // -------------------------------------------------------------- tags

  private startTag(): void {
    const pos = this.at;
    const name = this.name(pos + 1);
    if (name === '') {
      const hint = 'write "&lt;" for a "<" that is no markup';
      this.stop(
        `expected the name of an element after "<", found ${this.found(pos + 1)}`,
        pos,
        pos + 1,
        hint,
      );
    }
    this.checkLimits(name, pos);
    this.at = pos + 1 + name.length;
    const skipped = !this.building || (this.open.length === 1 && name === this.options.skip);
    const element = skipped ? undefined : new CibElement(name);
    const attributes: CibElement['attributes'] = element?.attributes ?? new Map<string, never>();
    const empty = this.attributes(name, pos, attributes);
    if (element) {
      element.origin = this.origin(pos, this.at);
      element.comments = this.comments;
      this.comments = [];
      const parent = this.open.at(-1)?.element;
      if (parent) {
        // Not `append`, which looks for the element among the children it would have now.
        parent.children.push(element);
        element.parent = parent;
      } else this.roots.push(element);
    }
    if (!empty) this.open.push({ name, pos, end: this.at, element });
  }

  /** Whether elements are built here. */
  private get building(): boolean {
    const parent = this.open.at(-1);
    return !parent || parent.element !== undefined;
  }

  private checkLimits(name: string, pos: number): void {
    const at = this.origin(pos, pos + 1 + name.length);
    const root = this.roots[0];
    if (this.open.length === 0 && root && !this.options.several?.(root.name)) {
      const related = root.origin ? [{ message: 'the first one is here', at: root.origin }] : [];
      const problem = `expected the end of the file, found a second root element "<${name}>"`;
      this.refuse('malformed-xml', at, { problem }, { related });
    }
    this.elements++;
    const exceeded =
      this.open.length >= MAX_DEPTH
        ? `elements nested deeper than ${MAX_DEPTH}`
        : this.elements > MAX_ELEMENTS
          ? `more than ${MAX_ELEMENTS} elements`
          : undefined;
    if (exceeded === undefined) return;
    this.refuse('xml-too-large', at, { what: exceeded });
  }

  private endTag(): void {
    const pos = this.at;
    const name = this.name(pos + 2);
    TAG_END.lastIndex = pos + 2 + name.length;
    if (name === '' || !TAG_END.test(this.text)) {
      const at = pos + 2 + name.length;
      const expected = name === '' ? 'the name of an element' : '">"';
      this.stop(`expected ${expected}, found ${this.found(at)}`, at, at + 1);
    }
    const end = TAG_END.lastIndex;
    const started = this.open.pop();
    if (!started) this.stop(`found "</${name}>", but no element is open`, pos, end);
    if (started.name !== name) {
      this.stopUnclosed(`expected "</${started.name}>", found "</${name}>"`, started, pos, end);
    }
    if (started.element && this.comments.length > 0) {
      started.element.lastComments = this.comments;
      this.comments = [];
    }
    this.at = end;
  }

  private stopUnclosed(problem: string, started: Open, pos: number, end: number): never {
    const related = [
      { message: `"<${started.name}>" begins here`, at: this.origin(started.pos, started.end) },
    ];
    this.refuse('malformed-xml', this.origin(pos, end), { problem }, { related });
  }
}

const TAG_END = /[ \t\r\n]*>/y;
