/**
 * Random CIBs for a schema, most of them valid: the elements of `compiler/import/cib/shape.ts`, in every combination that
 * `cib.md` §1 allows, the odd ones more often than the usual ones.
 */
import { constraintsOf } from './constraints.js';
import { Pool } from './pool.js';
import type { Random } from './random.js';
import { resourcesOf } from './resources.js';
import { nvsets } from './sets.js';
import type { Node } from './tree.js';
import { node, xml } from './tree.js';
import { text } from './values.js';

export const SCHEMAS =
  '1.2 1.3 2.0 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 3.0 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10 4.0'.split(
    ' ',
  );

export function generatedCib(random: Random, schema: string): string {
  const pool = new Pool(random, schema);
  const likely = random.pick([0, 0, 0.02, 0.2]);
  const nodes = random.many(0, 3, () => clusterNode(pool));
  const resources = resourcesOf(pool);
  const constraints = constraintsOf(pool);
  const sections = [
    node('crm_config', {}, nvsets(pool, 'cluster_property_set', 0.7)),
    node('nodes', {}, nodes),
    node('resources', {}, resources),
    node('constraints', {}, constraints),
    ...random.maybe(0.5, () => node('rsc_defaults', {}, nvsets(pool, 'meta_attributes', 0.6))),
    ...random.maybe(0.5, () => node('op_defaults', {}, nvsets(pool, 'meta_attributes', 0.6))),
    ...random.maybe(0.4, () =>
      node(
        'fencing-topology',
        {},
        random.many(0, 4, () => level(pool)),
      ),
    ),
    ...(pool.since('1.3')
      ? random.maybe(0.4, () =>
          node(
            'tags',
            {},
            random.many(0, 3, () => tag(pool)),
          ),
        )
      : []),
    ...random.maybe(0.4, () => acls(pool)),
    ...(pool.since('2.5')
      ? random.maybe(0.4, () =>
          node(
            'alerts',
            {},
            random.many(0, 2, () => alert(pool)),
          ),
        )
      : []),
  ];
  const ordered = random.chance(0.3) ? random.shuffled(sections) : sections;
  const counters = { epoch: '1', num_updates: '0', admin_epoch: '0' };
  const cib = node('cib', { 'validate-with': `pacemaker-${schema}`, ...counters }, [
    node(
      'configuration',
      {},
      ordered.map((section) => pool.resolved(section)),
    ),
    ...random.maybe(0.8, () => node('status')),
  ]);
  return xml(cib, random, likely);
}

function clusterNode(pool: Pool): Node {
  const { random } = pool;
  const types = [
    'member',
    ...(pool.since('1.3') ? ['remote'] : []),
    ...(pool.before('4.0') ? ['ping'] : []),
    ...(pool.before('3.0') ? ['normal'] : []),
  ];
  return node(
    'node',
    {
      id: random.chance(0.5) ? String(pool.fresh()) : pool.name('n'),
      uname: random.chance(0.8) ? `node${pool.fresh()}` : pool.name('n'),
      type: random.chance(pool.before('2.9') ? 0.8 : 0.3) ? random.pick(types) : undefined,
      description: pool.text(0.1),
      score: pool.score(0.05),
    },
    random.shuffled([...nvsets(pool, 'instance_attributes', 0.3), ...nvsets(pool, 'utilization', 0.2)]),
  );
}

function level(pool: Pool): Node {
  const { random } = pool;
  const targets: Node['attributes'][] = [
    { target: text(random) },
    { target: `node${random.below(9)}` },
    { 'target-pattern': text(random) },
  ];
  if (pool.since('2.4')) targets.push({ 'target-attribute': text(random), 'target-value': text(random) });
  return node('fencing-level', {
    id: pool.id('fencing'),
    ...random.pick(targets),
    index: random.pick(['1', '2', '9', ' 3 ', '+4', '01', ...(pool.before('4.0') ? ['10', '99'] : [])]),
    devices: random.pick(['st1', 'st1,st2', '1,-a,.b', 'a_b.c-d', ' st1 ']),
  });
}

