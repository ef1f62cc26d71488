import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { agentFacts } from '../../compiler/agents/database.js';
import { checkValue } from '../../compiler/types/check-value.js';
import type { FormatName } from '../../compiler/types/formats.js';
import { FORMATS } from '../../compiler/types/formats.js';

const test = suite('types: formats');

/** What fits, and what does not with what is suggested for it. */
const CASES: Readonly<
  Record<FormatName, readonly [good: readonly string[], bad: Readonly<Record<string, string>>]>
> = {
  interface: [
    ['eth0', 'bond0.100', 'enp0s31f6', 'br-lan'],
    {
      'eth0:1': 'eth0',
      'a-name-that-is-too-long': '',
      'eth 0': '',
      'eth0,eth1': '',
      '192.0.2.1': '',
      '::1': '',
    },
  ],
  url: [
    ['http://127.0.0.1/server-status', 'https://[::1]:8080/x?a=b'],
    { '127.0.0.1/status': 'http://127.0.0.1/status', 'http//x': 'http://http//x' },
  ],
  mac: [['52:54:00:12:34:56', '52-54-0-12-34-56'], { '52:54:00:12:34': '', 'g2:54:00:12:34:56': '' }],
  iqn: [
    ['iqn.2026-01.com.example:disk1', 'iqn.2026-01.com.example', 'eui.02004567A425678D'],
    { 'iqn.2026.com.example': '', disk1: '' },
  ],
  'sap-sid': [['HA1', 'C11'], { ha1: 'HA1', HA: '', '1HA': '' }],
  'sap-instance-number': [['00', '10', '97'], { '0': '00', '98': '', '100': '' }],
  'sap-instance': [['HA1_ASCS00_sapha1as', 'C11_D02_host-1.example'], { HA1_ASCS: '', ha1_ASCS00_x: '' }],
  signal: [['TERM', 'SIGKILL', '9'], { term: 'TERM', TREM: '' }],
  destination: [['10.0.0.0/24', 'default', '10.0.0.1', '2001:db8::/32'], { '10.0.0.0/33': '', defualt: '' }],
  broadcast: [['10.0.0.255', '+', '-'], { '10.0.0.256': '' }],
  'host-port': [
    ['10.0.0.1:3260', '10.0.0.1', '[::1]:3260', 'san.example.com:3260'],
    { '10.0.0.1:70000': '', '10.0.0.256:1': '' },
  ],
  gcomm: [['gcomm://n1,n2,n3', 'gcomm://'], { 'n1,n2': 'gcomm://n1,n2', 'gcomm:n1': '' }],
  fsid: [['0', '12', 'root', '6f3c1b2a-1111-2222-3333-444455556666'], { 'a b': '', xx: '' }],
  basename: [['redis.pid'], { '/run/redis.pid': 'redis.pid' }],
  'aws-allocation': [['eipalloc-0123456789abcdef0'], { 'eipassoc-01': '', '203.0.113.9': '' }],
  'address-or-network': [['192.0.2.7', '192.0.2.7/32'], { vip: '', '192.0.2.7/33': '' }],
  'scores-4': [['5 10 1000 10000'], { '5 10 1000': '', '10 5 1000 10000': '' }],
  'aws-region': [['eu-central-1', 'us-gov-west-1'], { 'eu-central-1a': 'eu-central-1', frankfurt: '' }],
  'aws-route-table': [['rtb-0123abcd'], { '0123abcd': '' }],
  'number-with-unit': [['500M', '1GB', '20'], { five: '' }],
  'volume-group': [['vg_data', 'vg-1'], { '/dev/vg_data': 'vg_data', '-vg': '' }],
  hex: [['0xff', 'deadBEEF'], { xyz: '' }],
  'uuid-or-device': [['/dev/sdb', '6f3c1b2a-1111-2222-3333-444455556666'], { sdb: '' }],
  'domain-name': [['db.example.com.'], { 'db.example.com': 'db.example.com.' }],
  'address-or-origin': [['local', 'public', '10.0.0.1'], { private: '' }],
};

for (const [name, [good, bad]] of Object.entries(CASES) as [FormatName, (typeof CASES)[FormatName]][]) {
  test(name, () => {
    const type = { kind: 'format', format: name } as const;
    for (const text of good) assert.is(checkValue(type, text), undefined, text);
    for (const [text, suggestion] of Object.entries(bad)) {
      const problem = checkValue(type, text);
      assert.ok(problem, `${text} is no ${name}`);
      assert.is(problem.suggestion ?? '', suggestion, text);
      assert.is(problem.expected, FORMATS[name].expected);
      if (suggestion !== '' && name !== 'url') assert.is(checkValue(type, suggestion), undefined);
    }
  });
}

test('the types that parameters have beyond their metadata', () => {
  const typeOf = (agent: string, parameter: string): string | undefined => {
    const [agentClass = '', second = '', third] = agent.split(':');
    const name =
      third === undefined
        ? { class: agentClass, type: second }
        : { class: agentClass, provider: second, type: third };
    const type = agentFacts('debian12', name)?.parameters.get(parameter)?.type;
    return type?.kind === 'format'
      ? type.format
      : type?.kind === 'list'
        ? `list of ${type.of.kind}`
        : type?.kind;
  };
  const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'ocf:heartbeat:IPaddr2': {
      ip: 'ip',
      nic: 'interface',
      mac: 'mac',
      broadcast: 'broadcast',
      arp_bg: 'boolean',
    },
    'ocf:heartbeat:Filesystem': {
      directory: 'path',
      run_fsck: 'enum',
      force_unmount: 'enum',
      device: 'string',
    },
    'ocf:heartbeat:iSCSITarget': { iqn: 'iqn', portals: 'list of format' },
    'ocf:heartbeat:pgsql': { rep_mode: 'enum', node_list: 'list of node', pgport: 'port', master_ip: 'ip' },
    'ocf:heartbeat:SAPInstance': { InstanceName: 'sap-instance', START_WAITTIME: 'seconds' },
    'ocf:heartbeat:dovecot': { pid_file: 'path' },
    'ocf:heartbeat:exportfs': { fsid: 'fsid', directory: 'list of path' },
    'ocf:pacemaker:ping': { dampen: 'duration', host_list: 'list of host', debug: 'enum' },
    'ocf:pacemaker:remote': { server: 'host', port: 'port', reconnect_interval: 'duration' },
    'stonith:fence_ipmilan': { ip: 'host', ipport: 'port', cipher: 'integer', power_timeout: 'seconds' },
  };
  for (const [agent, parameters] of Object.entries(expected)) {
    for (const [parameter, type] of Object.entries(parameters)) {
      assert.is(typeOf(agent, parameter), type, `${agent} ${parameter}`);
    }
  }
});

test.run();
