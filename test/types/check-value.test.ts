import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { canonicalValue, checkValue, describeType, splitList } from '../../compiler/types/check-value.js';
import type { ValueType } from '../../compiler/types/value-type.js';

const test = suite('check-value');

const TYPES: readonly ValueType[] = [
  { kind: 'string' },
  { kind: 'integer', min: 0, max: 32 },
  { kind: 'boolean', vocabulary: 'pacemaker' },
  { kind: 'boolean', vocabulary: 'xml' },
  { kind: 'boolean', vocabulary: 'ocf' },
  { kind: 'boolean', vocabulary: 'fence' },
  { kind: 'duration', use: 'interval' },
  { kind: 'duration', use: 'timeout' },
  { kind: 'seconds' },
  { kind: 'score' },
  { kind: 'percentage' },
  { kind: 'enum', values: ['stop', 'freeze'], ignoreCase: true },
  { kind: 'enum', values: ['ext4', 'xfs'], open: true },
  { kind: 'ip' },
  { kind: 'ip', version: 4 },
  { kind: 'cidr' },
  { kind: 'port' },
  { kind: 'host' },
  { kind: 'path' },
  { kind: 'role' },
  { kind: 'version' },
  { kind: 'date' },
  { kind: 'node' },
  { kind: 'resource' },
  { kind: 'list', of: { kind: 'ip' }, separator: ',' },
];

/** The type; good values; wrong ones with the value that was meant. */
const CASES: readonly [ValueType, readonly string[], Readonly<Record<string, string | undefined>>][] = [
  [
    { kind: 'integer', min: 0, max: 32 },
    ['0', '32', '007'],
    { '33': undefined, x: undefined, '10s': '10', '': undefined },
  ],
  [
    { kind: 'integer', min: 0, max: 128, netmask: 'accepted' },
    ['24', '255.255.255.0'],
    { '255.0.255.0': undefined, '129': undefined },
  ],
  [
    { kind: 'integer', min: 0, max: 32 },
    [],
    { '255.255.255.0': '24', '255.255.255.255': '32', '0.0.0.0': '0' },
  ],
  [{ kind: 'seconds' }, ['0', '20'], { '5s': '5', '2min': '120', '1500ms': undefined, x: undefined }],
  [{ kind: 'percentage' }, ['80%', '0%'], { '80': '80%', 'x%': undefined }],
  [
    { kind: 'ip' },
    ['10.0.0.5', '::1', 'fe80::1%eth0'],
    { '10.0.0.5/24': '10.0.0.5', '10.0.0.256': undefined },
  ],
  [{ kind: 'ip', version: 6 }, ['2001:db8::1'], { '10.0.0.5': undefined }],
  [
    { kind: 'cidr' },
    ['10.0.0.0/24', '2001:db8::/32'],
    { '10.0.0.1': '10.0.0.1/32', '10.0.0.0/33': undefined },
  ],
  [{ kind: 'port' }, ['1', '65535'], { '0': undefined, '65536': undefined, http: undefined }],
  [
    { kind: 'host' },
    ['db1', 'db1.example.com', 'db1.example.com.', '10.0.0.5', '::1', 'my_host', '3com.com'],
    {
      '10.0.0.300': undefined,
      '10.0.0': undefined,
      'http://db1/': 'db1',
      'a b': undefined,
      '-x': undefined,
      '': undefined,
    },
  ],
  [{ kind: 'path' }, ['/srv'], { srv: undefined }],
  [{ kind: 'role' }, ['Promoted', 'started', 'Master'], { Promted: 'Promoted' }],
  [
    { kind: 'enum', values: ['none', 'async', 'sync'] },
    ['async'],
    { aysnc: 'async', ASYNC: 'async', zzzzzzzz: undefined },
  ],
  [{ kind: 'enum', values: ['stop'], ignoreCase: true }, ['Stop', 'stop'], { stp: 'stop' }],
  [{ kind: 'enum', values: ['ext4'], open: true }, ['zfs', 'ext4'], {}],
  [{ kind: 'version' }, ['9.0.16', '2'], { v2: undefined }],
  [
    { kind: 'list', of: { kind: 'ip' }, separator: ',' },
    ['10.0.0.1,10.0.0.2', ''],
    { '10.0.0.1,10.0.0.2/24': '10.0.0.1,10.0.0.2' },
  ],
  [{ kind: 'list', of: { kind: 'host' }, separator: ' ' }, ['a b  c'], { 'a http://b': 'a b' }],
  [{ kind: 'score', emptyIsUnset: true }, [''], {}],
  [
    { kind: 'duration', use: 'interval', perNode: true },
    ['5s', 'n1:0s;n2:5s', 'n1:1s n2:2s'],
    { 'n1:0s;n2:x': undefined, x: undefined },
  ],
  [{ kind: 'duration', use: 'timeout', negative: true }, ['-1', '10s'], { x: undefined }],
];