function tag(pool: Pool): Node {
  const id = pool.id('tag');
  const members = pool.random.many(1, 4, () =>
    node('obj_ref', { id: pool.anyId(pool.since('3.3') ? 0.2 : 0) }),
  );
  return node('tag', { id }, members);
}

// ---------------------------------------------------------------- ACLs

function acls(pool: Pool): Node {
  return pool.since('2.0') ? node('acls', {}, today(pool)) : node('acls', {}, oldAcls(pool));
}

function today(pool: Pool): Node[] {
  const { random } = pool;
  const roles = random.many(0, 3, () =>
    node(
      'acl_role',
      { id: pool.id('acl_role'), description: pool.text(0.2) },
      random.many(0, 4, () => {
        const scopes: Node['attributes'][] = [
          { xpath: random.pick(['/cib', "//primitive[@id='r1']", '//nvpair[@id="x"]', text(random)]) },
          { reference: pool.anyId(0) },
          { 'object-type': text(random) },
          { 'object-type': 'node', attribute: text(random) },
        ];
        const kind = random.pick(['read', 'write', 'deny']);
        const id = pool.id('acl_permission');
        return node('acl_permission', { id, kind, description: pool.text(0.2), ...random.pick(scopes) });
      }),
    ),
  );
  const subjects = random.many(0, 3, () => {
    const name = pool.since('3.8') ? pool.text(0.2) : undefined;
    const members = random.many(0, 2, () => node('role', { id: pool.reference('acl_role') }));
    return random.chance(0.5)
      ? node('acl_target', { id: pool.name('user'), name }, members)
      : node('acl_group', { id: pool.id('acl_group'), name }, members);
  });
  return random.shuffled([...subjects, ...roles]);
}

function oldAcls(pool: Pool): Node[] {
  const { random } = pool;
  const permissions = (): Node[] =>
    random.many(0, 3, () => {
      const scopes: Node['attributes'][] = [
        { xpath: '/cib' },
        { xpath: '//node', attribute: 'uname' },
        { ref: pool.anyId(0) },
        { tag: 'node' },
        { tag: 'node', attribute: 'uname' },
      ];
      return node(random.pick(['read', 'write', 'deny']), { id: pool.id('acl'), ...random.pick(scopes) });
    });
  const roles = random.many(0, 2, () => node('acl_role', { id: pool.id('acl_role') }, permissions()));
  const users = random.many(0, 3, () =>
    node(
      'acl_user',
      { id: pool.id('acl_user', false) },
      random.chance(0.5)
        ? permissions()
        : random.many(1, 2, () => node('role_ref', { id: pool.reference('acl_role') })),
    ),
  );
  return [...users, ...roles];
}

// ---------------------------------------------------------------- alerts

function alert(pool: Pool): Node {
  const { random } = pool;
  const kinds = ['select_fencing', 'select_nodes', 'select_resources'];
  const names = (): Node[] =>
    random.many(0, 3, () => node('attribute', { id: pool.id('attribute', false), name: text(random) }));
  const select = (): Node =>
    node(
      'select',
      {},
      random.shuffled([
        ...random.maybe(0.5, () => node('select_attributes', {}, names())),
        ...kinds.filter(() => random.chance(0.4)).map((kind) => node(kind)),
      ]),
    );
  const sets = (): Node[] => [
    ...nvsets(pool, 'meta_attributes', 0.2),
    ...nvsets(pool, 'instance_attributes', 0.3),
  ];
  return node('alert', { id: pool.id('alert'), path: text(random), description: pool.text(0.2) }, [
    ...sets(),
    ...(pool.since('2.10') ? random.maybe(0.4, select) : []),
    ...random.many(0, 3, () =>
      node(
        'recipient',
        { id: pool.id('recipient'), value: text(random), description: pool.text(0.2) },
        sets(),
      ),
    ),
  ]);
}
