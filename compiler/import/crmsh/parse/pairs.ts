/** `name=value` and its relatives (`crmsh.md` §1.3). */
import { roleWord } from '../dialect.js';
import type { Match, Reader } from '../reader.js';
import type { Spot, Token } from '../text.js';
import { CibElement } from '../../tree.js';

const REFERENCE = /^@([^:]+)(?::(.+))?$/d;
const WITH_ID = /^\$([^:=]+)(?::(.+))?=(.*)$/d;
const PLAIN = /^([^=@$][^=]*)=(.*)$/d;
const NAME_ONLY = /^([^:=]+)$/d;

/** Words that end a list of pairs, unless it says otherwise. */
const TERMINATORS = [
  'params',
  'meta',
  'utilization',
  'operations',
  'op',
  'op_params',
  'op_meta',
  'rule',
  'attributes',
] as const;

interface PairOptions {
  readonly terminators?: readonly string[];
  /** `a` without `=`: a pair without a value. */
  readonly namesOnly?: boolean;
  readonly emptyValues?: boolean;
}

/** As many pairs as there are. */
export function readPairs(reader: Reader, options: PairOptions = {}): CibElement[] {
  const { terminators = TERMINATORS, namesOnly = true, emptyValues = true } = options;
  const pairs: CibElement[] = [];
  for (let token = reader.current; token; token = reader.current) {
    if (terminators.includes(token.text.toLowerCase())) break;
    if (token.text.startsWith('#') && !token.text.includes('=') && !token.text.includes(':') && namesOnly) {
      reader.report('crm-trailing-comment', token.origin, {});
      reader.rest();
      break;
    }
    const pair = readPair(reader, namesOnly, emptyValues);
    if (!pair) break;
    checkPair(reader, token, pair);
    pairs.push(pair);
  }
  return pairs;
}

function readPair(reader: Reader, namesOnly: boolean, emptyValues: boolean): CibElement | undefined {
  let match: Match | undefined;
  if ((match = reader.tryMatch(REFERENCE))) {
    const pair = new CibElement('nvpair', {}, match.origin);
    put(pair, 'id-ref', match.group(1)!);
    const name = match.group(2);
    return name ? put(pair, 'name', name) : pair;
  }
  if ((match = reader.tryMatch(WITH_ID))) {
    const pair = new CibElement('nvpair', {}, match.origin);
    put(pair, 'id', match.group(1)!);
    put(pair, 'name', match.group(2) ?? match.group(1)!);
    return put(pair, 'value', match.group(3)!);
  }
  if ((match = reader.tryMatch(PLAIN))) {
    const name = match.group(1)!;
    const value = match.group(2)!;
    if (!emptyValues && value.text === '') reader.expected(`a value for ${name.text}`, match.token);
    const pair = put(new CibElement('nvpair', {}, match.origin), 'name', name);
    return put(pair, 'value', { ...value, text: roleWord(reader.dialect, value.text, name.text) });
  }
  if (namesOnly && (match = reader.tryMatch(NAME_ONLY))) {
    return put(new CibElement('nvpair', {}, match.origin), 'name', match.group(1)!);
  }
  return undefined;
}

/** What is legal, and hardly ever meant. */
function checkPair(reader: Reader, token: Token, pair: CibElement): void {
  const name = pair.get('name') ?? '';
  const value = pair.get('value');
  if (value === '******') {
    reader.report('crm-masked-value', pair.originOf('value') ?? token.origin, { name });
  } else if (value !== undefined && token.glued && /["'][\w-]+=/.test(sourceLike(token, value))) {
    reader.report('crm-glued-words', token.origin, { name, value });
  } else if (value === undefined && pair.get('id-ref') === undefined) {
    reader.report('crm-no-value', token.origin, { name });
  }
}

/** A quoted part, and behind it what looks like a pair: a blank is missing. */
function sourceLike(token: Token, value: string): string {
  const { offsets, text } = token;
  if (!offsets) return value;
  let source = '';
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && offsets[i]! - offsets[i - 1]! > 1) source += '"';
    source += text[i]!;
  }
  return source;
}

export function put(element: CibElement, name: string, { text, origin }: Spot): CibElement {
  return element.set(name, text, origin);
}
