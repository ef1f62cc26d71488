/** What the suites of the pcs importer share: corpora, running commands, comparing CIBs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { XmlElement } from '../../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../../compiler/emit/cib/xml.js';
import { shellQuote } from '../../../compiler/emit/shell.js';
import { importPcs } from '../../../compiler/import/pcs/index.js';
import { ImportSession } from '../../../compiler/import/session.js';
import { CibElement } from '../../../compiler/import/tree.js';
import { parseVersion } from '../../../compiler/platforms/platform.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { lineStarts, positionAt } from '../../../grammar/lines.js';
import { canonicalCib } from '../../support/canonical.js';
import { unifiedDiff } from '../../support/diff.js';
import { parseXml } from '../../support/xml-tree.js';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus/pcs');

/** The records of a corpus; undefined, and one line that says so, where it is not there. */
export function corpusRecords<T>(name: string): readonly T[] | undefined {
  const path = join(CORPUS, name);
  if (!existsSync(path)) {
    console.log(`skipped: corpus/pcs/${name} is not here`);
    return undefined;
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** `PCS_ONLY='^resource create' npm test -- import/pcs/golden` runs the records with such a command. */
export function wanted(commands: readonly string[]): boolean {
  const only = process.env.PCS_ONLY;
  return only === undefined || commands.some((command) => new RegExp(only).test(command));
}

/** `PCS_SHOW=100` shows more of them. */
export function showFailures(failures: readonly string[]): void {
  const most = Number(process.env.PCS_SHOW ?? 10);
  for (const failure of failures.slice(0, most)) console.log(`---- ${failure.trimEnd()}`);
  if (failures.length > most) console.log(`---- and ${failures.length - most} more (PCS_SHOW=N shows them)`);
}

/** As Python's `shlex.split`, which the corpus was made with. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (char === "'" || char === '"') {
      word ??= '';
      for (i++; i < line.length && line[i] !== char; i++) {
        if (char === '"' && line[i] === '\\' && '"\\'.includes(line[i + 1] ?? ' ')) i++;
        word += line[i]!;
      }
    } else if (char === '\\') word = (word ?? '') + (line[++i] ?? '');
    else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + char;
  }
  if (word !== undefined) words.push(word);
  return words;
}

// ---------------------------------------------------------------- trees

/** `validate-with pacemaker-3.9` and the configuration, or a configuration alone. */
export function treeOf(text: string): CibElement {
  const [, schema = 'pacemaker-3.9', xml = text] = /^validate-with (\S+)\n(.*)$/s.exec(text) ?? [];
  const cib = new CibElement('cib', { 'validate-with': schema });
  cib.append(cibElement(parseXml(xml)));
  return cib;
}

export function cibElement({ name, attributes, children }: XmlElement): CibElement {
  const result = new CibElement(name, attributes);
  for (const child of children) result.append(cibElement(child));
  return result;
}

function xmlElement({ name, attributes, children }: CibElement): XmlElement {
  const values = Object.fromEntries([...attributes].map(([key, { value }]) => [key, value] as const));
  return element(name, values, children.map(xmlElement));
}

export function xmlOf(cib: CibElement): string {
  return serialize(xmlElement(cib));
}

/** The differences of two CIBs that matter; undefined when there are none. */
export function difference(expected: CibElement, ours: CibElement): string | undefined {
  const diff = unifiedDiff(canonicalCib(xmlOf(expected)), canonicalCib(xmlOf(ours)));
  return diff === undefined || diff === '' ? undefined : diff;
}

/** Whether the elements have the same ids as well. */
export function sameIds(a: CibElement, b: CibElement): boolean {
  return ids(a) === ids(b);
}

function ids(cib: CibElement): string {
  return [...cib.descendants()]
    .map(({ name, id }) => `${name} ${id ?? ''}`)
    .sort()
    .join('\n');
}

// ---------------------------------------------------------------- running

export interface Run {
  readonly cib: CibElement;
  /** Of each command: what is said against it, or undefined. */
  readonly errors: readonly (string | undefined)[];
  readonly session: ImportSession;
}

/** Runs commands (words without `pcs`) on a copy of a CIB, as `pcs -f` does. */
export function runPcs(
  base: CibElement,
  commands: readonly (readonly string[])[],
  version: string,
  platformName = 'debian12',
): Run {
  const session = sessionFor(version, platformName);
  session.cib = base.clone();
  // One command a line, whatever is in it: newlines in a word make more lines.
  const lines = commands.map((words) => `pcs -f cib.xml ${words.map((word) => shellQuote(word)).join(' ')}`);
  const text = lines.join('\n');
  importPcs(session, { file: 'script.sh', text });
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const errors = lines.map((line, index) =>
    errorIn(session.diagnostics, starts[index]!, starts[index]! + line.length),
  );
  return { cib: session.cib, errors, session };
}

export function sessionFor(version: string, platformName = 'debian12'): ImportSession {
  const platform = platformNamed(platformName)!;
  return new ImportSession({ platform, pcs: parseVersion(version)! });
}

function errorIn(diagnostics: readonly Diagnostic[], from: number, to: number): string | undefined {
  return diagnostics.find(({ at, severity }) => severity === 'error' && at.pos >= from && at.pos <= to)
    ?.message;
}

/** `12: message` of every diagnostic of a text. */
export function shown(text: string, diagnostics: readonly Diagnostic[]): string[] {
  const starts = lineStarts(text);
  return diagnostics.map(
    ({ at, severity, message }) => `${positionAt(starts, at.pos).line}: ${severity}: ${message}`,
  );
}
