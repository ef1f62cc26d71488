/**
 * Comments that silence diagnostics:
 *
 *     // hadsl-ignore-next-line NAME, NAME: REASON
 *     // hadsl-ignore-file NAME: REASON
 *     // hadsl-ignore-start NAME: REASON
 *     …
 *     // hadsl-ignore-end NAME
 *
 * A name is that of the catalogue or its code. The next line is the first one behind the comment that is neither empty
 * nor a comment; a diagnostic belongs to the line where it starts. See `docs/language/suppressions.md`.
 */
import type { Comment } from '../../grammar/ast.js';
import { positionAt } from '../../grammar/lines.js';
import { nearest } from '../../grammar/nearest.js';
import type { DiagnosticName } from '../diagnostics/catalogue.js';
import { catalogue } from '../diagnostics/catalogue.js';
import { suppressionEntries } from '../diagnostics/catalogue/suppressions.js';
import { targetEntries } from '../diagnostics/catalogue/targets.js';
import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.js';
import { diagnostic, replaceFix } from '../diagnostics/diagnostic.js';
import { lintRules } from '../lint/rules/index.js';
import type { Origin } from '../model/model.js';

const INSTRUCTION = /^\/\/[ \t]*(hadsl-ignore[\w-]*)/;
const SCOPES: Readonly<Record<string, Suppression['scope'] | 'end'>> = {
  'hadsl-ignore-next-line': 'line',
  'hadsl-ignore-file': 'file',
  'hadsl-ignore-start': 'block',
  'hadsl-ignore-end': 'end',
};
const CODES = new Map(Object.entries(catalogue).map(([name, { code }]) => [code, name as DiagnosticName]));
/** What stands between a comment and the line that it is for. */
const BETWEEN = /(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y;

interface Suppression {
  readonly name: DiagnosticName;
  readonly scope: 'line' | 'block' | 'file';
  readonly at: Origin;
  /** What goes when it is not needed. */
  readonly removal: readonly TextEdit[];
  used: boolean;
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly starts: readonly number[];
}

/** From the comment that starts it to the one that ends it. */
interface Block {
  readonly suppression: Suppression;
  readonly pos: number;
  /** Undefined as long as it is open. */
  readonly end?: number;
}

interface FileSuppressions {
  readonly starts: readonly number[];
  readonly ofLines: Map<number, Suppression[]>;
  readonly blocks: Block[];
  readonly ofFile: Suppression[];
}

interface Written {
  readonly word: string;
  readonly at: Origin;
}

/** Whether a diagnostic may be silenced at all: everything but errors that leave nothing to write. */
export function isSuppressible(name: DiagnosticName): boolean {
  if (name in suppressionEntries) return false;
  if (name in lintRules) return true;
  const entry: { readonly severity: string; readonly tolerable?: true } = catalogue[name];
  return entry.severity !== 'error' || entry.tolerable === true;
}

export class Suppressions {
  readonly #files = new Map<string, FileSuppressions>();

  /** Reads the comments of a file; gives what is wrong with them. */
  addFile(source: Source, comments: readonly Comment[]): Diagnostic[] {
    const problems: Diagnostic[] = [];
    for (const comment of comments) {
      if (comment.style !== 'line') continue;
      const instruction = INSTRUCTION.exec(comment.text);
      if (instruction) this.#read(source, comment, instruction, problems);
    }
    for (const { suppression, end } of this.#files.get(source.file)?.blocks ?? []) {
      if (end !== undefined) continue;
      problems.push(
        diagnostic('malformed-suppression', suppression.at, { found: suppression.name, problem: 'open' }),
      );
    }
    return problems;
  }

  /** Whether a comment is for it; that comment has a use then. */
  silences({ name, at }: Pick<Diagnostic, 'name' | 'at'>): boolean {
    const known = this.#files.get(at.file);
    if (!known || !isSuppressible(name)) return false;
    const candidates = known.ofLines.get(positionAt(known.starts, at.pos).line) ?? [];
    const around = known.blocks
      .filter(({ pos, end = Infinity }) => pos <= at.pos && at.pos < end)
      .map(({ suppression }) => suppression)
      .reverse();
    const found = [...candidates, ...around, ...known.ofFile].find(
      (suppression) => suppression.name === name,
    );
    if (found) found.used = true;
    return found !== undefined;
  }

  /** For programs that everything could be said about. Whether a target will give its own, nobody knows here. */
  unused(linted: boolean): Diagnostic[] {
    const all = [...this.#files.values()].flatMap(({ ofLines, blocks, ofFile }) => [
      ...[...ofLines.values()].flat(),
      ...blocks.map(({ suppression }) => suppression),
      ...ofFile,
    ]);
    return all
      .filter(({ used, name }) => !used && !(name in targetEntries) && (linted || !(name in lintRules)))
      .map(({ name, scope, at, removal }) =>
        diagnostic(
          'unused-suppression',
          at,
          { name, scope },
          {
            fixes: [{ title: `Remove ${JSON.stringify(name)}`, safety: 'safe', edits: removal }],
          },
        ),
      );
  }

  #read(source: Source, comment: Comment, instruction: RegExpExecArray, problems: Diagnostic[]): void {
    const { file } = source;
    const at = { file, pos: comment.pos, end: comment.end };
    const word = instruction[1]!;
    const scope = SCOPES[word];
    if (scope === undefined) {
      problems.push(diagnostic('malformed-suppression', at, { found: word, problem: 'word' }));
      return;
    }
    const from = instruction[0].length;
    const colon = comment.text.indexOf(':', from);
    const names = writtenNames(comment, from, colon < 0 ? comment.text.length : colon, file);
    if (names.length === 0) {
      problems.push(
        diagnostic('malformed-suppression', at, { found: comment.text.trim(), problem: 'names' }),
      );
      return;
    }
    // Without a reason it counts all the same: one complaint about it is enough. The start has said why.
    if (scope === 'end') {
      for (const written of names) this.#close(source, comment, names, written, problems);
      return;
    }
    if (colon < 0 || comment.text.slice(colon + 1).trim() === '') {
      problems.push(diagnostic('suppression-without-reason', at, { names: names.map((name) => name.word) }));
    }
    for (const written of names) {
      const name = nameOf(written, problems);
      if (name === undefined) continue;
      const removal = removalOf(source, comment, names, written);
      this.#add(source, comment, { name, scope, at: written.at, removal: [removal], used: false });
    }
  }

  #of({ file, starts }: Source): FileSuppressions {
    let known = this.#files.get(file);
    if (!known) {
      known = { starts, ofLines: new Map(), blocks: [], ofFile: [] };
      this.#files.set(file, known);
    }
    return known;
  }

  /** Ends the innermost open block of a name. */
  #close(
    source: Source,
    comment: Comment,
    names: readonly Written[],
    written: Written,
    problems: Diagnostic[],
  ): void {
    const name = nameOf(written, problems);
    if (name === undefined) return;
    const { blocks } = this.#of(source);
    const open = blocks.findLast(({ suppression, end }) => suppression.name === name && end === undefined);
    if (!open) {
      problems.push(diagnostic('malformed-suppression', written.at, { found: name, problem: 'end' }));
      return;
    }
    const { suppression, pos } = open;
    const removal = [...suppression.removal, removalOf(source, comment, names, written)];
    blocks[blocks.indexOf(open)] = { suppression: { ...suppression, removal }, pos, end: comment.pos };
  }

  #add(source: Source, comment: Comment, suppression: Suppression): void {
    const known = this.#of(source);
    if (suppression.scope === 'file') {
      known.ofFile.push(suppression);
      return;
    }
    if (suppression.scope === 'block') {
      known.blocks.push({ suppression, pos: comment.end });
      return;
    }
    BETWEEN.lastIndex = comment.end;
    BETWEEN.exec(source.text);
    const { line } = positionAt(source.starts, BETWEEN.lastIndex);
    const ofLine = known.ofLines.get(line) ?? [];
    ofLine.push(suppression);
    known.ofLines.set(line, ofLine);
  }
}

