import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { Resource } from '../../compiler/model/model.js';
import { modelOf } from '../support/program.js';
import { names, only } from './problems.js';

const test = suite('check: groups, clones, bundles');

function resources(text: string): readonly Resource[] {
  return modelOf(text).resources;
}

function values(sets: Resource['metaAttributes']): unknown {
  return sets.map((set) => Object.fromEntries(set.pairs.map((pair) => [pair.name, pair.value])));
}

test('members of a group, by name and nested, in order', () => {
  const [group, alone] = resources(`group g {
  b
  primitive a ocf:pacemaker:Dummy
  c
  meta target-role=Stopped
}
primitive b ocf:pacemaker:Dummy
primitive alone ocf:pacemaker:Dummy
primitive c ocf:pacemaker:Dummy`);
  assert.equal(group?.kind === 'group' ? group.members.map(({ id }) => id) : [], ['b', 'a', 'c']);
  assert.equal(values(group!.metaAttributes), [{ 'target-role': 'Stopped' }]);
  assert.is(alone?.id, 'alone');
});

test('groups that are none', () => {
  assert.is(only('group g { }').name, 'empty-group');
  assert.is(only('group g { meta priority=1 }').name, 'empty-group');
  assert.is(only('group g { nothing }').name, 'unknown-name');
  const device = 'primitive f stonith:fence_kdump { nodename = n1 }';
  assert.ok(names(`${device}\ngroup g { f }`).includes('fence-device-in-group'));
  assert.ok(names(`${device}\nclone k of f`).includes('fence-device-cloned'));
});

test('clones', () => {
  const [named, nested] = resources(`clone k of a { clone-max = 2, interleave = true }
primitive a ocf:pacemaker:Dummy
clone l { group g { primitive b ocf:pacemaker:Dummy } }`);
  assert.equal(
    [named, nested].map((clone) => (clone?.kind === 'clone' ? [clone.child.id, clone.promotable] : [])),
    [
      ['a', false],
      ['g', false],
    ],
  );
  assert.equal(values(named!.metaAttributes), [{ 'clone-max': '2', interleave: 'true' }]);
});

test('promotable: the keyword, and the meta attribute of a clone', () => {
  for (const text of [
    'promotable m { promoted-max = 1, primitive s ocf:pacemaker:Stateful }',
    'clone m { promotable = true, promoted-max = 1, primitive s ocf:pacemaker:Stateful }',
    'promotable m { promotable = yes, promoted-max = 1, primitive s ocf:pacemaker:Stateful }',
  ]) {
    const [clone] = resources(text);
    assert.is(clone?.kind === 'clone' && clone.promotable, true, text);
    assert.equal(values(clone!.metaAttributes), [{ 'promoted-max': '1' }], text);
  }
  const [bare] = resources('clone m { promotable = true, primitive s ocf:pacemaker:Stateful }');
  assert.equal(bare?.metaAttributes, []);
  assert.is(
    only('promotable m { promotable = false, primitive s ocf:pacemaker:Stateful }').name,
    'conflicting-options',
  );
});

test('old words of clones', () => {
  assert.equal(names('ms m { master-max = 1, primitive s ocf:pacemaker:Stateful }'), [
    'legacy-word',
    'renamed-option',
  ]);
  const [clone] = resources('ms m { master-max = 1, primitive s ocf:pacemaker:Stateful }');
  assert.equal(values(clone!.metaAttributes), [{ 'promoted-max': '1' }]);
  assert.is(
    only('clone k { clone_max = 2, primitive a ocf:pacemaker:Dummy }').name,
    'unknown-meta-attribute',
  );
  assert.is(only('clone k { promoted-max = 2, primitive a ocf:pacemaker:Dummy }').name, 'misplaced-meta');
});

