/**
 * Passwords and keys in foreign files. They are parameters like any other there, so that a message, or the line that is
 * shown with it, would carry them into a terminal and a log.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { CibElement } from './tree.js';
import { decodeReferences } from './xml/characters.js';

/** How the names of such parameters end, in the metadata of Debian's and ClusterLabs' agents and in scripts. */
const NAME =
  '(?:passw(?:or)?d|passphrase|passwort|\\bpass|_pass|secret|token|(?:api|access|secret|priv)_?key)';
const SECRET_NAME = new RegExp(`${NAME}$`, 'i');
/** One word of a shell or of crm. */
const WORD = `((?:"(?:[^"\\\\\\n]|\\\\.)*"|'[^'\\n]*'|\\\\.|[^\\s"'\\\\;|&])+)`;

/** What stands before a secret, and the secret. */
const FORMS: readonly RegExp[] = [
  // name=value, name: value, NAME="value", --name=value, --name value
  new RegExp(`(?:${NAME}["']?[ \\t]{0,4}[=:][ \\t]{0,4}|--${NAME}[ \\t]{1,8})${WORD}`, 'gi'),
  // pcs host auth … -u hacluster -p value
  new RegExp(`(?<=[ \\t])-p[ \\t]{1,8}${WORD}`, 'g'),
  // echo value | passwd --stdin hacluster, echo hacluster:value | chpasswd
  new RegExp(`\\becho[ \\t]{1,8}${WORD}[ \\t]{0,8}\\|[ \\t]{0,8}(?:sudo[ \\t]{1,8})?(?:ch)?passwd\\b`, 'g'),
];
const PAIR = /<nvpair\b[^<>]*>/g;
const PAIR_NAME = /\sname\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)')/;
const PAIR_VALUE = /\svalue\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)')/d;

interface Range {
  readonly pos: number;
  readonly end: number;
}

export class Confidential {
  readonly #values = new Set<string>();

  /** The text with asterisks in the place of its secrets: every place in it is the same as before. */
  masked(text: string): string {
    const ranges = [...FORMS.flatMap((form) => inWords(text, form)), ...inPairs(text)];
    const pieces: string[] = [];
    let done = 0;
    for (const { pos, end } of ranges.sort((a, b) => a.pos - b.pos)) {
      if (pos < done) continue;
      const value = text.slice(pos, end);
      this.#add(value);
      pieces.push(text.slice(done, pos), '*'.repeat(end - pos));
      done = end;
    }
    return done === 0 ? text : pieces.join('') + text.slice(done);
  }

  /** What came into a parameter by way of a variable. */
  addFrom(cib: CibElement): void {
    for (const element of cib.descendants()) {
      if (element.name !== 'nvpair' || !SECRET_NAME.test(element.get('name') ?? '')) continue;
      this.#add(element.get('value') ?? '');
    }
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  /** A message without the secrets. A short one may be a word of the message, and is taken out in quotes only. */
  hide(found: Diagnostic): Diagnostic {
    if (this.isEmpty) return found;
    const { message, hint, related } = found;
    return {
      ...found,
      message: this.#without(message),
      ...(hint !== undefined && { hint: this.#without(hint) }),
      related: related.map((one) => ({ ...one, message: this.#without(one.message) })),
    };
  }

  #add(written: string): void {
    const plain = written.replace(/^(["'])([^]*)\1$/, '$2');
    const decoded = decodeReferences(plain);
    for (const form of [written, plain, plain.replace(/["'\\]/g, ''), decoded]) {
      if (typeof form === 'string' && form !== '' && !/^(?:\*+|\$\{?\w+\}?)$/.test(form))
        this.#values.add(form);
    }
  }

  #without(text: string): string {
    let result = text;
    for (const value of this.#values) {
      const shown = JSON.stringify(value);
      result = result.replaceAll(shown, '"******"');
      if (value.length < 5) continue;
      result = result.replaceAll(shown.slice(1, -1), '******').replaceAll(value, '******');
    }
    return result;
  }
}

function inWords(text: string, form: RegExp): Range[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const value = match[1] ?? '';
    const pos = match.index + match[0].indexOf(value, form === FORMS[2] ? 4 : match[0].length - value.length);
    const quote = /^(["'])[^]*\1$/.test(value) ? 1 : 0;
    return [{ pos: pos + quote, end: pos + value.length - quote }].filter((range) => range.pos < range.end);
  });
}

function inPairs(text: string): Range[] {
  return [...text.matchAll(PAIR)].flatMap(({ 0: tag, index }) => {
    const name = PAIR_NAME.exec(tag);
    if (!name || !SECRET_NAME.test(name[1] ?? name[2] ?? '')) return [];
    const [pos, end] = PAIR_VALUE.exec(tag)
      ?.indices?.slice(1)
      .find((range) => range !== undefined) ?? [0, 0];
    return pos < end ? [{ pos: index + pos, end: index + end }] : [];
  });
}
