/** What is to be known of a text before anything of it is read as XML. */
import { forbiddenCharacterAt } from '../../emit/cib/xml-writer.js';
import type { Origin } from '../../model/model.js';
import type { ImportSession, ImportSource } from '../session.js';

/** Longer than the CIB of any cluster, which Pacemaker would have to send around at every change. */
const MAX_LENGTH = 64 * 1024 * 1024;

/** Compressed files (`pe-input-1.bz2`) by how they begin when they are read as text. */
const COMPRESSED: readonly (readonly [start: RegExp, kind: string, command: string])[] = [
  [/^BZh[1-9]/, 'bzip2', 'bunzip2'],
  [/^\x1f[\x8b\ufffd]/, 'gzip', 'gunzip'],
  [/^\ufffd7zXZ/, 'xz', 'unxz'],
];

/** Encodings whose texts are UTF-8 as well. */
const UTF8 = /^(?:utf-?8|us-ascii)$/i;

/** Whether it has to be unpacked first. */
export function isCompressed(text: string): boolean {
  return COMPRESSED.some(([start]) => start.test(text));
}

/** Reports why the text cannot be read at all; true if so. */
export function prologProblem({ file, text }: ImportSource, session: Pick<ImportSession, 'report'>): boolean {
  const origin = (pos: number, end: number): Origin => ({ file, pos, end });
  if (text.length > MAX_LENGTH) {
    session.report('xml-too-large', origin(0, 0), { what: `more than ${MAX_LENGTH / 1024 / 1024} MiB` });
    return true;
  }
  const compressed = COMPRESSED.find(([start]) => start.test(text));
  if (compressed) {
    session.report('xml-not-text', origin(0, 0), { what: `a ${compressed[1]} file`, command: compressed[2] });
    return true;
  }
  if (/[\0\ufffe]/.test(text.slice(0, 4096))) {
    session.report('xml-not-text', origin(0, 0), { what: 'a binary file', command: undefined });
    return true;
  }
  if (/^\ufeff?\s*$/.test(text)) {
    session.report('malformed-xml', origin(0, 0), { problem: 'expected an element, found an empty file' });
    return true;
  }
  return declarationProblem(text, session, origin) || characterProblem(text, session, origin);
}

function declarationProblem(
  text: string,
  session: Pick<ImportSession, 'report'>,
  origin: (pos: number, end: number) => Origin,
): boolean {
  const [declaration] = /^\ufeff?<\?xml(?=[\s?])[^<>]{0,400}?\?>/.exec(text) ?? [];
  if (declaration === undefined) {
    if (!/^\ufeff?<\?xml[\s?]/.test(text)) return false;
    const problem = 'the XML declaration has no "?>"';
    session.report('malformed-xml', origin(0, 5), { problem });
    return true;
  }
  const end = declaration.length;
  const encoding = /\sencoding\s*=\s*(["'])(.*?)\1/.exec(declaration)?.[2];
  if (encoding !== undefined && !UTF8.test(encoding)) {
    session.report('xml-encoding', origin(0, end), { encoding });
    return true;
  }
  const version = /\sversion\s*=\s*(["'])(.*?)\1/.exec(declaration)?.[2];
  if (version !== '1.0') {
    const found = version === undefined ? 'none' : JSON.stringify(version);
    const problem = `expected version="1.0" in the XML declaration, found ${found}`;
    session.report('malformed-xml', origin(0, end), { problem });
    return true;
  }
  return false;
}

function characterProblem(
  text: string,
  session: Pick<ImportSession, 'report'>,
  origin: (pos: number, end: number) => Origin,
): boolean {
  const found = forbiddenCharacterAt(text);
  if (!found) return false;
  const { character, pos } = found;
  session.report('xml-character', origin(pos, pos + 1), { character });
  return true;
}
