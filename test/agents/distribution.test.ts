import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { agentFacts } from '../../compiler/agents/database.js';
import { distributionOf, onDistribution, variedNames } from '../../compiler/agents/distribution.js';
import { resolveAgentName } from '../../compiler/agents/resolve.js';
import { PLATFORM_NAMES, platformNamed } from '../../compiler/platforms/table.js';
import { checkText } from '../support/lint.js';

const test = suite('agents: distributions');

function parameter(platform: string, agent: string, name: string) {
  const profile = platformNamed(platform)!.agents;
  const resolved = resolveAgentName(profile, agent);
  if (resolved.kind !== 'ok') throw new Error(agent);
  return onDistribution(agentFacts(profile, resolved.agent)!, platform).parameters.get(name);
}

test('every platform of the table has a distribution', () => {
  for (const platform of PLATFORM_NAMES) assert.ok(distributionOf(platform), platform);
  assert.is(distributionOf('custom'), undefined);
});

test('every variant is about a parameter that the agent has', () => {
  for (const [agent, names] of variedNames()) {
    const resolved = resolveAgentName('debian12', agent);
    assert.is(resolved.kind, 'ok', agent);
    const facts = resolved.kind === 'ok' ? agentFacts('debian12', resolved.agent) : undefined;
    for (const name of names) assert.ok(facts?.parameters.has(name), `${agent} ${name}`);
  }
});

test('defaults', () => {
  const rows: readonly [string, string, string, string][] = [
    ['rhel9', 'ocf:heartbeat:Filesystem', 'force_unmount', 'safe'],
    ['rhel8', 'ocf:heartbeat:Filesystem', 'force_unmount', 'true'],
    ['debian12', 'ocf:heartbeat:Filesystem', 'force_unmount', 'true'],
    ['fedora', 'ocf:heartbeat:Filesystem', 'force_unmount', 'safe'],
    ['rhel9', 'ocf:heartbeat:IPaddr2', 'check_link_status', 'false'],
    ['fedora', 'ocf:heartbeat:IPaddr2', 'check_link_status', 'true'],
    ['sles15', 'ocf:heartbeat:azure-lb', 'nc', '/usr/bin/socat'],
    ['rhel9', 'ocf:heartbeat:azure-lb', 'nc', '/usr/bin/nc'],
    ['rhel9', 'ocf:heartbeat:tomcat', 'force_systemd', '1'],
    ['sles15', 'ocf:heartbeat:mysql', 'config', '/etc/my.cnf'],
    ['ubuntu24.04', 'ocf:heartbeat:mysql', 'config', '/etc/mysql/my.cnf'],
    ['rhel9', 'ocf:heartbeat:pgsqlms', 'pghost', '/tmp'],
  ];
  for (const [platform, agent, name, value] of rows) {
    assert.is(parameter(platform, agent, name)?.default, value, `${platform} ${agent} ${name}`);
  }
});

test('a parameter that only one distribution has', () => {
  assert.is(parameter('rhel9', 'ocf:heartbeat:nfsserver', 'mountd_port')?.elsewhere, undefined);
  assert.is(parameter('debian12', 'ocf:heartbeat:nfsserver', 'mountd_port')?.elsewhere, true);
});

test('check tells where a parameter does not exist', () => {
  const source = 'primitive n nfsserver { nfs_shared_infodir = /srv/nfs, mountd_port = 20048 }\n';
  const names = (platform: string): string[] => checkText(source, { platform }).map(({ name }) => name);
  assert.ok(names('debian12').includes('parameter-of-other-version'));
  assert.not(names('rhel9').includes('parameter-of-other-version'));
});

test.run();
