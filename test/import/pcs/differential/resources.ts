/** Random commands for resources, fence devices and their defaults. */
import type { Pools } from './pools.js';
import type { Random } from './random.js';

export type Generator = (random: Random, pools: Pools) => string[];

const AGENTS = [
  'ocf:pacemaker:Dummy',
  'ocf:pacemaker:Dummy',
  'ocf:pacemaker:Stateful',
  'ocf:pacemaker:Stateful',
  'ocf:heartbeat:IPaddr2',
  'ocf:heartbeat:Filesystem',
  'ocf:heartbeat:Delay',
  'ocf:pacemaker:ping',
  'ocf:pacemaker:remote',
  'ocf:heartbeat:anything',
  'Delay',
  'Dummy',
];
const PARAMETERS = [
  'fake=x',
  'fake=y',
  'state=/s',
  'op_sleep=2',
  'ip=10.0.0.1',
  'nic=eth0',
  'host_list=a',
  'bogus=1',
  'fake=',
  'device=/dev/x',
  'directory=/d',
  'fstype=xfs',
  'binfile=/x',
  'trace_ra=1',
  'server=h',
  'port=3121',
  'fake',
  '=x',
  'fake=a=b',
  'fake= b ',
  'a b=1',
];
const META = [
  'target-role=Stopped',
  'is-managed=false',
  'priority=5',
  'migration-threshold=3',
  'resource-stickiness=1',
  'a=b',
  'a=',
  'target-role=',
  'remote-node=rn',
  'is-managed=',
  'priority=',
  'x',
  'b=c d',
  'remote-addr=h',
  'a b=1',
  'a:b=1',
  '#x=1',
];
const CLONE_META = [
  'interleave=true',
  'clone-max=2',
  'notify=1',
  'promotable=true',
  'promotable=false',
  'promoted-max=1',
  'globally-unique=true',
  'ordered=',
  'promotable=',
  'master-max=2',
];
const OPERATIONS = [
  'monitor',
  'monitor',
  'monitor',
  'start',
  'stop',
  'promote',
  'bogus',
  'notify',
  'migrate_to',
  'monitor interval=5s',
];
const OPERATION_OPTIONS = [
  'interval=10s',
  'interval=10',
  'interval=33s',
  'interval=1m',
  'interval=60s',
  'interval=0',
  'interval=',
  'interval=3x',
  'timeout=20s',
  'timeout=20',
  'timeout=',
  'timeout=foo',
  'timeout=500ms',
  'role=Master',
  'role=Promoted',
  'role=slave',
  'role=Started',
  'role=unpromoted',
  'role=Stopped',
  'role=x',
  'role=',
  'on-fail=restart',
  'on-fail=demote',
  'on-fail=STANDBY',
  'on-fail=x',
  'enabled=false',
  'enabled=0',
  'enabled=True',
  'enabled=no',
  'OCF_CHECK_LEVEL=10',
  'OCF_CHECK_LEVEL=5',
  'OCF_CHECK_LEVEL=',
  'id=myop',
  'id=A',
  'id=9x',
  'description=d',
  'record-pending=true',
  'start-delay=3',
  'interval-origin=x',
  'name=monitor',
  'requires=fencing',
  'bogus=1',
  'description=',
];

const pairs = (random: Random, all: readonly string[], from: number, to: number): string[] =>
  random.some(all, from, to);

function operation(random: Random): string[] {
  return [
    ...random.pick(OPERATIONS).split(' '),
    ...pairs(random, OPERATION_OPTIONS, random.chance(0.05) ? 0 : 1, 3),
  ];
}

function force(random: Random): string[] {
  return random.maybe(0.15, '--force');
}

