import { isIP } from 'node:net';
import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { isCidr, isHost, isIPv4, isIPv6, netmaskPrefix } from '../../compiler/types/address.js';
import { booleanProblem, parseBoolean } from '../../compiler/types/boolean.js';
import { dateProblem, hasTimeZone } from '../../compiler/types/date.js';
import { parseRole } from '../../compiler/types/role.js';
import { canonicalScore, negateScore, parseScore, scoreProblem } from '../../compiler/types/score.js';
import { isVersion } from '../../compiler/types/version.js';

const test = suite('values');

test('scores', () => {
  for (const [text, score, canonical] of [
    ['5', 5, '5'],
    ['+5', 5, '+5'],
    ['-1000001', -1_000_000, '-INFINITY'],
    ['9999999999', 1_000_000, 'INFINITY'],
    ['1000000', 1_000_000, '1000000'],
    ['inf', 1_000_000, 'INFINITY'],
    ['infinity', 1_000_000, 'INFINITY'],
    ['+INFINITY', 1_000_000, 'INFINITY'],
    ['-inf', -1_000_000, '-INFINITY'],
  ] as const) {
    assert.is(parseScore(text), score, text);
    assert.is(canonicalScore(text), canonical, text);
    const beyond = Math.abs(Number(text)) > 1_000_000;
    assert.is(scoreProblem(text)?.tolerated, beyond ? true : undefined, text);
  }
  for (const text of ['5.7', 'abc', '5abc', '', '--5', 'INF1']) assert.ok(scoreProblem(text), text);
  assert.is(scoreProblem('5.7')?.suggestion, '5');
});

test('the negative of a score', () => {
  assert.is(negateScore('100'), '-100');
  assert.is(negateScore('+100'), '-100');
  assert.is(negateScore('-100'), '100');
  assert.is(negateScore('inf'), '-INFINITY');
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => {
      return (parseScore(negateScore(String(n))) ?? NaN) + n === 0;
    }),
  );
});

test('booleans differ by reader', () => {
  for (const word of ['true', 'TRUE', 'on', 'Yes', 'y', '1']) assert.is(parseBoolean(word), true, word);
  for (const word of ['false', 'Off', 'NO', 'n', '0']) assert.is(parseBoolean(word), false, word);
  assert.is(parseBoolean('Yes', 'ocf'), undefined);
  assert.is(parseBoolean('ja', 'ocf'), true);
  assert.is(parseBoolean('Off', 'ocf'), false);
  assert.is(parseBoolean('Yes', 'fence'), true);
  assert.is(parseBoolean('y', 'fence'), undefined);
  assert.is(booleanProblem('Yes', 'ocf')?.suggestion, 'true');
  assert.is(booleanProblem('ture', 'ocf')?.suggestion, 'true');
  assert.is(booleanProblem('fasle', 'pacemaker')?.suggestion, 'false');
  assert.is(booleanProblem('yess', 'fence')?.suggestion, '1');
  assert.is(booleanProblem('maybe', 'xml')?.suggestion, undefined);
});

test('addresses are those of node:net', () => {
  fc.assert(fc.property(fc.ipV4(), (text) => isIPv4(text)));
  fc.assert(fc.property(fc.ipV6(), (text) => isIPv6(text) && isIP(text) === 6));
  const nearly = fc.stringMatching(/^[0-9a-f:.]{1,24}$/);
  fc.assert(
    fc.property(nearly, (text) => {
      assert.is(isIPv4(text), isIP(text) === 4, text);
      assert.is(isIPv6(text), isIP(text) === 6, text);
    }),
    { numRuns: 2000 },
  );
  for (const text of [
    '::',
    '1::',
    '::1',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7::',
    '::ffff:10.0.0.1',
    '1:2:3:4:5:6:7',
    ':1::2',
    '1::2::3',
    '::1:',
    'fe80::1%eth0',
    '%eth0',
    '1%',
  ]) {
    assert.is(isIPv6(text), isIP(text) === 6, text);
  }
});

test('networks, hosts, netmasks', () => {
  assert.ok(isCidr('10.0.0.0/8'));
  assert.not(isCidr('10.0.0.0/'));
  assert.not(isCidr('::/129'));
  assert.not(isHost('a..b'));
  assert.not(isHost(`${'a'.repeat(64)}.com`));
  assert.is(netmaskPrefix('255.255.252.0'), 22);
  assert.is(netmaskPrefix('255.0.255.0'), undefined);
  for (let prefix = 0; prefix <= 32; prefix++) {
    const bits = prefix === 0 ? 0 : (0xffffffff << (32 - prefix)) >>> 0;
    const mask = [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
    assert.is(netmaskPrefix(mask), prefix, mask);
  }
});

test('dates', () => {
  const good = [
    '2026-07-04',
    '2026-07-04 12:00',
    '2026-07-04T12:00:00Z',
    '2026-07-04 12:00:00 +02:00',
    '2026-07-04T12:00:00+0200',
    '20260704T120000',
    '2026-185',
    '2026-W27-6',
    '2026-07-04T24:00:00',
    '12:00',
    '2024-02-29',
    'epoch',
    'now',
  ];
  for (const text of good) assert.is(dateProblem(text), undefined, text);
  for (const text of [
    '2026-13-45',
    '2026-02-29',
    '2026-07-04T25:00',
    '2026-07-04T12:60',
    'tomorrow',
    '',
    '04.07.2026',
    '2026-W54-1',
    '2026-366',
  ]) {
    assert.ok(dateProblem(text), text);
  }
  assert.match(dateProblem('2026-07')?.why ?? '', 'day 7 of 2026');
  assert.match(dateProblem('2026-07-04 12:00 Europe/Berlin')?.why ?? '', 'Europe/Berlin');
});

test('time zones', () => {
  for (const text of ['2026-07-04T12:00:00Z', '2026-07-04 12:00 +02:00', '2026-07-04T12:00-0500', 'now']) {
    assert.ok(hasTimeZone(text), text);
  }
  for (const text of ['2026-07-04', '2026-07-04T12:00', '2026-185', '2026-W27-6'])
    assert.not(hasTimeZone(text), text);
});

test('roles and versions', () => {
  assert.is(parseRole('MASTER'), 'Promoted');
  assert.is(parseRole('toString'), undefined);
  assert.is(parseRole('started'), 'Started');
  assert.ok(isVersion('4.18.0-86'));
  assert.not(isVersion('1.'));
});

test.run();