test('clones that are none', () => {
  assert.is(only('clone k').name, 'clone-needs-child');
  assert.is(only('clone k { interleave = true }').name, 'clone-needs-child');
  const two = 'clone k { primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy }';
  assert.is(only(two).name, 'clone-needs-child');
  assert.is(only('clone k of nothing').name, 'unknown-name');
  assert.is(only('promotable m { primitive a ocf:pacemaker:Dummy }').name, 'agent-not-promotable');
  assert.is(only('promotable m { primitive a systemd:httpd }').name, 'agent-not-promotable');
  const bundle = `bundle b {
  container podman { image = "x:1", promoted-max = 1 }
  network { control-port = 3121 }
  primitive a ocf:pacemaker:Dummy
}`;
  assert.is(only(bundle).name, 'agent-not-promotable');
  assert.is(only(bundle).hint, 'remove promoted-max, or use an agent that can be promoted');
});

test('bundles', () => {
  const [bundle] = resources(`bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 3 }
  network { ip-range-start = 192.168.122.131, port-mapping http port=80, port-mapping range=8080-8090 }
  storage { storage-mapping source-dir=/srv/web target-dir=/var/www options=rw }
  primitive httpd ocf:heartbeat:apache
  meta priority=2
}`);
  assert.ok(bundle?.kind === 'bundle');
  if (bundle?.kind !== 'bundle') return;
  assert.is(bundle.container.type, 'podman');
  assert.equal(
    bundle.container.attributes.map(({ name, value }) => [name, value]),
    [
      ['image', 'registry.example.com/httpd:2.4'],
      ['replicas', '3'],
    ],
  );
  assert.equal(
    bundle.network?.portMappings.map(({ id, attributes }) => [id !== '', attributes.map(({ name }) => name)]),
    [
      [true, ['port']],
      [true, ['range']],
    ],
  );
  assert.is(bundle.storage?.storageMappings.length, 1);
  assert.is(bundle.primitive?.id, 'httpd');
});

const bundle = (...lines: string[]): string => `bundle w {\n${lines.join('\n')}\n}`;
const image = 'container docker image=x';

test('bundles that are none', () => {
  assert.is(only(bundle('network control-port=3121')).name, 'bundle-needs-container');
  assert.is(only(bundle(image, 'container podman image=y')).name, 'bundle-needs-container');
  assert.is(only(bundle('container docker replicas=2')).name, 'missing-option');
  assert.is(only(bundle('container lxc image=x')).name, 'wrong-type');
  assert.is(only(bundle('container docker image=x replica=2')).name, 'unknown-setting');
  assert.is(only(bundle(image, 'primitive a ocf:pacemaker:Dummy')).name, 'bundle-unreachable');
  assert.is(
    only(
      bundle(
        'container docker image=x replicas-per-host=2',
        'network control-port=3121',
        'primitive a ocf:pacemaker:Dummy',
      ),
    ).name,
    'replicas-per-host',
  );
  assert.is(only(bundle(image, 'network { port-mapping port=80 range=1-2 }')).name, 'conflicting-options');
  assert.is(only(bundle(image, 'network { port-mapping internal-port=80 }')).name, 'missing-option');
  assert.is(only(bundle(image, 'network { port-mapping range=all }')).name, 'refused-value');
  assert.is(only(bundle(image, 'storage { storage-mapping target-dir=/a }')).name, 'missing-option');
  assert.is(
    only(bundle(image, 'storage { storage-mapping source-dir=/a source-dir-root=/b target-dir=/c }')).name,
    'conflicting-options',
  );
  assert.is(only(bundle('container podman image=x'), { platform: 'rhel7' }).name, 'not-in-schema');
  assert.is(only(bundle('container rkt image=x'), { platform: 'rhel10' }).name, 'removed-option');
  const two = bundle(
    image,
    'network control-port=3121',
    'primitive a ocf:pacemaker:Dummy',
    'primitive b ocf:pacemaker:Dummy',
  );
  assert.is(only(two).name, 'clone-needs-child');
});

test.run();