const resourceCreate: Generator = (random, pools) => {
  const id = pools.fresh('primitive');
  pools.note('clone', `${id}-clone`);
  const group = random.chance(0.5) ? pools.id('group') : pools.fresh('group');
  const parts = [
    ...pairs(random, PARAMETERS, 0, random.chance(0.5) ? 0 : 2),
    ...(random.chance(0.4) ? ['op', ...operation(random)] : []),
    ...(random.chance(0.15) ? ['op', ...operation(random), ...operation(random)] : []),
    ...(random.chance(0.3) ? ['meta', ...pairs(random, META, random.chance(0.1) ? 0 : 1, 2)] : []),
  ];
  const outer = random.pick([
    [],
    [],
    [],
    [
      'clone',
      ...random.maybe(0.2, pools.fresh('clone')),
      ...random.maybe(0.2, 'meta'),
      ...pairs(random, CLONE_META, 0, 2),
    ],
    ['promotable', ...random.maybe(0.2, pools.fresh('clone')), ...pairs(random, CLONE_META, 0, 2)],
    ['bundle', pools.id('bundle')],
    ['--group', group, ...random.maybe(0.3, random.pick(['--after', '--before']), pools.id('primitive'))],
    ['master'],
    ['clone', '--group', group],
    ['--before', 'A'],
  ]);
  const tail = random.chance(0.2) ? [...outer, ...parts] : [...parts, ...outer];
  return [
    'resource',
    'create',
    id,
    random.pick(AGENTS),
    ...tail,
    ...random.maybe(0.6, '--no-default-ops'),
    ...random.maybe(0.15, '--disabled'),
    ...force(random),
    ...random.maybe(0.02, '--wait'),
  ];
};

const stonithCreate: Generator = (random, pools) => [
  'stonith',
  'create',
  pools.fresh('stonith'),
  random.pick(['fence_ipmilan', 'fence_ipmilan', 'fence_scsi', 'stonith:fence_ipmilan', 'fence_apc']),
  ...pairs(
    random,
    [
      'ip=1',
      'username=u',
      'pcmk_host_list=n1',
      'action=off',
      'bogus=1',
      'devices=/dev/x',
      'ip=',
      'lanplus=1',
      'pcmk_host_map=n1:1;n2:2',
      'method=cycle',
    ],
    0,
    3,
  ),
  ...(random.chance(0.3) ? ['op', ...operation(random)] : []),
  ...(random.chance(0.3) ? ['meta', ...pairs(random, [...META, 'provides=unfencing'], 1, 2)] : []),
  ...random.maybe(0.1, '--disabled'),
  ...random.maybe(0.1, '--no-default-ops'),
  ...random.maybe(0.1, '--group', pools.id('group')),
  ...force(random),
];

const update: Generator = (random, pools) => [
  random.chance(0.85) ? 'resource' : 'stonith',
  'update',
  pools.resource(),
  ...pairs(random, [...PARAMETERS, 'clone-max=3'], 0, 2),
  ...(random.chance(0.4) ? ['op', ...operation(random)] : []),
  ...(random.chance(0.1) ? ['op', ...operation(random)] : []),
  ...(random.chance(0.4) ? ['meta', ...pairs(random, [...META, ...CLONE_META], 0, 2)] : []),
  ...force(random),
];

const opAdd: Generator = (random, pools) => [
  random.chance(0.85) ? 'resource' : 'stonith',
  'op',
  'add',
  pools.resource(),
  ...operation(random),
  ...force(random),
];

const opRemove: Generator = (random, pools) => [
  'resource',
  'op',
  random.pick(['delete', 'remove']),
  ...(random.chance(0.5)
    ? [pools.id('op')]
    : [
        pools.id('primitive'),
        random.pick(OPERATIONS),
        ...pairs(
          random,
          ['interval=10s', 'role=Promoted', 'role=Master', 'timeout=20s', 'interval=0s', 'interval=10'],
          0,
          2,
        ),
      ]),
];

const meta: Generator = (random, pools) => [
  random.chance(0.85) ? 'resource' : 'stonith',
  'meta',
  pools.resource(),
  ...pairs(random, [...META, ...CLONE_META], random.chance(0.1) ? 0 : 1, 3),
  ...force(random),
];

