/** Reading the words of one statement, in the way crmsh does: one regular expression a word. */
import { nearest } from '../../../grammar/nearest.js';
import type { DiagnosticName, ParamsOf } from '../../diagnostics/catalogue.js';
import type { Origin } from '../../model/model.js';
import type { ImportSession } from '../session.js';
import type { Dialect } from './dialect.js';
import type { Spot, Token } from './text.js';
import { slice } from './text.js';

/** Ends a statement; what there was to say is said. */
export class StatementError extends Error {}

/** A word that fitted, and its groups. */
export interface Match extends Spot {
  readonly token: Token;
  /** Undefined: the group took no part. */
  group(index: number): Spot | undefined;
}

/** A private-use character stands for a parameter of the script (`shell/command.ts`). */
const MARK = '\\uE002\\uE003';

const IDENTIFIER = new RegExp(`^([a-z0-9_#$${MARK}-][^=]*)$`, 'id');
export const RESOURCE = new RegExp(`^([a-z_#$${MARK}][^=]*)$`, 'id');
const INITIAL_ID = new RegExp(`^([\\w${MARK}-]+):$`, 'd');
export const ID = /^\$id=(.*)$/di;
export const ID_OR_REFERENCE = /^(\$id-ref|\$id)=(.*)$/di;
export const SCORE = /^([^:]+):$/d;
export const ROLE = /^\$?role=(.+)$/di;
const DESCRIPTION = /^description=(.+)$/di;

export class Reader {
  private at = 0;

  constructor(
    private tokens: readonly Token[],
    readonly session: ImportSession,
    readonly dialect: Dialect,
    /** The whole statement. */
    readonly origin: Origin,
    /** For a fencing topology without targets: all nodes. */
    readonly nodeNames: () => readonly string[] = () => [],
  ) {}

  get keyword(): string {
    return this.tokens[0]!.text.toLowerCase();
  }

  get remaining(): number {
    return this.tokens.length - this.at;
  }

  get current(): Token | undefined {
    return this.tokens[this.at];
  }

  /** The word before the current one. */
  get previous(): Token | undefined {
    return this.tokens[this.at - 1];
  }

  next(): Token {
    return this.tokens[this.at++] ?? this.expected('more');
  }

  back(): void {
    this.at--;
  }

  rest(): readonly Token[] {
    const rest = this.tokens.slice(this.at);
    this.at = this.tokens.length;
    return rest;
  }

  /** An empty word fits nothing. */
  tryMatch(pattern: RegExp): Match | undefined {
    const token = this.current;
    const match = token && token.text !== '' ? matchOf(token, pattern) : undefined;
    if (match) this.at++;
    return match;
  }

  match(pattern: RegExp, expected: string): Match {
    return this.tryMatch(pattern) ?? this.expected(expected);
  }

  /** A keyword, whatever its case. */
  tryWord(word: string): Token | undefined {
    return this.current?.text.toLowerCase() === word ? this.next() : undefined;
  }

  /** The last word of the statement, before its turn. */
  tryLast(pattern: RegExp): Match | undefined {
    const token = this.tokens.at(-1);
    const match = token && token.text !== '' ? matchOf(token, pattern) : undefined;
    if (match) this.tokens = this.tokens.slice(0, -1);
    return match;
  }

  identifier(what = 'a name'): Match {
    return this.match(IDENTIFIER, what);
  }

  resource(): Match {
    return this.match(RESOURCE, 'a resource');
  }

  tryDescription(): Spot | undefined {
    return this.tryMatch(DESCRIPTION)?.group(1);
  }

  tryInitialId(): Spot | undefined {
    return (this.tryMatch(ID) ?? this.tryMatch(INITIAL_ID))?.group(1);
  }

  /** Nothing may be left. */
  finish(): void {
    const token = this.current;
    if (!token) return;
    const last = this.tokens.at(-1)!;
    const at = { ...token.origin, end: Math.max(token.origin.end, last.origin.end) };
    this.fail('crm-leftover-words', at, {
      words: this.rest()
        .map(({ text }) => text)
        .join(' '),
    });
  }

  expected(what: string, token: Token | undefined = this.current): never {
    this.fail('crm-syntax', token?.origin ?? endOf(this.origin), { found: token?.text, expected: what });
  }

  expectedOneOf(what: string, words: readonly string[], token: Spot | undefined): never {
    const suggestion = token && nearest(token.text, words);
    this.fail(
      'crm-syntax',
      token?.origin ?? endOf(this.origin),
      { found: token?.text, expected: what },
      suggestion,
    );
  }

  fail<N extends DiagnosticName>(name: N, at: Origin, params: ParamsOf<N>, suggestion?: string): never {
    const hint = suggestion === undefined ? {} : { hint: `did you mean ${JSON.stringify(suggestion)}?` };
    this.session.report(name, at, params, hint);
    throw new StatementError();
  }

  report<N extends DiagnosticName>(name: N, at: Origin, params: ParamsOf<N>): void {
    this.session.report(name, at, params);
  }
}

/** The last character: where something is missing. */
function endOf({ file, pos, end }: Origin): Origin {
  return { file, pos: Math.max(pos, end - 1), end };
}

function matchOf(token: Token, pattern: RegExp): Match | undefined {
  const match = pattern.exec(token.text);
  if (!match) return undefined;
  return {
    token,
    text: match[0],
    origin: token.origin,
    group: (index) => {
      const range = match.indices?.[index];
      return range && slice(token, range[0], range[1]);
    },
  };
}
