import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { compareVersions, parseVersion } from '../compiler/platforms/platform.js';
import { PLATFORM_NAMES, platformNamed } from '../compiler/platforms/table.js';
import { metaWord, optionWord, roleWord, usesMasterElement } from '../compiler/platforms/words.js';

const test = suite('platforms');

function platform(name: string) {
  const found = platformNamed(name);
  if (!found) throw new Error(`no platform ${name}`);
  return found;
}

test('versions compare part by part', () => {
  assert.ok(compareVersions([2, 1, 10], [2, 1, 9]) > 0);
  assert.is(compareVersions([2, 1], [2, 1, 0]), 0);
  assert.is(parseVersion('2.x'), undefined);
});

test('every platform has a schema and at least one tool', () => {
  for (const name of PLATFORM_NAMES) {
    const found = platform(name);
    assert.match(found.schema, /^pacemaker-\d+\.\d+$/);
    assert.ok(found.pcs ?? found.crmsh, name);
  }
});

test('Debian 12 is what the oracle suites run', () => {
  const debian = platform('debian12');
  assert.is(debian.schema, 'pacemaker-3.9');
  assert.is(debian.pcs?.dialect, '0.11');
  assert.is(debian.crmsh?.dialect, '4.4');
});

test('words follow the Pacemaker of the platform', () => {
  assert.is(roleWord(platform('debian11'), 'Promoted'), 'Master');
  assert.is(roleWord(platform('debian12'), 'Promoted'), 'Promoted');
  assert.is(metaWord(platform('rhel7'), 'promoted-max'), 'master-max');
  assert.ok(usesMasterElement(platform('rhel7')));
  assert.not(usesMasterElement(platform('rhel8')));
  assert.is(optionWord(platform('debian12'), 'fencing-enabled'), 'stonith-enabled');
});

test.run();