const utilization: Generator = (random, pools) => [
  'resource',
  'utilization',
  pools.resource(),
  ...pairs(random, ['cpu=4', 'ram=-2', 'cpu=', 'ram=x', 'z=2.5', 'hv memory=3', 'disk=+4'], 0, 2),
];

const groupAdd: Generator = (random, pools) => [
  'resource',
  'group',
  'add',
  random.chance(0.5) ? pools.id('group') : pools.fresh('group'),
  ...Array.from({ length: 1 + random.below(3) }, () =>
    random.chance(0.85) ? pools.id('primitive') : pools.resource(),
  ),
  ...random.maybe(0.2, random.pick(['--after', '--before']), pools.id('primitive')),
];

const groupRemove: Generator = (random, pools) => [
  'resource',
  ...random.pick([['ungroup'], ['group', 'remove'], ['group', 'delete']]),
  pools.id('group'),
  ...Array.from({ length: random.below(3) }, () => pools.id('primitive')),
];

const clone: Generator = (random, pools) => [
  'resource',
  random.pick(['clone', 'promotable', 'clone', 'master']),
  random.chance(0.8) ? pools.id('primitive', 'group') : pools.resource(),
  ...random.maybe(0.2, pools.fresh('clone')),
  ...random.maybe(0.4, 'meta'),
  ...pairs(random, CLONE_META, 0, 2),
  ...random.maybe(0.05, 'op', 'monitor', 'interval=3'),
  ...force(random),
];

const unclone: Generator = (random, pools) => [
  'resource',
  'unclone',
  random.chance(0.6) ? pools.id('clone') : pools.resource(),
];

const remove: Generator = (random, pools) => [
  random.chance(0.8) ? 'resource' : 'stonith',
  random.pick(['delete', 'remove']),
  random.chance(0.4) ? pools.id('stonith') : pools.resource(),
  ...random.maybe(0.03, 'B'),
  ...force(random),
];

const state: Generator = (random, pools) => {
  const targets = Array.from({ length: random.chance(0.7) ? 1 : 2 }, () =>
    random.chance(0.15) ? pools.id('tag') : pools.resource(),
  );
  const verb = random.pick(['enable', 'disable', 'manage', 'unmanage', 'disable']);
  return [
    random.chance(0.85) ? 'resource' : 'stonith',
    verb,
    ...targets,
    ...random.maybe(verb.includes('manage') ? 0.4 : 0.02, '--monitor'),
  ];
};

const container = [
  'image=i',
  'image=i2',
  'replicas=2',
  'replicas=0',
  'replicas-per-host=1',
  'masters=1',
  'promoted-max=1',
  'promoted-max=2',
  'options=a b',
  'run-command=/x',
  'network=host',
  'bogus=1',
  'masters=',
  'options=',
  'image=',
];
const network = [
  'control-port=3121',
  'ip-range-start=10.0.0.5',
  'host-interface=eth0',
  'host-netmask=24',
  'host-netmask=99',
  'control-port=x',
  'add-host=true',
  'bogus=2',
  'control-port=',
  'ip-range-start=',
];
const ports = [
  'port=80',
  'port=81',
  'range=100-200',
  'internal-port=8080',
  'id=pmx',
  'id=A',
  'port=x',
  'bogus=1',
  'range=5',
  'port=',
];
const storages = [
  'source-dir=/a',
  'target-dir=/b',
  'target-dir=/c',
  'source-dir-root=/r',
  'options=rw',
  'id=smx',
  'bogus=1',
];