for (const [type, good, wrong] of CASES) {
  test(`${type.kind}: ${describeType(type)}`, () => {
    for (const text of good) assert.is(checkValue(type, text), undefined, text);
    for (const [text, suggestion] of Object.entries(wrong)) {
      const problem = checkValue(type, text);
      assert.ok(problem, `${JSON.stringify(text)} is accepted`);
      assert.is(problem.suggestion, suggestion, text);
    }
  });
}

test('a netmask that works against the documentation is tolerated', () => {
  const problem = checkValue({ kind: 'integer', min: 0, max: 128, netmask: 'tolerated' }, '255.255.0.0');
  assert.is(problem?.tolerated, true);
  assert.is(problem?.suggestion, '16');
});

test('what a list says names the bad item', () => {
  const problem = checkValue({ kind: 'list', of: { kind: 'ip' }, separator: ' ' }, '10.0.0.1 nope');
  assert.match(problem?.why ?? '', '"nope" is not an IPv4 or IPv6 address');
});

test('canonical spellings', () => {
  assert.is(canonicalValue({ kind: 'boolean', vocabulary: 'xml' }, 'Yes'), 'true');
  assert.is(canonicalValue({ kind: 'boolean', vocabulary: 'pacemaker' }, 'Yes'), 'Yes');
  assert.is(canonicalValue({ kind: 'role' }, 'slave'), 'Unpromoted');
  assert.is(canonicalValue({ kind: 'enum', values: ['Started'], ignoreCase: true }, 'started'), 'Started');
  assert.is(canonicalValue({ kind: 'duration', use: 'interval' }, '10 s'), '10 s');
});

test('anything at all: no exception, and good values stay good in canonical form', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TYPES),
      fc.oneof(fc.string(), fc.string({ unit: 'binary' })),
      (type, text) => {
        const problem = checkValue(type, text);
        const canonical = canonicalValue(type, text);
        if (!problem) assert.is(checkValue(type, canonical), undefined);
        else assert.ok(problem.expected.length > 0);
        assert.is(canonicalValue(type, canonical), canonical);
      },
    ),
    { numRuns: 500 },
  );
});

test('a suggestion is a value of the type', () => {
  const texts = fc.oneof(
    fc.constantFrom(
      '5s',
      '1.5s',
      '1d',
      '2w',
      'ture',
      '255.255.255.0',
      '10.0.0.1/8',
      'Yes',
      '80',
      '12.5',
      'http://a/',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), texts, (type, text) => {
      const suggestion = checkValue(type, text)?.suggestion;
      if (suggestion !== undefined)
        assert.is(checkValue(type, suggestion), undefined, `${text} → ${suggestion}`);
    }),
    { numRuns: 500 },
  );
});

test('lists are taken apart the way agents do', () => {
  assert.equal(splitList(' a  b ', ' '), ['a', 'b']);
  assert.equal(splitList('a, b,,c', ','), ['a', 'b', 'c']);
});

test.run();
