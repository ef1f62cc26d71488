/** bash itself: the same words of the same commands, for scripts of our own. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { requireOrSkip, run } from '../../support/tools.js';
import { SCRIPTS } from './cases.js';
import { readScript } from './support.js';

/** `pcs` is a function that prints every word with its length, so that no separator can be mistaken. */
const PRELUDE = `export LC_ALL=C.UTF-8
EMPTY=
pcs() { local w; for w in "$@"; do printf 'w%s\\n' "\${#w}"; printf '%s\\n' "$w"; done; printf 'end\\n'; }
export -f pcs
`;

function bashWords(script: string): string[][] {
  const result = run('bash', ['-c', `${PRELUDE}${script}`]);
  assert.is(result.stderr, '', script);
  const commands: string[][] = [];
  let words: string[] = [];
  const output = [...result.stdout];
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf('\n', at);
    const line = output.slice(at, lineEnd).join('');
    at = lineEnd + 1;
    if (line === 'end') {
      commands.push(words);
      words = [];
    } else {
      const length = Number(line.slice(1));
      words.push(output.slice(at, at + length).join(''));
      at += length + 1;
    }
  }
  return commands;
}

function ourWords(script: string): string[][] {
  return readScript(script, { EMPTY: '' })
    .commands.filter(({ words }) => words[0]!.text === 'pcs')
    .map(({ words }) => words.slice(1).map(({ text }) => text));
}

const test = suite('import: shell: bash');
const withBash = requireOrSkip(test, 'words of bash', 'bash');

for (const [name, script] of Object.entries(SCRIPTS)) {
  withBash(name, () => {
    const expected = bashWords(script);
    assert.ok(expected.length > 0);
    assert.equal(ourWords(script), expected);
  });
}

/** Pieces of words in all forms of quoting. */
const piece = fc.oneof(
  fc.constantFrom('a', 'b=', 'x,y', '-5', '%', '@', '+', ':', '/', '.', 'é', '=', '--opt', '#', '^'),
  fc
    .string({
      unit: fc.constantFrom('a', ' ', '"', '$', '\\', ';', '(', '#', '*', '`', 'é', '\n'),
      maxLength: 5,
    })
    .map((text) => `'${text}'`),
  fc
    .string({ unit: fc.constantFrom('a', ' ', "'", ';', '(', '#', '*', 'é', '\n', '&'), maxLength: 5 })
    .map((text) => `"${text}"`),
  fc.constantFrom(
    '\\ ',
    '\\;',
    '\\"',
    "\\'",
    '\\#',
    '\\(',
    '\\\\',
    '"\\""',
    '"\\$"',
    '"\\\\"',
    '"\\a"',
    "$'\\n'",
  ),
  fc.constantFrom("$'a\\'b'", '$V""', '"$V"', '${V}', '"${V}"', '$W""', '"$W"', '""{p,q}', '"{p,q}"', '\\\n'),
);
const word = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const command = fc
  .array(word, { maxLength: 6 })
  .map((words) => `pcs x${words.map((text) => ` y${text}`).join('')}`);

const COUNT = 1000;

withBash('random words', () => {
  const setup = "V=value; W='two words'\n";
  const samples = fc.sample(command, { numRuns: COUNT, seed: 20 });
  const script = samples.join('\n');
  const expected = bashWords(`${setup}${script}`);
  const ours = ourWords(`${setup}${script}`);
  assert.is(expected.length, COUNT);
  let same = 0;
  for (const [index, text] of samples.entries()) {
    assert.equal(ours[index], expected[index], text);
    same++;
  }
  console.log(`${same} of ${COUNT} random commands have the words that bash gives them`);
  assert.is(ours.length, COUNT);
});

test.run();
