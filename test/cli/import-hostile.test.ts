/**
 * Files that are no configuration, or are meant to do harm, through the real process with a small heap: each ends in one
 * clear message and the right exit code, never in a stack trace.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ROOT } from '../support/compile-file.js';

const test = suite('cli/import: hostile files');

const bin = join(ROOT, 'compiler/cli/bin.ts');
const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href;
const directory = mkdtempSync(join(tmpdir(), 'hadsl-hostile-'));
test.after(() => rmSync(directory, { recursive: true, force: true }));

const MB = 1024 * 1024;

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function hadsl(...args: readonly string[]): Outcome {
  const node = ['--max-old-space-size=512', '--import', tsx, bin];
  const result = spawnSync(process.execPath, [...node, ...args, '--format', 'concise'], {
    cwd: directory,
    encoding: 'utf8',
    input: '',
    maxBuffer: 200 * MB,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const cib = (inner: string): string => `<cib><configuration>${inner}</configuration></cib>`;

interface Case {
  readonly file: string;
  /** Made when it is needed. Undefined: it is there, or is missing on purpose. */
  readonly content?: () => string | Uint8Array;
  readonly code: 1 | 2;
  readonly message: RegExp;
  /** What "check" says, where it is not the same. */
  readonly check?: RegExp;
}

const TOO_LARGE = /error HA7324 file-too-large: this file is larger than \d+ MB, which no [\w. ]+ is$/;

const CASES: readonly Case[] = [
  {
    file: 'text-of-100-mb.txt',
    content: () => 'lorem ipsum dolor sit amet\n'.repeat(3_800_000),
    code: 1,
    message: TOO_LARGE,
  },
  {
    file: 'xml-of-100-mb.xml',
    content: () => `<cib>${'<primitive id="x"/>'.repeat(5_400_000)}</cib>`,
    code: 1,
    message: TOO_LARGE,
  },
  { file: 'letters.txt', content: () => Buffer.alloc(100 * MB, 'a'), code: 1, message: TOO_LARGE },
  {
    file: 'nuls.bin',
    content: () => Buffer.alloc(100 * MB),
    code: 1,
    message: TOO_LARGE,
    check: /file-too-large|HA1012 binary-input: this is not a text file$/,
  },
  { file: 'cib-of-33-mb.xml', content: () => cib(' '.repeat(33 * MB)), code: 1, message: TOO_LARGE },
  {
    file: 'one-line-of-30-mb.crm',
    content: () => `primitive x Dummy params fake="${'y'.repeat(30 * MB)}"\n`,
    code: 1,
    message: TOO_LARGE,
  },
  {
    file: 'one-line-of-30-mb.sh',
    content: () => `pcs resource create x ocf:pacemaker:Dummy fake=${'y'.repeat(30 * MB)}\n`,
    code: 1,
    message: TOO_LARGE,
  },
  {
    file: 'corosync.conf',
    content: () => `totem {\nversion: 2\n}\n${'a: b\n'.repeat(MB)}`,
    code: 1,
    message: TOO_LARGE,
  },
  { file: '/dev/zero', code: 2, message: /^hadsl: \/dev\/zero is too large; the limit is 100 MB$/ },
  {
    file: 'pe-input-1.bz2',
    content: () => Buffer.from('425a68393141592653594eece83600000251800010400006449080', 'hex'),
    code: 1,
    message: /HA7006 xml-not-text: expected XML, found a bzip2 file$/,
    check: /HA7006|HA1012 binary-input: this is not a text file$/,
  },
  {
    file: 'empty.xml',
    content: () => '',
    code: 1,
    message: /HA7001 malformed-xml: expected an element, found an empty/,
  },
  {
    file: 'deep.xml',
    content: () => `<cib>${'<a>'.repeat(100_000)}`,
    code: 1,
    message: /HA7007 xml-too-large: this is no CIB: it has elements nested deeper than \d+$/,
  },
  {
    file: 'laughs.xml',
    content: () =>
      `<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]>\n<cib>&a30;</cib>`,
    code: 1,
    message: /HA7002 xml-doctype: a document type declaration is not read$/,
  },
  {
    file: 'external.xml',
    content: () => '<!DOCTYPE cib [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<cib>&e;</cib>',
    code: 1,
    message: /HA7002 xml-doctype/,
  },
  {
    file: 'entity.xml',
    content: () => cib('&e;'),
    code: 1,
    message: /HA7003 xml-entity: the entity "&e;" is not defined$/,
  },
  {
    file: 'latin1.sh',
    content: () => Buffer.from('pcs property set a=\xfc\n', 'latin1'),
    code: 1,
    message: /HA7325 not-utf-8: this text is not UTF-8$/,
  },
  {
    file: 'folder.xml',
    code: 2,
    message: /^hadsl: cannot read folder\.xml: it is a directory$/,
    check: /^hadsl: no file to check in folder\.xml \(/,
  },
  { file: 'missing.xml', code: 2, message: /^hadsl: cannot read missing\.xml: no such file or directory$/ },
];

mkdirSync(join(directory, 'folder.xml'));

for (const { file, content, code, message, check = message } of CASES) {
  test(file, () => {
    const path = join(directory, file);
    if (content) writeFileSync(path, content());
    const imported = hadsl('import', file, '-o', 'never.ha');
    assert.is(imported.code, code, imported.err.slice(0, 2000));
    assert.is(imported.out, '');
    assert.match(imported.err.trimEnd(), message);
    assert.is(imported.err.trimEnd().split('\n').length, 1, imported.err.slice(0, 2000));
    const checked = hadsl('check', file);
    const said = (checked.out + checked.err).trimEnd();
    assert.is(checked.code, code, said.slice(0, 2000));
    assert.match(said, check);
    assert.is(said.split('\n').length, 1, said.slice(0, 2000));
    if (content) rmSync(path);
  });
}

test('many problems are not many pages', () => {
  writeFileSync(join(directory, 'again.crm'), 'primitive x Dummy\n'.repeat(100_000));
  writeFileSync(join(directory, 'again.sh'), 'pcs resource create x ocf:pacemaker:Dummy\n'.repeat(20_000));
  writeFileSync(join(directory, 'again.conf'), `totem {\nversion: 2\n${'totem {\n'.repeat(50_000)}`);
  for (const file of ['again.crm', 'again.sh', 'again.conf']) {
    const { code, err } = hadsl('import', file);
    assert.is(code, 1);
    assert.ok(err.split('\n').length < 1000, `${file}: ${err.split('\n').length} lines`);
    assert.match(err, /HA7326 further-problems: \d+ more of the kind [\w-]+ are not shown/);
    assert.not.match(err, /internal error/);
  }
});

test('other ways to write text', () => {
  const text = 'primitive x ocf:pacemaker:Dummy \\\n\top monitor interval=10s\n';
  const plain = hadsl('import', '--from', 'crmsh', file('plain', text)).out;
  assert.match(plain, /primitive x ocf:pacemaker:Dummy/);
  const forms: Readonly<Record<string, string | Uint8Array>> = {
    crlf: text.replaceAll('\n', '\r\n'),
    bom: `\ufeff${text}`,
    utf16le: Buffer.from(`\ufeff${text}`, 'utf16le'),
    utf16be: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  };
  for (const [name, content] of Object.entries(forms)) {
    const { code, out, err } = hadsl('import', '--from', 'crmsh', file(name, content));
    assert.is(code, 0, `${name}: ${err}`);
    assert.is(out, plain, name);
  }
});

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(directory, name), content);
  return name;
}

test.run();
