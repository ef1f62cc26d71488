/**
 * Wrong foreign files and what the import says about each: `diagnostics/NAME.{xml,crm,sh,conf}` and `NAME.expected`, NAME
 * being a diagnostic of the importers (with a number behind it, if it has several). `UPDATE=1 npm test -- import/diagnostics`
 * writes the expectations anew; read the difference before you commit it.
 *
 * A file may begin with directives, which are not a part of the text:
 *
 *     #! platform rhel10        as --platform; so pcs, crmsh, mode, from
 *     #! set NAME=VALUE         as --set
 *     #! with OTHER             another file of this folder is imported first
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { catalogue } from '../../compiler/diagnostics/catalogue.js';
import type { ImportRequest, ImportResult } from '../../compiler/import/import.js';
import { importFiles } from '../../compiler/import/import.js';
import type { ForeignFormat, ImportSource } from '../../compiler/import/session.js';
import type { Origin } from '../../compiler/model/model.js';
import { parseVersion } from '../../compiler/platforms/platform.js';
import { lineStarts, positionAt } from '../../grammar/lines.js';
import { golden } from '../support/golden.js';

const test = suite('import/diagnostics');

const FOLDER = join(import.meta.dirname, 'diagnostics');
const files = readdirSync(FOLDER).sort();
const fixtures = files.filter((name) => !name.endsWith('.expected'));
const produced = new Set<string>();

for (const file of fixtures) {
  test(file, () => {
    const { sources, request } = read(file);
    const result = importFiles(sources, request);
    const all = inOrder(result);
    const main = sources.at(-1)!.file;
    const name = file.replace(/(?:-\d+)?\.\w+$/, '');
    assert.ok(
      all.some((found) => found.name === name) || name.startsWith('with-'),
      `${name} is not reported:\n${shown(all, main, sources)}`,
    );
    for (const found of all) {
      produced.add(found.name);
      const length = sources.find((source) => source.file === found.at.file)?.text.length ?? -1;
      assert.ok(
        0 <= found.at.pos && found.at.pos <= found.at.end && found.at.end <= length,
        'it has a place',
      );
    }
    const hasErrors = result.diagnostics.some(({ severity }) => severity === 'error');
    if (hasErrors) assert.is(result.source, undefined, 'nothing is written when there is an error');
    golden(`test/import/diagnostics/${file.replace(/\.\w+$/, '.expected')}`, shown(all, main, sources));
  });
}

test('expectations without a file', () => {
  const names = new Set(fixtures.map((file) => file.replace(/\.\w+$/, '')));
  const lost = files.filter(
    (file) => file.endsWith('.expected') && !names.has(file.replace(/\.expected$/, '')),
  );
  assert.equal(lost, []);
});

// ---------------------------------------------------------------- files too large or too strange to keep

const MB = 1024 * 1024;
const generated: Readonly<Record<string, readonly [file: string, text: () => string]>> = {
  'file-too-large': ['x.conf', () => `totem {\n}\n${'a: b\n'.repeat(MB)}`],
  'binary-file': ['x.crm', () => 'primitive x Dummy\n\0'],
  'not-utf-8': ['x.crm', () => 'primitive x Dummy params fake=\ufffd\n'],
  'xml-not-text': ['pe-input-1.bz2', () => 'BZh91AY&SY\u0001'],
  'several-problems': ['x.xml', () => `<cib><configuration>${'<wrong/>'.repeat(200)}</configuration></cib>`],
  'further-problems': ['x.crm', () => 'primitive x Dummy\n'.repeat(300)],
  'shell-too-long': [
    'x.sh',
    () => `pcs status\nfor i in {1..400}; do for j in {1..400}; do pcs property set a$i=$j; done; done\n`,
  ],
};

for (const [name, [file, text]] of Object.entries(generated)) {
  test(`generated: ${name}`, () => {
    const { diagnostics } = importFiles([{ file, text: text() }]);
    const names = [...new Set(diagnostics.map((found) => found.name as string))];
    assert.ok(names.includes(name), names.join(', '));
    produced.add(name);
  });
}

// ---------------------------------------------------------------- all of them

/** Those that no file can show here, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

test('every diagnostic of the importers has a file that gives it', () => {
  const entries = Object.entries(catalogue).filter(([, { code }]) => code.startsWith('HA7'));
  const missing = entries
    .map(([name]) => name)
    .filter((name) => !produced.has(name) && !(name in EXCEPTIONS));
  console.log(
    `import/diagnostics: ${entries.length - missing.length} of ${entries.length} diagnostics are produced`,
  );
  assert.equal(missing, []);
  const needless = Object.keys(EXCEPTIONS).filter((name) => produced.has(name));
  assert.equal(needless, []);
});

test.run();

// ---------------------------------------------------------------- helpers

function read(file: string): { sources: ImportSource[]; request: ImportRequest } {
  const whole = readFileSync(join(FOLDER, file), 'utf8');
  const head = /^(?:#! .*\n)*/.exec(whole)![0];
  const sources: ImportSource[] = [{ file, text: whole.slice(head.length) }];
  const given = new Map<string, string>();
  const variables: Record<string, string> = {};
  for (const [, key = '', value = ''] of head.matchAll(/^#! ([\w-]+) (.*)$/gm)) {
    if (key === 'with') sources.unshift({ file: value, text: readFileSync(join(FOLDER, value), 'utf8') });
    else if (key === 'set') variables[value.replace(/=.*/, '')] = value.replace(/^[^=]*=/, '');
    else given.set(key, value);
  }
  const version = (key: string): ReturnType<typeof parseVersion> => parseVersion(given.get(key) ?? '');
  return {
    sources,
    request: {
      platform: given.get('platform'),
      pcs: version('pcs'),
      crmsh: version('crmsh'),
      crmMode: given.get('mode') as ImportRequest['crmMode'],
      from: given.get('from') as ForeignFormat | undefined,
      variables,
    },
  };
}

function inOrder({ diagnostics, checks }: ImportResult): Diagnostic[] {
  return [...diagnostics, ...checks].sort((a, b) => a.at.pos - b.at.pos || a.at.end - b.at.end);
}

/** One line a diagnostic, with the text it is at, and an indented one for its hint and each related place. */
function shown(diagnostics: readonly Diagnostic[], main: string, sources: readonly ImportSource[]): string {
  const place = ({ file, pos, end }: Origin): string => {
    const text = sources.find((source) => source.file === file)?.text ?? '';
    const { line, column } = positionAt(lineStarts(text), pos);
    const marked = text.slice(pos, end).replace(/\n/g, '⏎');
    const short = marked.length > 60 ? `${marked.slice(0, 40)}…${marked.slice(-19)}` : marked;
    return `${file === main ? '' : `${file}:`}${line}:${column} «${short}»`;
  };
  return diagnostics
    .flatMap((found) => [
      `${place(found.at)} ${found.severity} ${found.code} ${found.name}: ${found.message}`,
      ...(found.hint === undefined ? [] : [`    hint: ${found.hint}`]),
      ...found.related.map((related) => `    see ${place(related.at)}: ${related.message}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}