function bundleParts(random: Random, pools: Pools, change: boolean): string[] {
  const mapping = (keyword: string, all: readonly string[]): string[] => {
    const verb = change ? [random.pick(['add', 'add', 'remove', 'delete', 'foo'])] : [];
    return [
      keyword,
      ...verb,
      ...(verb[0] === 'remove' || verb[0] === 'delete'
        ? [pools.id('map')]
        : pairs(random, all, random.chance(0.05) ? 0 : 1, 3)),
    ];
  };
  return [
    ...(random.chance(0.4) ? ['network', ...pairs(random, network, 1, 2)] : []),
    ...(random.chance(0.3) ? mapping('port-map', ports) : []),
    ...(random.chance(0.3) ? mapping('storage-map', storages) : []),
    ...(random.chance(0.1) ? mapping('port-map', ports) : []),
    ...(random.chance(0.2) ? ['meta', ...pairs(random, META, 1, 2)] : []),
    ...random.maybe(0.1, '--disabled'),
    ...force(random),
  ];
}

const bundleCreate: Generator = (random, pools) => [
  'resource',
  'bundle',
  'create',
  pools.fresh('bundle'),
  ...random.maybe(0.95, 'container', random.pick(['docker', 'podman', 'docker', 'podman', 'rkt', 'lxc'])),
  ...random.maybe(0.9, 'image=i'),
  ...pairs(random, container, 0, 2),
  ...bundleParts(random, pools, false),
];
const bundleUpdate: Generator = (random, pools) => [
  'resource',
  'bundle',
  'update',
  pools.id('bundle'),
  ...(random.chance(0.5) ? ['container', ...pairs(random, container, 1, 2)] : []),
  ...bundleParts(random, pools, true),
];
const bundleReset: Generator = (random, pools) => [
  'resource',
  'bundle',
  'reset',
  pools.id('bundle'),
  ...(random.chance(0.5) ? ['container', ...pairs(random, container, 1, 2)] : []),
  ...bundleParts(random, pools, false),
];

const level: Generator = (random, pools) => {
  const target = random.pick([
    pools.node(),
    pools.node(),
    'regexp%n.*',
    'attrib%rack=1',
    'node%n2',
    '%n1',
    'attrib%rack',
    'regexp%n[12]',
    'foo%n1',
  ]);
  const index = random.pick(['1', '2', '3', '0', '12', 'x', '01']);
  const devices = Array.from({ length: 1 + random.below(2) }, () => pools.id('stonith'));
  return random.pick([
    ['stonith', 'level', 'add', index, target, ...devices, ...force(random)],
    ['stonith', 'level', 'add', index, target, devices.join(','), ...force(random)],
    ['stonith', 'level', 'add', index, target, ...random.maybe(0.5, 'f1'), 'id=lv'],
    [
      'stonith',
      'level',
      random.pick(['remove', 'delete']),
      index,
      ...random.maybe(0.6, target),
      ...random.maybe(0.5, ...devices),
    ],
    [
      'stonith',
      'level',
      random.pick(['remove', 'delete']),
      index,
      ...random.maybe(0.6, 'target', target),
      ...random.maybe(0.5, 'stonith', ...devices),
    ],
    [
      'stonith',
      'level',
      'clear',
      ...random.pick([[], [target], ['target', target], ['stonith', ...devices], devices]),
    ],
  ]);
};

const RULES = [
  ['resource', '::Dummy'],
  ['resource', 'ocf:heartbeat:'],
  ['resource', 'ocf:pacemaker:Dummy', 'and', 'date', 'gt', '2026-01-01'],
  ['op', 'monitor'],
  ['op', 'monitor', 'interval=10s', 'or', 'op', 'start'],
  ['#uname', 'eq', 'n1'],
  ['resource ::Dummy or resource systemd:: and date lt 2026-01-01'],
  ['date-spec', 'hours=9-17'],
  ['date-spec hours=9-17 weekdays=1-5 and resource ::x'],
  ['date in_range 2026-01-01 to duration months=2'],
  ['not a rule'],
  ['(resource ::a or op b) and op c interval=3'],
  ['defined', 'x'],
  ['a', 'lt', 'number', '3', 'and', '(', 'b', 'eq', 'c', 'or', 'defined', 'd', ')'],
  ['resource', 'a:b:c:d'],
  ['op'],
  [],
  ['date', 'in_range', '2026-01-01', 'to', '2025-01-01'],
  ['resource lsb:x:y'],
];

