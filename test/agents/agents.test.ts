import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import {
  agentFacts,
  agentNames,
  findParameter,
  formatAgent,
  nearestParameter,
  resolveAgentName,
} from '../../compiler/agents/database.js';
import { describeAgent } from '../../compiler/agents/describe.js';
import type { AgentFacts, ParameterFacts } from '../../compiler/agents/facts.js';
import { refinedNames } from '../../compiler/agents/refine.js';
import type { AgentProfile } from '../../compiler/platforms/platform.js';
import { checkValue } from '../../compiler/types/check-value.js';

const test = suite('agents');
const PROFILES: readonly AgentProfile[] = ['debian12', 'upstream'];

function facts(text: string, profile: AgentProfile = 'debian12'): AgentFacts {
  const resolved = resolveAgentName(profile, text);
  const found = resolved.kind === 'ok' ? agentFacts(profile, resolved.agent) : undefined;
  if (!found) throw new Error(`no facts of ${text}: ${resolved.kind}`);
  return found;
}

function parameter(agent: string, name: string, profile?: AgentProfile): ParameterFacts {
  const found = facts(agent, profile).parameters.get(name);
  if (!found) throw new Error(`${agent} has no ${name}`);
  return found;
}

test('every agent is found under its name and decoded', () => {
  assert.ok(agentNames('debian12').length > 300);
  for (const profile of PROFILES) {
    for (const name of agentNames(profile)) {
      const found = facts(name, profile);
      assert.is(formatAgent(found.agent), name);
      for (const [key, value] of found.parameters) assert.is(key, value.name);
      assert.ok(describeAgent(found).startsWith(name));
    }
  }
});

/** Computed or descriptive, not values: `exists, but impossible to show …`. */
const SENTINELS = new Set(['ocf:heartbeat:apache testregex']);

test('every default is a value of the refined type', () => {
  for (const profile of PROFILES) {
    for (const name of agentNames(profile)) {
      for (const { name: key, type, default: value } of facts(name, profile).parameters.values()) {
        if (value === undefined || value.includes('${') || SENTINELS.has(`${name} ${key}`)) continue;
        assert.is(checkValue(type, value), undefined, `${name} ${key} = ${value}`);
      }
    }
  }
});

test('every refinement is of an agent and a parameter that exist', () => {
  const parameters = new Set<string>();
  for (const name of agentNames('upstream'))
    for (const key of facts(name).parameters.keys()) parameters.add(key);
  for (const [agent, names] of refinedNames()) {
    assert.ok(agentNames('upstream').includes(agent), agent);
    for (const name of names) assert.ok(parameters.has(name), `${agent} ${name}`);
  }
});

test('names', () => {
  const kinds: Readonly<Record<string, string>> = {
    IPaddr2: 'ocf:heartbeat:IPaddr2',
    drbd: 'ocf:linbit:drbd',
    ping: 'ocf:pacemaker:ping',
    fence_ipmilan: 'stonith:fence_ipmilan',
    fence_mine: 'stonith:fence_mine',
    'systemd:foo@bar:1.service': 'systemd:foo@bar:1.service',
    'ocf:mycompany:app': 'ocf:mycompany:app',
    'stonith:external/sbd': 'stonith:external/sbd',
    'lsb:apache2': 'lsb:apache2',
  };
  for (const [text, name] of Object.entries(kinds)) {
    const resolved = resolveAgentName('debian12', text);
    assert.is(resolved.kind === 'ok' && formatAgent(resolved.agent), name, text);
  }
});

test('ambiguous names', () => {
  for (const type of ['Dummy', 'Stateful', 'ClusterMon', 'SysInfo']) {
    const resolved = resolveAgentName('debian12', type);
    assert.equal(resolved.kind === 'ambiguous' && resolved.candidates.map(formatAgent), [
      `ocf:heartbeat:${type}`,
      `ocf:pacemaker:${type}`,
    ]);
  }
});

