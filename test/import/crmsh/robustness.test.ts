/** Whatever the text, importing ends, and every problem has a place in it. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import { BATCHES } from './batches.js';
import { FIXTURES, UPDATES } from './fixtures.js';
import { newSession, version } from './support.js';

const test = suite('import/crmsh: robustness');

const TEXTS = [...FIXTURES, ...UPDATES, ...BATCHES].map(({ text, before = '' }) => before + text);
const WORDS = [...new Set(TEXTS.flatMap((text) => text.split(/\s+/)))].filter((word) => word !== '');
const RELEASES = ['4.4.1', '4.6.0', '4.6.2', '5.0.0'].map(version);

function check(text: string, file = 'test.crm'): void {
  for (const crmMode of ['file', 'command', undefined] as const) {
    for (const crmsh of crmMode === 'command' ? RELEASES : RELEASES.slice(0, 1)) {
      const session = newSession({ crmsh, ...(crmMode && { crmMode }) });
      importCrmsh(session, { file, text });
      for (const { at, message, name } of session.diagnostics) {
        const inside = at.file === file && at.pos >= 0 && at.pos <= at.end && at.end <= text.length;
        assert.ok(inside, `${name} at ${at.file} ${at.pos}–${at.end}: ${message}\n${JSON.stringify(text)}`);
      }
    }
  }
}

test('fixtures', () => {
  for (const text of TEXTS) check(text);
});

test('random text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(text)));
  const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 6 });
  fc.assert(fc.property(lines, (parts) => check(`primitive ${parts.join(' \\\n')}`)));
});

test('words in any order', () => {
  const statement = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
  const text = fc.array(statement, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, (parts) => check(parts.map((words) => words.join(' ')).join('\n'))),
    { numRuns: 300 },
  );
});

test('mutations', () => {
  const change = fc.record({
    text: fc.constantFrom(...TEXTS),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(8),
    put: fc.oneof(
      fc.constantFrom(
        ...WORDS,
        '"',
        "'",
        '\\',
        '\n',
        '=',
        ':',
        '$id=',
        '(',
        '[',
        '{',
        '@',
        '#',
        '\uE002x\uE003',
      ),
      fc.string({ maxLength: 3 }),
    ),
  });
  fc.assert(
    fc.property(change, ({ text, at, length, put }) => {
      const pos = Math.floor(at * text.length);
      check(text.slice(0, pos) + put + text.slice(pos + length));
    }),
    { numRuns: 1000 },
  );
});

test('scripts', () => {
  const change = fc.record({
    text: fc.constantFrom(...BATCHES),
    at: fc.nat(60),
    put: fc.string({ maxLength: 4 }),
  });
  fc.assert(
    fc.property(change, ({ text, at, put }) => {
      const calls = text.text.split('\n').map((line) => `crm configure ${line}`);
      const script = `#!/bin/sh\n${calls.join('\n')}\n`;
      check(script.slice(0, at) + put + script.slice(at), 'test.sh');
    }),
  );
});

test.run();
