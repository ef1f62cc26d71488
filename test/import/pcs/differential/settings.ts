/** Random commands for properties, nodes, tags, ACLs and alerts. */
import type { Generator } from './resources.js';

const property: Generator = (random) => {
  const values = random.some(
    [
      'stonith-enabled=false',
      'stonith-enabled=maybe',
      'no-quorum-policy=freeze',
      'no-quorum-policy=x',
      'cluster-recheck-interval=5min',
      'cluster-recheck-interval=PT5M',
      'bogus=1',
      'a-very-long-name-that-is-cut-off=1',
      'a-very-long-name-that-is-cut-short=1',
      'stonith-enabled=',
      'bogus=',
      'cluster-name=x',
      'placement-strategy=balanced',
      'maintenance-mode=Yes',
      'batch-limit=x',
      'batch-limit=-1',
      'cluster-delay=60s',
      'x',
      '=1',
      'maintenance-mode=',
      'cluster-infrastructure=x',
      'priority-fencing-delay=15s',
      'symmetric-cluster=0',
      'node-health-strategy=custom',
      'dc-deadtime=3x',
      'migration-limit=5',
      'default-resource-stickiness=1',
      'enable-acl=true',
      'concurrent-fencing=',
      'pe-error-series-max=3',
      'a b=1',
    ],
    1,
    2,
  );
  return random.chance(0.8)
    ? ['property', 'set', ...values, ...random.maybe(0.3, '--force')]
    : ['property', 'unset', ...values.map((value) => value.split('=')[0]!), ...random.maybe(0.3, '--force')];
};

const node: Generator = (random, pools) =>
  random.pick([
    [
      'node',
      'attribute',
      pools.node(),
      ...random.some(
        ['rack=1', 'rack=2', 'rack=', 'zone=a', 'zone=', '#health-x=red', 'x', 'standby=on', 'none='],
        0,
        2,
      ),
      ...random.maybe(0.1, '--force'),
    ],
    [
      'node',
      'utilization',
      pools.node(),
      ...random.some(['cpu=4', 'cpu=', 'ram=2', 'ram=x', 'ram=', 'cpu=-3'], 0, 2),
    ],
    [
      'node',
      random.pick(['standby', 'unstandby', 'maintenance', 'unmaintenance']),
      ...random.pick([['--all'], [pools.node()], [pools.node(), pools.node()], [pools.node(), '--all']]),
    ],
  ]);

const tag: Generator = (random, pools) => {
  const ids = (): string[] => Array.from({ length: 1 + random.below(2) }, () => pools.resource());
  return random.pick([
    ['tag', 'create', pools.fresh('tag'), ...ids()],
    ['tag', 'create', pools.fresh('tag'), ...random.pick([[], ['loc1'], ['t1'], ['A', 'A'], ['r1']])],
    [
      'tag',
      'update',
      pools.id('tag'),
      ...random.maybe(0.8, 'add', ...ids()),
      ...random.maybe(0.3, random.pick(['--after', '--before']), pools.resource()),
    ],
    [
      'tag',
      'update',
      pools.id('tag'),
      ...random.maybe(0.5, 'add', ...ids()),
      ...random.maybe(0.6, 'remove', ...ids()),
    ],
    [
      'tag',
      random.pick(['delete', 'remove']),
      ...Array.from({ length: 1 + random.below(2) }, () => pools.id('tag')),
    ],
  ]);
};

const acl: Generator = (random, pools) => {
  const permission = (): string[] => [
    random.pick(['read', 'write', 'deny', 'Read', 'foo']),
    ...random.pick([
      ['xpath', '/cib'],
      ['id', pools.resource()],
      ['id', 'r1'],
      ['xpath'],
      ['XPath', '//x'],
      ['foo', 'x'],
    ]),
  ];
  const subject = random.pick(['user', 'group']);
  return random.pick([
    [
      'acl',
      'role',
      'create',
      pools.fresh('role'),
      ...random.maybe(0.3, random.pick(['description=a b', 'description=', 'desc=x'])),
      ...(random.chance(0.6) ? permission() : []),
    ],
    [
      'acl',
      'role',
      random.pick(['delete', 'remove']),
      pools.id('role'),
      ...random.maybe(0.3, '--autodelete'),
    ],
    [
      'acl',
      'role',
      'assign',
      pools.id('role'),
      ...random.maybe(0.4, 'to'),
      ...random.maybe(0.6, subject),
      pools.id('subject'),
    ],
    [
      'acl',
      'role',
      'unassign',
      pools.id('role'),
      ...random.maybe(0.4, 'from'),
      ...random.maybe(0.6, subject),
      pools.id('subject'),
      ...random.maybe(0.3, '--autodelete'),
    ],
    [
      'acl',
      subject,
      'create',
      pools.fresh('subject'),
      ...Array.from({ length: random.below(3) }, () => pools.id('role')),
    ],
    ['acl', subject, random.pick(['delete', 'remove']), pools.id('subject')],
    [
      'acl',
      'permission',
      'add',
      pools.id('role'),
      ...permission(),
      ...(random.chance(0.3) ? permission() : []),
    ],
    ['acl', 'permission', random.pick(['delete', 'remove']), pools.id('permission')],
    ['acl', random.pick(['enable', 'disable'])],
  ]);
};

const alert: Generator = (random, pools) => {
  const sets = [
    ...(random.chance(0.3) ? ['options', ...random.some(['a=1', 'b=2', 'a=', 'x'], 1, 2)] : []),
    ...(random.chance(0.3)
      ? ['meta', ...random.some(['timeout=5s', 'timeout=', 'timestamp-format=%H'], 1, 2)]
      : []),
  ];
  return random.pick([
    [
      'alert',
      'create',
      ...random.maybe(0.95, random.pick(['path=/x', 'path=/y', 'path='])),
      ...random.maybe(0.4, random.pick([`id=${pools.fresh('alert')}`, 'id=', 'id=A'])),
      ...random.maybe(0.3, random.pick(['description=d d', 'description=', 'bogus=1'])),
      ...sets,
    ],
    [
      'alert',
      'update',
      pools.id('alert'),
      ...random.maybe(0.4, random.pick(['path=/z', 'path=', 'id=q'])),
      ...random.maybe(0.3, random.pick(['description=d d', 'description='])),
      ...sets,
    ],
    [
      'alert',
      random.pick(['delete', 'remove']),
      ...Array.from({ length: 1 + random.below(2) }, () => pools.id('alert')),
    ],
    [
      'alert',
      'recipient',
      'add',
      pools.id('alert'),
      ...random.maybe(0.95, random.pick(['value=v', 'value=w', 'value='])),
      ...random.maybe(0.4, random.pick([`id=${pools.fresh('recipient')}`, 'id=', 'id=A'])),
      ...random.maybe(0.2, 'description=d'),
      ...sets,
      ...random.maybe(0.2, '--force'),
    ],
    [
      'alert',
      'recipient',
      'update',
      pools.id('recipient'),
      ...random.maybe(0.4, random.pick(['value=v', 'value=', 'value=z'])),
      ...random.maybe(0.2, 'description='),
      ...sets,
      ...random.maybe(0.2, '--force'),
    ],
    [
      'alert',
      'recipient',
      random.pick(['delete', 'remove']),
      ...Array.from({ length: 1 + random.below(2) }, () => pools.id('recipient')),
    ],
  ]);
};

export const SETTINGS_COMMANDS: readonly Generator[] = [
  property,
  property,
  node,
  tag,
  tag,
  acl,
  acl,
  acl,
  alert,
  alert,
];
