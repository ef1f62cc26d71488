import type { Identified, Origin, Role } from '../../model/model.js';
import { scoreProblem } from '../../types/score.js';
import type { ImportSession } from '../session.js';
import type { CibElement } from '../tree.js';
import { parseBoolean, parseRole, scoreWord } from './words.js';

/** `id`, `idGiven` and `origin` of a model object. */
export type Identity = Pick<Identified, 'id' | 'idGiven' | 'origin'>;

/** So that no file becomes much larger by being read. */
const MAX_COPIED = 100_000;

/**
 * What the functions that make the model of an element share: the ids that carry meaning, which element became which
 * object (comments belong to objects), and the reading of attribute values.
 */
export class CibReader {
  readonly objects = new Map<object, CibElement>();
  /** Shared with the readers of copies. */
  private count = { copied: 0 };
  /** The elements that are being copied, from the outermost on. */
  private within: readonly CibElement[] = [];

  constructor(
    private readonly session: Pick<ImportSession, 'report' | 'emptied'>,
    /** Ids that something refers to. */
    readonly referenced: ReadonlySet<string>,
    /** Rules that others refer to. */
    readonly rules: ReadonlyMap<string, CibElement> = new Map(),
  ) {}

  /**
   * For a second copy of what has been read: it has no ids, gets no comments, and nothing is said about it again. None of
   * what refers to itself.
   */
  copying(element: CibElement): CibReader | undefined {
    if (this.count.copied > MAX_COPIED || this.within.includes(element)) return undefined;
    this.count.copied += [...element.descendants()].length;
    if (this.count.copied > MAX_COPIED) {
      const what = `references that stand for more than ${MAX_COPIED} elements`;
      this.report('xml-too-large', this.place(element), { what });
      return undefined;
    }
    const reader = new CibReader({ report: () => undefined, emptied: new WeakSet() }, new Set(), this.rules);
    reader.count = this.count;
    reader.within = [...this.within, element];
    return reader;
  }

  report: ImportSession['report'] = (...args) => {
    this.session.report(...args);
  };

  /** Where to report about an attribute, or about the element when it has no such attribute. */
  place(element: CibElement, attribute?: string): Origin {
    const origin = attribute === undefined ? element.origin : element.originOf(attribute);
    return origin ?? { file: '', pos: 0, end: 0 };
  }

  /** Remembers what became of an element. */
  made<T extends object>(element: CibElement, object: T): T {
    this.objects.set(object, element);
    return object;
  }

  /** An object takes the place of another. */
  replace<T extends object>(old: object, object: T): T {
    const element = this.objects.get(old);
    this.objects.delete(old);
    return element ? this.made(element, object) : object;
  }

  // -------------------------------------------------------------- ids

  /** The id is a name that people use. */
  named(element: CibElement): Identity {
    return { id: element.id ?? '', ...(element.id !== undefined && { idGiven: true }), ...originOf(element) };
  }

  /** The id is of no interest unless something refers to it. */
  inner(element: CibElement, keep = false): Identity {
    const { id } = element;
    if (id !== undefined && (keep || this.referenced.has(id))) return this.named(element);
    return { id: '', ...originOf(element) };
  }

  /** Somebody may have chosen the id: it is kept unless it looks like one that pcs or crm makes. */
  chosen(element: CibElement, generated: (id: string) => boolean): Identity {
    return this.inner(element, element.id !== undefined && !generated(element.id));
  }

  // -------------------------------------------------------------- values

  /** An integer or ±INFINITY. */
  score(element: CibElement): string | undefined {
    const value = element.get('score');
    const problem = value === undefined ? undefined : scoreProblem(value);
    // What is no score at all was reported with the shape of the element.
    if (value !== undefined && problem?.tolerated) {
      this.report('tolerated-value', this.place(element, 'score'), { name: 'score', value, ...problem });
    }
    return value === undefined ? undefined : scoreWord(value);
  }

  boolean(element: CibElement, attribute: string): boolean | undefined {
    return this.parsed(element, attribute, parseBoolean, 'true or false');
  }

  role(element: CibElement, attribute = 'role'): Role | undefined {
    return this.parsed(element, attribute, parseRole, 'a role (Started, Stopped, Promoted or Unpromoted)');
  }

  /** One of some words, in any case of letters, as the scheduler reads them. */
  oneOf<T extends string>(element: CibElement, attribute: string, words: readonly T[]): T | undefined {
    const find = (value: string): T | undefined =>
      words.find((word) => word.toLowerCase() === value.toLowerCase());
    return this.parsed(element, attribute, find, words.join(', ').replace(/, ([^,]*)$/, ' or $1'));
  }

  private parsed<T>(
    element: CibElement,
    attribute: string,
    parse: (value: string) => T | undefined,
    expected: string,
  ): T | undefined {
    const value = element.get(attribute);
    if (value === undefined) return undefined;
    const parsed = parse(value.trim());
    if (parsed === undefined) {
      this.report('bad-attribute-value', this.place(element, attribute), { attribute, value, expected });
    }
    return parsed;
  }

  /** A part of the name of an agent, where a colon stands between the parts. */
  withoutColon(element: CibElement, attribute: string): void {
    const value = element.get(attribute);
    if (value?.includes(':') !== true) return;
    const expected = 'a name without a colon';
    this.report('bad-attribute-value', this.place(element, attribute), { attribute, value, expected });
  }

  /** An attribute that Pacemaker does not read. */
  withoutEffect(element: CibElement, attribute: string, why: string): void {
    if (element.get(attribute) === undefined) return;
    this.report('attribute-without-effect', this.place(element, attribute), { attribute, why });
  }

  incomplete(element: CibElement, expected: string): undefined {
    if (this.session.emptied.has(element)) return undefined;
    this.report('incomplete-element', this.place(element), { element: element.name, expected });
    return undefined;
  }
}

export function originOf(element: CibElement): { origin?: Origin } {
  return element.origin ? { origin: element.origin } : {};
}

/** Only what is there: `{ ...present('score', undefined) }` is nothing. */
export function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
