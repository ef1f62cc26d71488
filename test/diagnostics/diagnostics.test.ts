/**
 * Wrong files and what the compiler says about each: `cases/NAME.ha` and `cases/NAME.expected`.
 * `UPDATE=1 npm test -- diagnostics/` writes the expectations anew; read the difference before you commit it.
 *
 * A case may begin with directives:
 *
 *     //! platform rhel10           as --platform
 *     //! values {"prefix": 64}     as --values
 *     //! at-most 20                diagnostics, instead of 12: the case has that many mistakes
 *     //! says-nothing              not even a warning: valid, or the business of a later stage
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { decode } from '../../compiler/cli/node-host.js';
import { compile } from '../../compiler/compile.js';
import type { CompileOptions } from '../../compiler/compile.js';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { Host } from '../../compiler/host.js';
import type { Origin } from '../../compiler/model/model.js';
import { lineStarts, positionAt } from '../../grammar/lines.js';

const CASES = join(import.meta.dirname, 'cases');
const AT_MOST = 12;

const test = suite('diagnostics');

for (const file of readdirSync(CASES).filter((name) => name.endsWith('.ha'))) {
  test(file, () => {
    const text = decode(readFileSync(join(CASES, file)));
    const { options, atMost, saysNothing } = directives(text);
    const { diagnostics, sources } = compile(folderHost(CASES), file, options);

    assert.is(diagnostics.length === 0, saysNothing, 'a wrong file has diagnostics');
    assert.ok(diagnostics.length <= atMost, `${diagnostics.length} diagnostics, at most ${atMost} expected`);
    if (diagnostics.some((d) => d.severity === 'error')) assert.not(saysNothing);

    expectFile(join(CASES, file.replace(/\.ha$/, '.expected')), rendered(diagnostics, file, sources));
  });
}

test('expectations without a case', () => {
  const names = readdirSync(CASES);
  const lost = names.filter(
    (name) => name.endsWith('.expected') && !names.includes(name.replace(/\.expected$/, '.ha')),
  );
  assert.equal(lost, []);
});

// ---------------------------------------------------------------- files too large to keep

const generated: Readonly<Record<string, { text: string; wrong: boolean }>> = {
  'a line of a megabyte': {
    text: `primitive a ocf:pacemaker:Dummy { fake = ${'x'.repeat(1_000_000)} }\n`,
    wrong: false,
  },
  'a word of a megabyte where a keyword should be': { text: `${'x'.repeat(1_000_000)}\n`, wrong: true },
  'an unclosed string of a megabyte': {
    text: `primitive a ocf:pacemaker:Dummy { fake = "${'x'.repeat(1_000_000)}`,
    wrong: true,
  },
  'a thousand opening brackets': { text: `let x = ${'['.repeat(1000)}\n`, wrong: true },
  'ten thousand parentheses in a rule': {
    text: `node n1\nprimitive a ocf:pacemaker:Dummy\nlocation a where ${'('.repeat(10_000)}#uname == n1${')'.repeat(10_000)}\n`,
    wrong: true,
  },
  'ten thousand opening braces': { text: `${'group g {\n'.repeat(10_000)}`, wrong: true },
  'ten thousand lines that are nothing': { text: 'what is this\n'.repeat(10_000), wrong: true },
};

for (const [name, { text, wrong }] of Object.entries(generated)) {
  test(name, () => {
    const started = performance.now();
    const { diagnostics } = compile(oneFile(text), 'big.ha', { set: {}, values: {} });
    assert.is(
      diagnostics.some((d) => d.severity === 'error'),
      wrong,
      messages(diagnostics),
    );
    assert.ok(performance.now() - started < 20_000, 'within 20 seconds');
  });
}

test('a file that is cut off anywhere', () => {
  const sample = readFileSync(join(import.meta.dirname, '../../samples/ftp-drbd/cluster.ha'), 'utf8');
  for (let end = 0; end < sample.length; end += 53) {
    const { diagnostics } = compile(oneFile(sample.slice(0, end)), 'cut.ha', { set: {}, values: {} });
    for (const { at } of diagnostics)
      assert.ok(at.pos >= 0 && at.pos <= at.end && at.end <= end, messages(diagnostics));
  }
});

test('a file with one line left out', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../samples/ftp-drbd/cluster.ha'), 'utf8').split(
    '\n',
  );
  for (let i = 0; i < lines.length; i++) {
    const { diagnostics } = compile(oneFile(lines.toSpliced(i, 1).join('\n')), 'cut.ha', {
      set: {},
      values: {},
    });
    assert.ok(diagnostics.length <= 10, `without line ${i + 1}: ${messages(diagnostics)}`);
  }
});

test.run();

// ---------------------------------------------------------------- helpers

function directives(text: string): { options: CompileOptions; atMost: number; saysNothing: boolean } {
  const found = new Map(
    [...text.matchAll(/^\/\/! ([a-z-]+) ?(.*)$/gm)].map((match) => [match[1], match[2] ?? '']),
  );
  const platform = found.get('platform');
  return {
    options: {
      ...(platform !== undefined && { platform }),
      set: {},
      values: JSON.parse(found.get('values') ?? '{}') as Record<string, unknown>,
    },
    atMost: Number(found.get('at-most') ?? AT_MOST),
    saysNothing: text === '' || found.has('says-nothing'),
  };
}

function folderHost(folder: string): Host {
  return {
    readFile(path) {
      try {
        return decode(readFileSync(join(folder, path)));
      } catch {
        return undefined;
      }
    },
    resolve: (fromFile, path) => posix.join(posix.dirname(fromFile), path),
    env: () => undefined,
  };
}

function oneFile(text: string): Host {
  return {
    readFile: (path) => (path.endsWith('.ha') ? text : undefined),
    resolve: (_, path) => path,
    env: () => undefined,
  };
}

/** One line a diagnostic, and an indented one for its hint, each related place and each fix. */
function rendered(
  diagnostics: readonly Diagnostic[],
  main: string,
  sources: ReadonlyMap<string, string>,
): string {
  const starts = new Map<string, readonly number[]>();
  const place = ({ file, pos, end }: Origin): string => {
    let known = starts.get(file);
    if (!known) starts.set(file, (known = lineStarts(sources.get(file) ?? '')));
    const from = positionAt(known, pos);
    const to = positionAt(known, end);
    return `${file === main ? '' : `${file}:`}${from.line}:${from.column}-${to.line}:${to.column}`;
  };
  return diagnostics
    .flatMap((d) => [
      `${place(d.at)} ${d.severity} ${d.code} ${d.name}: ${d.message}`,
      ...(d.hint === undefined ? [] : [`    hint: ${d.hint}`]),
      ...d.related.map((related) => `    see ${place(related.at)}: ${related.message}`),
      ...d.fixes.map(
        (fix) =>
          `    fix (${fix.safety}): ${fix.title}: ${fix.edits.map((edit) => `${place(edit)} ${JSON.stringify(edit.text)}`).join(', ')}`,
      ),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function expectFile(path: string, actual: string): void {
  if (process.env['UPDATE']) {
    writeFileSync(path, actual);
    return;
  }
  assert.fixture(actual, readFileSync(path, 'utf8'));
}

function messages(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .slice(0, 20)
    .map((d) => `${d.at.pos}: ${d.message}`)
    .join('\n');
}
