import { atLeast } from '../../platforms/platform.js';
import type { Version } from '../../platforms/platform.js';
import { crmPair, crmWord, isAscii } from './words.js';

/** What a statement has to know of the ids of the model. */
export interface IdUse {
  /** Named by a tag, an ACL or an id-ref: has to arrive. */
  readonly referenced: ReadonlySet<string>;
  /** Chosen by the user. */
  readonly given: ReadonlySet<string>;
}

/** More children than this, and crmsh gives the same id twice (`crmsh.md` §1.10: `ID-0` … `ID-98`). */
export const MOST_IDS = 99;

/**
 * A statement in the making. Builders add words for everything they meet, and say what crmsh's grammar has no words for:
 * a draft with obstacles is thrown away, and the object is written as an `xml` statement.
 */
export class Draft {
  readonly obstacles: string[] = [];
  private readonly parts: string[][] = [];

  constructor(
    readonly ids: IdUse,
    private readonly version: Version,
  ) {}

  /** Each part is a line of its own. */
  part(...words: readonly string[]): void {
    if (words.length > 0) this.parts.push([...words]);
  }

  get lines(): readonly string[] {
    return this.parts.map((words) => words.join(' '));
  }

  /** @param why A sentence that completes "because": `crmsh lower-cases the attribute`. */
  cannot(why: string): void {
    if (!this.obstacles.includes(why)) this.obstacles.push(why);
  }

  since(version: string): boolean {
    return atLeast(this.version, version);
  }

  word(text: string): string {
    this.checkText(text);
    return crmWord(text);
  }

  /** `xpath:"//a b"`: the quotes around what comes behind the colon. */
  prefixed(prefix: string, text: string): string {
    return `${prefix}:${this.word(text)}`;
  }

  pair(name: string, value: string): string {
    this.checkText(name);
    this.checkText(value);
    return crmPair(name, value);
  }

  /** `description="…"`, which stands right after the head of a statement. */
  description(text: string | undefined): string[] {
    if (text === undefined) return [];
    if (text === '') this.cannot('crmsh has no empty description');
    return [this.pair('description', text)];
  }

  /** `$id=…` where the id counts and is not the one that crmsh makes anyway. */
  idWords(id: string | undefined, byDefault?: string): string[] {
    if (id === undefined || id === byDefault) return [];
    const { referenced, given } = this.ids;
    return referenced.has(id) || given.has(id) ? [`$id=${this.word(id)}`] : [];
  }

  /** For elements whose id crmsh always makes itself. */
  ownId(id: string | undefined): void {
    if (id !== undefined && this.ids.referenced.has(id)) {
      this.cannot(`something refers to the id ${id}, which crmsh would choose itself`);
    }
  }

  private checkText(text: string): void {
    if (!isAscii(text)) this.cannot('crmsh spoils text that is not ASCII in files');
  }
}
