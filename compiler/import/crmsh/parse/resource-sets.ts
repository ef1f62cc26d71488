/** `a ( b c:start ) sequential=false …` (`crmsh.md` §1.6). */
import { ACTIONS, roles, roleWord } from '../dialect.js';
import type { Reader } from '../reader.js';
import type { Spot, Token } from '../text.js';
import { slice } from '../text.js';
import { CibElement } from '../../tree.js';

/** What may follow the colon behind a resource. */
export type Qualifier = 'role' | 'action';

/** The word as the schema writes it; undefined when it is none. */
export function qualifierWord(reader: Reader, qualifier: Qualifier, text: string): string | undefined {
  const known = qualifier === 'action' ? ACTIONS : roles(reader.dialect);
  const word = qualifier === 'action' ? text : roleWord(reader.dialect, text);
  return known.find((candidate) => candidate.toLowerCase() === word.toLowerCase());
}

export function failQualifier(reader: Reader, qualifier: Qualifier, found: Spot): never {
  const known = qualifier === 'action' ? ACTIONS : roles(reader.dialect);
  return reader.expectedOneOf(`one of ${known.join(', ')}`, known, found);
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const ATTRIBUTES = ['sequential', 'require-all'] as const;

export function readResourceSets(
  reader: Reader,
  qualifier: Qualifier,
  tokens: readonly Token[],
): CibElement[] {
  return new SetReader(reader, qualifier).read(tokens);
}

class SetReader {
  private readonly sets: CibElement[] = [];
  private set: CibElement | undefined;
  private word = '';
  private wordAt: Spot | undefined;
  private opened: Spot | undefined;
  private sequential = true;
  private requireAll = true;

  constructor(
    private readonly reader: Reader,
    private readonly qualifier: Qualifier,
  ) {}

  read(tokens: readonly Token[]): CibElement[] {
    for (const token of this.apart(tokens)) {
      if (token.text === '_rsc_set_') continue;
      if (token.text === '(' || token.text === '[') this.open(token);
      else if (token.text === ')' || token.text === ']') this.close(token);
      else if (token.text.includes('=')) this.attribute(token);
      else this.member(token);
    }
    if (this.opened) this.fail(this.opened, `"${CLOSING[this.opened.text]}" behind it`);
    this.save();
    return this.sets;
  }

  /** A bracket may stick to a word, but only one. */
  private apart(tokens: readonly Token[]): Spot[] {
    return tokens.flatMap((token): Spot[] => {
      const { text } = token;
      if (text === '') return this.fail(token, 'a resource');
      if (text.length === 1) return [token];
      if ('(['.includes(text[0]!)) return [slice(token, 0, 1), slice(token, 1, text.length)];
      if (')]'.includes(text.at(-1)!)) {
        return [slice(token, 0, text.length - 1), slice(token, text.length - 1, text.length)];
      }
      return [token];
    });
  }

  private open(token: Spot): void {
    this.save();
    if (this.opened) this.fail(token, 'no bracket: sets do not nest');
    this.sequential = false;
    if (token.text === '[') this.requireAll = false;
    this.opened = token;
  }

  private close(token: Spot): void {
    if (!this.set) this.fail(token, 'a resource in the set');
    this.save();
    const expected = this.opened && CLOSING[this.opened.text];
    if (token.text !== expected)
      this.fail(token, expected ? `"${expected}"` : 'an opening bracket before it');
    this.sequential = true;
    this.requireAll = true;
    this.opened = undefined;
  }

  private attribute(token: Spot): void {
    const [name = '', value = '', ...more] = token.text.split('=');
    const known = ATTRIBUTES.find((attribute) => attribute === name);
    if (!known || more.length > 0) {
      this.reader.expectedOneOf('sequential=… or require-all=…', ATTRIBUTES, { ...token, text: name });
    }
    const word = value.toLowerCase();
    const truth = ['yes', 'true', 'on', '1'].includes(word);
    if (!truth && !['no', 'false', 'off', '0'].includes(word)) this.fail(token, 'true or false');
    if (known === 'sequential') this.sequential = truth;
    else this.requireAll = truth;
  }

  private member(token: Spot): void {
    const { text, origin } = token;
    const [name = '', word, ...more] = text.split(':');
    if (more.length > 0) this.fail(token, `a resource, with or without ":" and one ${this.qualifier}`);
    let qualifier = '';
    if (word !== undefined) {
      const known = qualifierWord(this.reader, this.qualifier, word);
      if (known === undefined) failQualifier(this.reader, this.qualifier, { text: word, origin });
      qualifier = known;
    }
    // A set has one role or action.
    if (qualifier !== this.word) {
      this.save();
      this.word = qualifier;
      this.wordAt = token;
    }
    this.set ??= new CibElement('resource_set', {}, origin);
    this.set.append(new CibElement('resource_ref', { id: name }, origin));
  }

  private save(): void {
    const set = this.set;
    if (!set) return;
    if (!this.requireAll) set.set('require-all', 'false');
    if (!this.sequential) set.set('sequential', 'false');
    if (this.word !== '') set.set(this.qualifier, this.word, this.wordAt?.origin);
    this.sets.push(set);
    this.set = undefined;
    this.word = '';
  }

  private fail(token: Spot, expected: string): never {
    return this.reader.fail('crm-syntax', token.origin, { found: token.text, expected });
  }
}
