import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  referencedVariables,
  secretVariables,
  shellComment,
  shellQuote,
  variableReference,
} from '../../../compiler/emit/shell.js';

const test = suite('shell quoting');

function bash(script: string, env: NodeJS.ProcessEnv = {}): string {
  return execFileSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
}

function wordsThroughBash(words: readonly string[]): string[] {
  const output = bash(`printf '%s\\0' ${words.map((word) => shellQuote(word)).join(' ')}`);
  return output.split('\0').slice(0, -1);
}

test('plain words stay as they are, everything else is quoted', () => {
  assert.is(shellQuote('ocf:heartbeat:IPaddr2'), 'ocf:heartbeat:IPaddr2');
  assert.is(shellQuote('ip=10.0.0.1/24,a@b%c+d'), 'ip=10.0.0.1/24,a@b%c+d');
  assert.is(shellQuote(''), "''");
  assert.is(shellQuote('a b'), "'a b'");
  assert.is(shellQuote("it's"), `'it'"'"'s'`);
  assert.is(shellQuote('#uname'), "'#uname'");
  assert.is(shellQuote('pcmk_host_map=n1:p1;n2:p2'), "'pcmk_host_map=n1:p1;n2:p2'");
  assert.throws(() => shellQuote('a\0b'));
});

test('any words come out of bash as they went in', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'\'"\\$`!*?[]{}()<>|&;#~=- \t\n\réü%aA0'.split('')) }),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (list) => {
      const words = list.map((text) => text.replace(/[\0\uE000\uE001]/g, ''));
      assert.equal(wordsThroughBash(words), words);
    }),
    { numRuns: 60 },
  );
});

test('a variable stands where it was put, whatever its value', () => {
  const word = `pass=a 'b'${variableReference('S_1')}$x${variableReference('S_1')}`;
  assert.is(shellQuote(word), `'pass=a '"'"'b'"'"''"$S_1"'$x'"$S_1"`);
  const value = `q"'$(exit 1)\`\\ *\n`;
  assert.is(bash(`printf '%s' ${shellQuote(word)}`, { S_1: value }), `pass=a 'b'${value}$x${value}`);
  assert.is(shellQuote(variableReference('S_1')), '"$S_1"');
  assert.equal(referencedVariables(`${word}${variableReference('S_2')}`), ['S_1', 'S_2']);
});

test('a comment is nothing but a comment', () => {
  for (const newline of ['\n', '\r\n', '\r', '\u2028', '\u0085', '\n\n']) {
    const script = `${shellComment(`a${newline}echo injected`)}\n`;
    assert.is(bash(script), '');
    assert.ok(script.split('\n').every((line) => line === '' || line.startsWith('#')));
  }
});

test('the variables of secrets', () => {
  assert.equal(
    [...secretVariables(['db_password', 'db-password', 'x'])],
    [
      ['db_password', 'HADSL_SECRET_DB_PASSWORD'],
      ['db-password', 'HADSL_SECRET_DB_PASSWORD_2'],
      ['x', 'HADSL_SECRET_X'],
    ],
  );
});

test.run();
