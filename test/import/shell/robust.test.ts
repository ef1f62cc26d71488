/** Any text: no exception, places inside the text, and time that grows with its length only. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importPcs } from '../../../compiler/import/pcs/index.js';
import { sessionFor } from '../pcs/support.js';
import { SCRIPTS } from './cases.js';
import { readScript } from './support.js';

const test = suite('import: shell: robust');

function check(text: string): void {
  const { commands, session } = readScript(text);
  const origins = [
    ...session.diagnostics.map(({ at }) => at),
    ...commands.flatMap((command) => [command.origin, ...command.words.map((word) => word.origin)]),
  ];
  const wrong = origins.find(({ pos, end }) => !(pos >= 0 && pos <= end && end <= text.length));
  if (wrong) assert.unreachable(`${JSON.stringify(text)}: ${wrong.pos}-${wrong.end}`);
}

const SNIPPETS =
  `pcs crm if then else fi for in do done case esac while until { } ( ) (( )) [[ ]] ; ;; & && | || ! < > << <<< <<E E
  $ \${ } $( ) \` ' " \\ # x= x=( x+=( \${x[@]} \${x:-y} \${x%%y} $1 $@ $((1+1)) {a,b} {1..3} “ ” ’ – \u00A0 ssh bash -c sudo n1 'a b'
  resource create -f --force pcmk_host_map=n1:1;n2:2 #uname f() function local exit return`
    .split(/\s+/)
    .concat(' ', '\n', '\n\n', '\t');

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.constantFrom(' ', '\n'), fc.string({ maxLength: 4 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('random text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      check(text);
    }),
    { numRuns: 3000, seed: 5 },
  );
});

test('scripts with something missing', () => {
  for (const script of Object.values(SCRIPTS)) {
    for (let i = 0; i < script.length; i += 3) {
      check(script.slice(0, i));
      check(script.slice(i));
      check(script.slice(0, i) + script.slice(i + 2));
    }
  }
});

test('random pcs commands', () => {
  const words = fc.array(
    fc.constantFrom(
      ...`resource stonith constraint cluster property node quorum create update delete group add clone promotable meta op
      defaults set location colocation order ticket rule x y ocf:heartbeat:Dummy fence_xvm a=b with then prefers n1=5 -5 --
      --force --group g -f f cib cib-push setup transport knet link crypto cipher=x device model net host=h host auth addr=1
      remove enable disable unmanage move ban bundle container docker image=i level 1 tag acl role alert path=/x recipient
      value=v start promote score=5 id=z #uname eq ( ) and date gt 2025-01-01 standby --all attribute utilization = =x`
        .split(/\s+/)
        .map((word) => `'${word}'`),
    ),
    { maxLength: 9 },
  );
  const script = fc
    .array(words, { maxLength: 8 })
    .map((list) => list.map((line) => `pcs ${line.join(' ')}`).join('\n'));
  fc.assert(
    fc.property(script, fc.constantFrom('0.9.169', '0.10.18', '0.11.5', '0.12.3'), (text, release) => {
      const session = sessionFor(release);
      importPcs(session, { file: 'x', text });
      for (const { at } of session.diagnostics) {
        assert.ok(at.pos >= 0 && at.pos <= at.end && at.end <= text.length, text);
      }
    }),
    { numRuns: 1500, seed: 7 },
  );
});

/** Texts that make a careless reader go over the rest again and again. */
const HARD: readonly string[] = [
  '"',
  "'",
  '$(',
  '${',
  '${x:-',
  '`',
  '(',
  '((',
  '{',
  '<<E\n',
  'if ',
  'case x in ',
  '"$(',
  'x=(',
  "$'",
];
const LONG = 100_000;

test('long texts', () => {
  for (const piece of HARD) {
    for (const separator of ['', ' ', '\n']) {
      const unit = piece + separator;
      check(`pcs a ${unit.repeat(LONG / unit.length)}`);
    }
  }
  check(`pcs ${'word '.repeat(LONG)}`);
  check(`pcs ${'{a,b}'.repeat(1000)}`);
  check('pcs a\n'.repeat(15_000));
});

test.run();
