import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { formatVersion } from '../../compiler/platforms/platform.js';
import type { TestOptions } from '../support/program.js';
import { bindDiagnostics, load, show } from '../support/program.js';

const test = suite('check: platform');

function platform(text: string, options?: TestOptions): string {
  const { platform: found, platformGiven } = load(text, options);
  const versions = [found.pacemaker, found.corosync, found.pcs?.version, found.crmsh?.version];
  return [found.name, ...versions.map((one) => (one ? formatVersion(one) : '-')), platformGiven].join(' ');
}

test('the default is not given', () => {
  assert.is(platform('node n1\n'), 'debian12 2.1.5 3.1.7 0.11.5 4.4.1 false');
  assert.is(platform('cluster c { transport = udpu }\n'), 'debian12 2.1.5 3.1.7 0.11.5 4.4.1 false');
});

test('a name, versions that override it, and the command line over both', () => {
  assert.is(platform('cluster c { platform = rhel9 }\n'), 'rhel9 2.1.9 3.1.9 0.11.9 - true');
  assert.is(platform('cluster c { platform = rhel9, pcs = 0.12 }\n'), 'rhel9 2.1.9 3.1.9 0.12 - true');
  assert.is(
    platform('cluster c { platform = rhel9, pcs = 0.12 }\n', { platform: 'rhel8' }),
    'rhel8 2.1.7 3.1.8 0.10.18 - true',
  );
  assert.is(
    platform('param p: string = rhel8\ncluster c { platform = $p }\n'),
    'rhel8 2.1.7 3.1.8 0.10.18 - true',
  );
});

test('versions alone take what ships beside them', () => {
  assert.is(
    platform('cluster c { pacemaker = 2.1.5, pcs = 0.11, crmsh = 4.4 }\n'),
    'custom 2.1.5 3.1.7 0.11 4.4 true',
  );
  assert.is(load('cluster c { pacemaker = 3.0.1 }\n').platform.pcs?.dialect, '0.12');
  assert.is(load('cluster c { pacemaker = 3.0.1 }\n').platform.agents, 'upstream');
  assert.is(load('cluster c { pacemaker = 1.1.10 }\n').platform.pcs?.dialect, '0.9');
});

test('what is none', () => {
  const message = (text: string, options?: TestOptions) =>
    bindDiagnostics(text, options).map(show).join('\n');
  assert.match(
    message('cluster c { platform = rhel99 }\n'),
    '"rhel99" is no known platform | did you mean "rhel9"?',
  );
  assert.match(message('cluster c { platform = windows }\n'), 'the platforms are rhel7, rhel8');
  assert.match(message('cluster c { pacemaker = new }\n'), 'bad-version | "new" is no version of pacemaker');
  assert.match(message('', { platform: 'debain12' }), 'did you mean "debian12"?');
});

test.run();