/** The words between commas, each with its place; of a comment without a colon only the first word of each part. */
function writtenNames(comment: Comment, from: number, to: number, file: string): Written[] {
  const names: Written[] = [];
  let start = from;
  for (const part of comment.text.slice(from, to).split(',')) {
    const word = /\S+/.exec(part);
    if (word) {
      const pos = comment.pos + start + word.index;
      names.push({ word: word[0], at: { file, pos, end: pos + word[0].length } });
    }
    start += part.length + 1;
  }
  return names;
}

function nameOf({ word, at }: Written, problems: Diagnostic[]): DiagnosticName | undefined {
  const name = CODES.get(word.toUpperCase()) ?? (Object.hasOwn(catalogue, word) ? word : undefined);
  if (name === undefined) {
    const suggestion = nearest(word, Object.keys(catalogue));
    const fixes = suggestion === undefined ? [] : [replaceFix(at, suggestion)];
    problems.push(diagnostic('unknown-suppression', at, { name: word, suggestion }, { fixes }));
    return undefined;
  }
  if (isSuppressible(name as DiagnosticName)) return name as DiagnosticName;
  problems.push(diagnostic('not-suppressible', at, { name }));
  return undefined;
}

/** One name out of several with its comma; the only one with its comment, and with the line if there is nothing else. */
function removalOf(
  { file, text, starts }: Source,
  comment: Comment,
  names: readonly Written[],
  one: Written,
): TextEdit {
  if (names.length > 1) {
    const index = names.indexOf(one);
    const [pos, end] = index === 0 ? [one.at.pos, names[1]!.at.pos] : [names[index - 1]!.at.end, one.at.end];
    return { file, pos, end, text: '' };
  }
  const line = starts[positionAt(starts, comment.pos).line - 1] ?? comment.pos;
  if (text.slice(line, comment.pos).trim() !== '')
    return { file, pos: comment.pos, end: comment.end, text: '' };
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(text.slice(comment.end, comment.end + 2))?.[0] ?? '';
  return { file, pos: line, end: comment.end + lineBreak.length, text: '' };
}
