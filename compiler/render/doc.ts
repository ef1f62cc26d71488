/**
 * A small pretty printer: a text with places where it may be broken, and the places in it that came from somewhere.
 * The algorithm is Wadler's ("A prettier printer"), with a stack instead of recursion.
 */
import type { Origin } from '../model/model.js';
import type { Rendered, RenderedSpan } from './rendered.js';

/** The longest line, where a statement has a place to break it. */
export const WIDTH = 110;
const INDENT = 2;

export type Doc = string | readonly Doc[] | Line | Indent | Choice | Located;

/** A line end; on one line it is `flat`. `hard`: always a line end. */
interface Line {
  readonly kind: 'line';
  readonly flat: string;
  readonly hard: boolean;
}

interface Indent {
  readonly kind: 'indent';
  readonly doc: Doc;
}

/** `flat` if it fits on the line, else `broken`. */
interface Choice {
  readonly kind: 'choice';
  readonly flat: Doc;
  readonly broken: Doc;
  readonly alwaysBroken: boolean;
}

interface Located {
  readonly kind: 'located';
  readonly origin: Origin;
  readonly doc: Doc;
}

/** The end of a statement or of an entry. */
export const NEW_LINE: Doc = { kind: 'line', flat: '', hard: true };
/** Before a statement: an empty line above it. */
export const EMPTY_LINE: Doc = NEW_LINE;
/** A blank or a line end. */
export const BLANK: Doc = { kind: 'line', flat: ' ', hard: false };
/** Nothing or a line end. */
export const EDGE: Doc = { kind: 'line', flat: '', hard: false };
/** Between the statements of a block: a comma on one line, else a line end. */
export const SEPARATOR: Doc = { kind: 'line', flat: ', ', hard: false };

export function indent(doc: Doc): Doc {
  return { kind: 'indent', doc };
}

/** All its breaks or none. */
export function group(doc: Doc): Doc {
  return choice(doc, doc);
}

export function choice(flat: Doc, broken: Doc): Doc {
  return { kind: 'choice', flat, broken, alwaysBroken: isBroken(flat) };
}

export function located(element: { readonly origin?: Origin | undefined }, doc: Doc): Doc {
  return element.origin ? { kind: 'located', origin: element.origin, doc } : doc;
}

export function join(docs: readonly Doc[], separator: Doc): Doc[] {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

/** Whether it never fits on one line. */
export function isBroken(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (!('kind' in doc)) return doc.some(isBroken);
  switch (doc.kind) {
    case 'line':
      return doc.hard;
    case 'choice':
      return doc.alwaysBroken;
    case 'indent':
    case 'located':
      return isBroken(doc.doc);
  }
}

// ---------------------------------------------------------------- printing

interface Task {
  readonly doc: Doc | { readonly kind: 'end'; readonly span: { end: number } };
  readonly indent: number;
  readonly flat: boolean;
}

export function print(doc: Doc): Rendered {
  return new Printer().print(doc);
}

class Printer {
  readonly #chunks: string[] = [];
  readonly #spans: (RenderedSpan & { end: number })[] = [];
  #pos = 0;
  #column = 0;
  /** Blanks that the next text of the line is moved in by; an empty line stays empty. */
  #margin = 0;

  print(doc: Doc): Rendered {
    const tasks: Task[] = [{ doc, indent: 0, flat: false }];
    for (let task = tasks.pop(); task; task = tasks.pop()) this.#run(task, tasks);
    return { text: this.#chunks.join(''), spans: this.#spans };
  }

  #run({ doc, indent, flat }: Task, tasks: Task[]): void {
    if (typeof doc === 'string') {
      this.#write(doc);
      return;
    }
    if (!('kind' in doc)) {
      for (let i = doc.length - 1; i >= 0; i--) tasks.push({ doc: doc[i]!, indent, flat });
      return;
    }
    switch (doc.kind) {
      case 'line':
        if (flat && !doc.hard) this.#write(doc.flat);
        else this.#newLine(indent);
        return;
      case 'indent':
        tasks.push({ doc: doc.doc, indent: indent + INDENT, flat });
        return;
      case 'choice': {
        const whole: Task = { doc: doc.flat, indent, flat: true };
        const fits = !doc.alwaysBroken && (flat || this.#fits(whole, tasks));
        tasks.push(fits ? whole : { doc: doc.broken, indent, flat: false });
        return;
      }
      case 'located': {
        this.#writeMargin();
        const span = { pos: this.#pos, end: this.#pos, origin: doc.origin };
        this.#spans.push(span);
        tasks.push({ doc: { kind: 'end', span }, indent, flat }, { doc: doc.doc, indent, flat });
        return;
      }
      case 'end':
        doc.span.end = this.#pos;
        return;
    }
  }

  /** Whether the line holds a task and what follows it up to the next line end. */
  #fits(task: Task, following: readonly Task[]): boolean {
    let room = WIDTH - Math.max(this.#column, this.#margin);
    const tasks = [task];
    for (let next = following.length; ;) {
      const current = tasks.pop() ?? following[--next];
      if (!current) return true;
      const { doc, flat, indent } = current;
      if (typeof doc === 'string') room -= doc.length;
      else if (!('kind' in doc))
        for (const part of [...doc].reverse()) tasks.push({ doc: part, flat, indent });
      else if (doc.kind === 'line') {
        if (!flat || doc.hard) return true;
        room -= doc.flat.length;
      } else if (doc.kind === 'choice') {
        tasks.push({
          doc: flat || !doc.alwaysBroken ? doc.flat : doc.broken,
          flat: flat && !doc.alwaysBroken,
          indent,
        });
      } else if (doc.kind !== 'end') tasks.push({ doc: doc.doc, flat, indent });
      if (room < 0) return false;
    }
  }

  #newLine(margin: number): void {
    this.#chunks.push('\n');
    this.#pos++;
    this.#column = 0;
    this.#margin = margin;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#writeMargin();
    this.#chunks.push(text);
    this.#pos += text.length;
    this.#column += text.length;
  }

  #writeMargin(): void {
    if (this.#margin === 0) return;
    this.#chunks.push(' '.repeat(this.#margin));
    this.#pos += this.#margin;
    this.#column += this.#margin;
    this.#margin = 0;
  }
}