test('wrong names come with the right one', () => {
  const wrong: Readonly<Record<string, readonly [kind: string, suggestion?: string]>> = {
    ipaddr2: ['unknown', 'IPaddr2'],
    'ocf:heartbeat:IPadr2': ['unknown', 'ocf:heartbeat:IPaddr2'],
    'ocf:hearbeat:IPaddr2': ['unknown', 'ocf:heartbeat:IPaddr2'],
    'ocf:heartbeat:ping': ['unknown', 'ocf:pacemaker:ping'],
    'ocf:heartbeat:NoSuchThing': ['unknown'],
    fence_ipmlan: ['unknown', 'stonith:fence_ipmilan'],
    'external/sbd': ['unknown', 'stonith:external/sbd'],
    'ocf::heartbeat:IPaddr2': ['malformed', 'ocf:heartbeat:IPaddr2'],
    'ocf:IPaddr2': ['malformed', 'ocf:heartbeat:IPaddr2'],
    'linbit:drbd': ['malformed', 'ocf:linbit:drbd'],
    'sytemd:httpd': ['malformed', 'systemd:httpd'],
    'systemd:': ['unknown'],
  };
  for (const [text, [kind, suggestion]] of Object.entries(wrong)) {
    const resolved = resolveAgentName('debian12', text);
    assert.is(resolved.kind, kind, text);
    if (suggestion !== undefined)
      assert.is('suggestion' in resolved && resolved.suggestion, suggestion, text);
  }
});

test('names of the language are no agents', () => {
  for (const text of ['constructor', 'toString', '__proto__']) {
    assert.is(resolveAgentName('debian12', text).kind, 'unknown', text);
  }
});

test('nothing is known about private agents, and nothing crashes', () => {
  assert.is(agentFacts('debian12', { class: 'ocf', provider: 'mycompany', type: 'app' }), undefined);
  assert.is(agentFacts('debian12', { class: 'constructor', type: 'toString' }), undefined);
  assert.is(agentFacts('debian12', { class: 'ocf', provider: 'heartbeat', type: 'constructor' }), undefined);
});

test('services take no parameters', () => {
  const service = facts('systemd:httpd');
  assert.is(service.parameters.size, 0);
  assert.equal(
    service.actions.find((action) => action.name === 'monitor'),
    { name: 'monitor', timeout: 100, interval: 60 },
  );
});

test('fence agents: what Pacemaker adds and supplies', () => {
  const ipmi = facts('fence_ipmilan');
  assert.is([...ipmi.parameters.keys()].filter((name) => name.startsWith('pcmk_')).length, 25);
  for (const name of ['action', 'plug', 'port']) assert.not(ipmi.parameters.get(name)!.required, name);
  assert.equal(ipmi.parameters.get('ip')!.aliases, ['ipaddr']);
  assert.equal(ipmi.parameters.get('ipaddr')!.deprecated, ['ip']);
  assert.equal(parameter('fence_redfish', 'systems_uri').aliases, ['systems-uri']);
  assert.is(findParameter(facts('fence_compute'), 'auth-url')?.name, 'auth_url');
  assert.is(ipmi.parameters.get('power_timeout')!.type.kind, 'seconds');
  assert.ok(ipmi.parameters.get('password')!.secret);
  assert.not(ipmi.parameters.get('password_script')!.secret);
  assert.equal(ipmi.parameters.get('pcmk_host_map')!.map, { entrySeparator: ';', keySeparator: ':' });
  assert.is(nearestParameter(ipmi, 'pcmk_hst_list'), 'pcmk_host_list');
  assert.is(nearestParameter(ipmi, 'pcmk-host-list'), 'pcmk_host_list');
  const apc = facts('fence_apc');
  const required = [...apc.parameters.values()].filter((p) => p.required).map((p) => p.name);
  assert.equal(required.sort(), ['ip', 'username']);
  assert.ok(facts('fence_scsi').actions.some((action) => action.automatic && action.onTarget));
});

test('refined types', () => {
  const accepts = (agent: string, name: string, value: string) =>
    checkValue(parameter(agent, name).type, value) === undefined;
  assert.ok(accepts('IPaddr2', 'ip', '2001:db8::1'));
  assert.not(accepts('IPaddr2', 'ip', '10.0.0.5/24'));
  assert.ok(accepts('IPaddr2', 'nic', ''));
  assert.ok(accepts('ping', 'dampen', '5s'));
  assert.ok(accepts('drbd', 'unfence_extra_args', '--quiet'));
  assert.not(accepts('pgsql', 'rep_mode', 'aysnc'));
  assert.ok(accepts('pgsql', 'pgport', ''));
  assert.ok(accepts('fence_apc', 'pcmk_delay_base', 'n1:1s;n2:5s'));
  assert.not(accepts('fence_apc', 'power_timeout', '5s'));
  assert.is(parameter('nfsserver', 'nfs_ip').listSeparator, ',');
  assert.is(parameter('pgsql', 'node_list').listSeparator, ' ');
  assert.ok(parameter('oracle', 'monpassword').secret);
  assert.ok(parameter('mysql', 'replication_passwd').secret);
});

