/** Primitives, templates, groups, clones and bundles. */
import type { Pool } from './pool.js';
import { nvsets, withoutColon } from './sets.js';
import type { Node } from './tree.js';
import { node } from './tree.js';
import { BOOLEANS, INTEGERS, text, TIMES } from './values.js';

export function resourcesOf(pool: Pool): Node[] {
  const { random } = pool;
  const templates = random.many(0, 2, () => primitive(pool, 'template'));
  const others = random.many(0, 6, () => resource(pool));
  return random.chance(0.5) ? [...templates, ...others] : random.shuffled([...templates, ...others]);
}

function resource(pool: Pool): Node {
  const { random } = pool;
  const kind = random.next();
  if (kind < 0.5) return primitive(pool);
  if (kind < 0.65) return group(pool);
  if (kind < 0.85 || pool.before('2.8')) return clone(pool);
  return bundle(pool);
}

const AGENTS: readonly (readonly [string, string | undefined, string])[] = [
  ['ocf', 'heartbeat', 'IPaddr2'],
  ['ocf', 'heartbeat', 'Filesystem'],
  ['ocf', 'pacemaker', 'remote'],
  ['ocf', 'pacemaker', 'Stateful'],
  ['ocf', 'linbit', 'drbd'],
  ['stonith', undefined, 'fence_ipmilan'],
  ['stonith', undefined, 'fence_xvm'],
  ['stonith', undefined, 'external/ssh'],
  ['systemd', undefined, 'nginx'],
  ['systemd', undefined, 'a@b'],
  ['lsb', undefined, 'x'],
  ['service', undefined, 'httpd'],
  ['heartbeat', undefined, 'old'],
];

function primitive(pool: Pool, tag: 'primitive' | 'template' = 'primitive'): Node {
  const { random } = pool;
  const id = pool.id(tag);
  const odd = random.chance(0.05);
  const [agentClass, provider, type] = odd
    ? ['ocf', withoutColon(text(random)), text(random)]
    : random.pick(AGENTS);
  const old = pool.before('4.0') ? pool.one(0.05, ['upstart', 'nagios']) : undefined;
  const agent =
    old === undefined ? { class: agentClass, provider, type } : { class: old, provider: undefined, type };
  const template = tag === 'primitive' && random.chance(0.2);
  return node(
    tag,
    { id, ...(template ? { template: pool.reference('template') } : agent), description: pool.text(0.1) },
    random.shuffled([
      ...nvsets(pool, 'instance_attributes', 0.5),
      ...nvsets(pool, 'meta_attributes', 0.4),
      ...nvsets(pool, 'utilization', 0.1),
      ...random.maybe(0.5, () => operations(pool)),
    ]),
  );
}

function operations(pool: Pool): Node {
  const { random } = pool;
  if (random.chance(0.05)) return node('operations', { 'id-ref': pool.reference('operations') });
  const id = random.chance(0.3) ? pool.id('operations') : undefined;
  return node(
    'operations',
    { id },
    random.many(0, 4, () => operation(pool)),
  );
}

const ON_FAIL = 'ignore block stop restart standby fence restart-container'.split(' ');
const ROLES = 'Stopped Started Master Slave'.split(' ');

export function roles(pool: Pool): readonly string[] {
  return pool.since('3.7') ? [...ROLES, 'Promoted', 'Unpromoted'] : ROLES;
}

function operation(pool: Pool): Node {
  const { random } = pool;
  const delay = random.next();
  return node(
    'op',
    {
      id: pool.id('op'),
      name: random.chance(0.9)
        ? random.pick('monitor start stop promote migrate_to'.split(' '))
        : text(random),
      interval: random.pick(TIMES),
      description: pool.text(0.05),
      'start-delay': delay < 0.08 ? random.pick(TIMES) : undefined,
      'interval-origin': delay > 0.95 ? text(random) : undefined,
      timeout: pool.one(0.6, TIMES),
      enabled: pool.one(0.1, BOOLEANS),
      'record-pending': pool.one(0.1, BOOLEANS),
      role: pool.one(0.2, roles(pool)),
      requires: pool.before('3.0') ? pool.one(0.1, ['nothing', 'quorum', 'fencing']) : undefined,
      'on-fail': pool.one(0.25, pool.since('3.4') ? [...ON_FAIL, 'demote'] : ON_FAIL),
    },
    random.shuffled([...nvsets(pool, 'instance_attributes', 0.12), ...nvsets(pool, 'meta_attributes', 0.08)]),
  );
}

function common(pool: Pool): Node[] {
  return [...nvsets(pool, 'meta_attributes', 0.5), ...nvsets(pool, 'instance_attributes', 0.1)];
}

function group(pool: Pool): Node {
  const attributes = { id: pool.id('group'), description: pool.text(0.1) };
  const members = pool.random.many(1, 3, () => primitive(pool));
  return node('group', attributes, pool.random.shuffled([...members, ...common(pool)]));
}

function clone(pool: Pool): Node {
  const { random } = pool;
  const tag = pool.before('4.0') && random.chance(0.3) ? 'master' : 'clone';
  const attributes = { id: pool.id('clone'), description: pool.text(0.1) };
  const child = random.chance(0.3) ? group(pool) : primitive(pool);
  return node(tag, attributes, random.shuffled([child, ...common(pool)]));
}

function bundle(pool: Pool): Node {
  const { random } = pool;
  const id = pool.id('bundle');
  const containers = [
    'docker',
    ...(pool.since('2.10') && pool.before('4.0') ? ['rkt'] : []),
    ...(pool.since('3.2') ? ['podman'] : []),
  ];
  const container = node(random.pick(containers), {
    image: text(random),
    replicas: pool.one(0.4, INTEGERS),
    'replicas-per-host': pool.one(0.2, INTEGERS),
    masters: pool.before('4.0') ? pool.one(0.2, INTEGERS) : undefined,
    'promoted-max': pool.since('3.0') ? pool.one(0.2, INTEGERS) : undefined,
    'run-command': pool.text(0.2),
    network: pool.text(0.2),
    options: pool.text(0.2),
  });
  const network = (): Node =>
    node(
      'network',
      {
        'ip-range-start': pool.text(0.4),
        'control-port': pool.one(0.4, INTEGERS),
        'host-interface': pool.text(0.3),
        'host-netmask': pool.one(0.3, INTEGERS),
        'add-host': pool.since('3.0') ? pool.one(0.3, BOOLEANS) : undefined,
      },
      random.many(0, 3, () =>
        node('port-mapping', {
          id: pool.id('port-mapping'),
          ...(random.chance(0.4)
            ? { range: random.pick(['1-2', '80', '-']) }
            : { port: random.pick(INTEGERS), 'internal-port': pool.one(0.3, INTEGERS) }),
        }),
      ),
    );
  const storage = (): Node =>
    node(
      'storage',
      {},
      random.many(0, 3, () =>
        node('storage-mapping', {
          id: pool.id('storage-mapping'),
          [random.pick(['source-dir', 'source-dir-root'])]: text(random),
          'target-dir': text(random),
          options: pool.text(0.3),
        }),
      ),
    );
  return node(
    'bundle',
    { id, description: pool.text(0.1) },
    random.shuffled([
      container,
      ...random.maybe(0.6, network),
      ...random.maybe(0.5, storage),
      ...random.maybe(0.4, () => primitive(pool)),
      ...common(pool),
    ]),
  );
}