const defaults: Generator = (random, pools) => {
  const start = [random.chance(0.9) ? 'resource' : 'stonith', ...random.maybe(0.4, 'op'), 'defaults'];
  const values = pairs(
    random,
    [
      'a=1',
      'b=2',
      'a=',
      'resource-stickiness=100',
      'a-very-long-name-that-is-cut=1',
      'timeout=x y',
      'x',
      'b=',
    ],
    random.chance(0.1) ? 0 : 1,
    3,
  );
  return random.pick([
    [...start, 'update', ...values],
    [...start, ...values],
    [
      ...start,
      'set',
      'create',
      ...random.maybe(0.4, `id=${pools.fresh('set')}`),
      ...random.maybe(0.3, random.pick(['score=5', 'score=-INFINITY', 'score=x', 'bogus=1'])),
      'meta',
      ...values,
      ...(random.chance(0.5) ? ['rule', ...random.pick(RULES)] : []),
      ...force(random),
    ],
    [...start, 'set', 'update', pools.id('set'), ...random.maybe(0.9, 'meta'), ...values],
    [
      ...start,
      'set',
      random.pick(['delete', 'remove']),
      ...Array.from({ length: 1 + random.below(2) }, () => pools.id('set')),
    ],
  ]);
};

const move: Generator = (random, pools) => [
  'resource',
  random.pick(['move-with-constraint', 'ban', 'clear', 'ban', 'move']),
  pools.resource(),
  ...random.maybe(0.85, pools.node()),
  ...random.maybe(0.15, random.pick(['--promoted', '--master'])),
  ...random.maybe(0.05, '--expired'),
];

const guest: Generator = (random, pools) =>
  random.pick([
    [
      'cluster',
      'node',
      'add-guest',
      random.pick(['rn1', 'rn2', 'n1', 'A', pools.node()]),
      pools.resource(),
      ...pairs(
        random,
        [
          'remote-addr=h',
          'remote-port=3',
          'remote-connect-timeout=5s',
          'remote-port=x',
          'bogus=1',
          'remote-addr=',
        ],
        0,
        2,
      ),
      ...force(random),
    ],
    ['cluster', 'node', random.pick(['delete-guest', 'remove-guest']), random.pick(['rn1', 'rn2', 'A', 'h'])],
    [
      'cluster',
      'node',
      'add-remote',
      random.pick(['rr1', 'rr2', 'n1', 'A']),
      ...random.maybe(0.6, random.pick(['10.0.0.9', 'h', 'n2'])),
      ...pairs(random, ['port=3', 'reconnect_interval=5s', 'server=h', 'bogus=1', 'port=x'], 0, 1),
      ...(random.chance(0.2) ? ['op', ...operation(random)] : []),
      ...random.maybe(0.2, 'meta', 'a=b'),
      ...random.maybe(0.5, '--no-default-ops'),
      ...force(random),
    ],
    [
      'cluster',
      'node',
      random.pick(['delete-remote', 'remove-remote']),
      random.pick(['rr1', 'rr2', '10.0.0.9', 'h', 'A']),
    ],
  ]);

export const RESOURCE_COMMANDS: readonly Generator[] = [
  resourceCreate,
  resourceCreate,
  resourceCreate,
  stonithCreate,
  update,
  update,
  opAdd,
  opRemove,
  meta,
  meta,
  utilization,
  groupAdd,
  groupAdd,
  groupRemove,
  clone,
  clone,
  unclone,
  remove,
  remove,
  state,
  state,
  bundleCreate,
  bundleUpdate,
  bundleReset,
  level,
  level,
  defaults,
  defaults,
  move,
  guest,
];
