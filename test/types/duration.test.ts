import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { durationProblem, formatDuration, parseDuration } from '../../compiler/types/duration.js';

const test = suite('duration');

/** Measured with Pacemaker 2.1.5: as a timeout, as an interval; undefined where it silently becomes something else. */
const MEASURED: readonly [text: string, timeout: number | undefined, interval: number | undefined][] = [
  ['10', 10_000, 10_000],
  ['10s', 10_000, 10_000],
  ['10 s', 10_000, 10_000],
  [' 10s ', 10_000, 10_000],
  ['10S', 10_000, 10_000],
  ['10sec', 10_000, 10_000],
  ['10seconds', 10_000, 10_000],
  ['1m', 60_000, 60_000],
  ['1M', 60_000, 60_000],
  ['1min', 60_000, 60_000],
  ['1minutes', 60_000, 60_000],
  ['1h', 3_600_000, 3_600_000],
  ['1hr', 3_600_000, 3_600_000],
  ['1hour', 3_600_000, 3_600_000],
  ['1500ms', 1500, 1500],
  ['1500 msec', 1500, 1500],
  ['5000us', 5, 5],
  ['PT10S', undefined, 10_000],
  ['PT1M30S', undefined, 90_000],
  ['P1D', undefined, undefined],
  ['P2D', undefined, undefined],
  ['P1W', undefined, undefined],
  ['P1Y', undefined, undefined],
  ['P1DT1H', undefined, undefined],
  ['P1M', undefined, 30 * 86_400_000],
  ['1.5s', undefined, undefined],
  ['1d', undefined, undefined],
  ['p1d', undefined, undefined],
  ['abc', undefined, undefined],
  ['10x', undefined, undefined],
  ['1e3', undefined, undefined],
  ['-5', undefined, undefined],
  ['', undefined, undefined],
  ['P1.5D', undefined, undefined],
  ['P0001-00-00', undefined, undefined],
  ['-P1D', undefined, undefined],
  ['P', undefined, undefined],
  ['PT', undefined, undefined],
  ['P10S', undefined, undefined],
  ['0', 0, 0],
  ['60000000', undefined, undefined],
];

for (const [text, timeout, interval] of MEASURED) {
  test(JSON.stringify(text), () => {
    assert.is(parseDuration(text, 'timeout'), timeout);
    assert.is(parseDuration(text, 'interval'), interval);
    assert.is(durationProblem(text, 'timeout') === undefined, timeout !== undefined);
    assert.is(durationProblem(text, 'interval') === undefined, interval !== undefined);
  });
}

test('a problem says what it silently becomes, and what was meant', () => {
  assert.match(durationProblem('PT5M', 'timeout')?.why ?? '', '20 s');
  assert.is(durationProblem('PT5M', 'timeout')?.suggestion, '5min');
  assert.is(durationProblem('1d', 'timeout')?.suggestion, '24h');
  assert.is(durationProblem('1.5s', 'interval')?.suggestion, '1500ms');
  assert.match(durationProblem('abc', 'interval')?.why ?? '', 'would not recur');
  assert.is(durationProblem('abc', 'interval')?.suggestion, undefined);
  assert.is(durationProblem('P1D', 'interval')?.suggestion, '24h');
});

test('what is formatted is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_294_967_295 }), (ms) => parseDuration(formatDuration(ms)) === ms),
  );
});

test('every timeout is an interval', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^ ?\d{1,6} ?[a-zA-Z]{0,6}$/), (text) => {
      const timeout = parseDuration(text, 'timeout');
      assert.ok(timeout === undefined || timeout === parseDuration(text, 'interval'));
    }),
  );
});

test('a word that only begins like a unit is taken for that unit', () => {
  assert.match(durationProblem('10milliseconds', 'timeout')?.why ?? '', '"10milliseconds" is 10min to it');
  assert.is(durationProblem('10milliseconds', 'timeout')?.suggestion, '10ms');
  assert.match(durationProblem('10mon', 'interval')?.why ?? '', 'is 10min to it');
  assert.is(durationProblem('10mon', 'interval')?.suggestion, undefined);
  assert.match(durationProblem('10sex', 'interval')?.why ?? '', 'is 10s to it');
  assert.is(durationProblem('10 Sek', 'interval')?.suggestion, '10s');
  assert.match(durationProblem('10x', 'interval')?.why ?? '', 'would not recur');
});

test.run();
