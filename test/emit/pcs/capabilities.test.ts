import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CapabilityName } from '../../../compiler/emit/pcs/capabilities.js';
import { pcsCan } from '../../../compiler/emit/pcs/capabilities.js';
import { parseVersion } from '../../../compiler/platforms/platform.js';

const test = suite('pcs: capabilities');

const RELEASES = ['0.9.169', '0.10.8', '0.10.18', '0.11.5', '0.11.9', '0.11.12', '0.12.0', '0.12.3'];

function releases(name: CapabilityName): string {
  return RELEASES.filter((release) => pcsCan(parseVersion(release)!, name)).join(' ');
}

test('since and until follow the dialect table', () => {
  assert.is(releases('ruleAsOneArgument'), '0.12.0 0.12.3');
  assert.is(releases('promotedWords'), '0.11.5 0.11.9 0.11.12 0.12.0 0.12.3');
  assert.is(releases('levelId'), '0.11.9 0.11.12 0.12.0 0.12.3');
  assert.is(releases('severalRules'), '0.9.169 0.10.8 0.10.18 0.11.5');
  assert.is(releases('bundleRkt'), '0.10.8 0.10.18 0.11.5 0.11.9');
  assert.is(releases('influenceOfSets'), '0.12.3');
});

test('a check that came back to the 0.10 branch', () => {
  assert.is(releases('orderInGroup'), '0.9.169 0.10.8');
  assert.is(releases('anyOperationTime'), '0.9.169 0.10.8 0.11.5');
});

test.run();