test('defaults, requirements, actions', () => {
  assert.is(
    parameter('ocf:heartbeat:Dummy', 'state').default,
    '/run/resource-agents/Dummy-${instance}.state',
  );
  assert.is(parameter('iSCSILogicalUnit', 'scsi_sn').default, '${hash}');
  assert.is(parameter('azure-lb', 'listen', 'upstream').default, 'default');
  assert.ok(parameter('IPaddr2', 'ip').required);
  // Required, and with a default: not required.
  assert.not(parameter('Xen', 'xmfile').required);
  assert.ok(facts('drbd').promotable);
  assert.not(facts('IPaddr2').promotable);
  const monitors = facts('drbd').actions.filter((action) => action.name === 'monitor');
  assert.equal(
    monitors.map((action) => [action.role, action.interval]),
    [
      ['Unpromoted', 20],
      ['Promoted', 10],
    ],
  );
});

test('a profile is not the last word: the other one is known too', () => {
  assert.ok(parameter('IPaddr2', 'check_link_status', 'debian12').elsewhere);
  assert.not(parameter('IPaddr2', 'check_link_status', 'upstream').elsewhere);
  assert.ok(parameter('IPaddr2', 'clusterip_hash', 'upstream').elsewhere);
  assert.ok(parameter('nfsserver', 'mountd_port').elsewhere);
  assert.ok(facts('podman-etcd', 'debian12'));
  // Both generations of SAPHanaSR, and Red Hat's provider.
  assert.ok(facts('ocf:heartbeat:SAPHana').parameters.has('PREFER_SITE_TAKEOVER'));
});

test('descriptions fit a terminal', () => {
  for (const name of agentNames('debian12')) {
    for (const line of describeAgent(facts(name)).split('\n')) {
      // A single word can be longer than any line.
      assert.ok(line.length <= 100 || line.trim().split(' ').length <= 2, `${name}: ${line}`);
    }
  }
  const text = describeAgent(facts('IPaddr2'));
  assert.match(text, /Required parameters\n {2}ip {2}an IPv4 or IPv6 address; unique\n/);
  assert.match(text, /monitor +interval=10s timeout=20s/);
  assert.match(describeAgent(facts('systemd:httpd')), 'No parameters');
});

// ---------------------------------------------------------------- against the harvest

const METADATA = join(import.meta.dirname, '../../../shared/metadata');

if (existsSync(METADATA)) {
  test('the checked-in data is what the script makes', async () => {
    const { buildData, DATA } = await import('../../scripts/build-agents.js');
    for (const [name, text] of buildData(METADATA)) {
      assert.ok(readFileSync(join(DATA, name), 'utf8') === text, `${name} is out of date: npm run agents`);
    }
  });

  test('the facts are those of facts-all.json', async () => {
    const { readSource } = await import('../../scripts/build-agents.js');
    type Harvest = Record<
      string,
      Record<string, { p: Record<string, Record<string, unknown>>; a: unknown[][] }>
    >;
    const harvest = JSON.parse(readFileSync(join(METADATA, 'facts-all.json'), 'utf8')) as Harvest;
    for (const source of ['debian12', 'upstream', 'others', 'percona', 'centreon']) {
      const agents = readSource(join(METADATA, source));
      assert.equal([...agents.keys()].sort(), Object.keys(harvest[source]!).sort());
      for (const [name, { p, a }] of Object.entries(harvest[source]!)) {
        const own = agents.get(name)!;
        assert.equal(own.parameters.map((row) => row.n).sort(), Object.keys(p).sort(), name);
        for (const row of own.parameters) {
          const other = p[row.n]!;
          assert.equal([row.r, row.e], [other['r'], other['e']], `${name} ${row.n}`);
          assert.is(row.u === undefined, other['u'] === undefined, `${name} ${row.n}`);
        }
        assert.equal(
          own.actions.map((row) => [row[0], row[1] ?? null]),
          a.map((row) => [row[0], row[1] ?? null]),
          name,
        );
      }
    }
  });
} else {
  console.log('  agents: no ../shared/metadata, the data is not compared with it');
}

test.run();
