import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { ResourceSymbol } from '../../compiler/bind/context.js';
import { applyFix, bindDiagnostics, load } from '../support/program.js';

const test = suite('bind: symbols');

function names(text: string): string[] {
  return bindDiagnostics(text).map((diagnostic) => diagnostic.name);
}

function first(text: string) {
  const [diagnostic] = bindDiagnostics(text);
  if (!diagnostic) throw new Error('no diagnostic');
  return diagnostic;
}

function tree(symbols: readonly ResourceSymbol[]): string {
  return symbols
    .map(({ name, children }) => (children.length > 0 ? `${name}(${tree(children)})` : name))
    .join(' ');
}

test('every kind of declaration is known by its name', () => {
  const { symbols, sink } = load(`
node n1
primitive a systemd:a
template t systemd:t
tag things [a]
role readers { }
`);
  assert.not(sink.hasErrors);
  assert.equal([...symbols.nodes.keys()], ['n1']);
  assert.equal([...symbols.resources.keys()], ['a']);
  assert.equal([...symbols.templates.keys()], ['t']);
  assert.equal([...symbols.tags.keys()], ['things']);
  assert.equal([...symbols.roles.keys()], ['readers']);
});

test('members, nested resources and "of" make a tree', () => {
  const { symbols, sink } = load(`
primitive a systemd:a
group g {
  a
  primitive b systemd:b
}
clone gc of g { interleave = true }
clone php-clone { primitive php systemd:php }
promotable ms { group inner { primitive x systemd:x } }
bundle web {
  container podman { image = i }
  primitive httpd systemd:httpd
}
primitive last systemd:last
`);
  assert.equal(bindNames(sink), []);
  assert.is(tree(symbols.topLevel), 'gc(g(a b)) php-clone(php) ms(inner(x)) web(httpd) last');
  assert.is(symbols.resources.get('a')?.parent?.name, 'g');
});

function bindNames(sink: { sorted(files: readonly string[]): readonly { name: string }[] }): string[] {
  return sink.sorted([]).map(({ name }) => name);
}

test('a member may be declared before or after its container', () => {
  const { symbols } = load('group g {\n  b\n  a\n}\nprimitive a systemd:a\nprimitive b systemd:b\n');
  assert.is(tree(symbols.topLevel), 'g(b a)');
});

test('a second declaration is reported with the first as related place', () => {
  const text = 'primitive vip systemd:a\ngroup vip { primitive b systemd:b }\n';
  const [diagnostic, more] = bindDiagnostics(text);
  assert.is(more, undefined);
  assert.is(diagnostic?.name, 'duplicate-name');
  assert.is(diagnostic?.message, 'a second resource called "vip"');
  assert.is(diagnostic?.at.pos, text.indexOf('vip', 20));
  assert.is(diagnostic?.related[0]?.at.pos, text.indexOf('vip'));
});

test('what is nested in a duplicate is neither a duplicate nor unknown', () => {
  assert.equal(
    names(`
group g { primitive a systemd:a { op monitor id=m interval=10s } }
group g { primitive a systemd:a { op monitor id=m interval=10s }, primitive b systemd:b }
clone c of b
`),
    ['duplicate-name'],
  );
});

test('ids are one namespace, names of nodes and users are not ids', () => {
  assert.is(first('primitive web systemd:a\ntag web [web]\n').name, 'id-clash');
  assert.is(first('template x systemd:a\nprimitive x systemd:a\n').name, 'id-clash');
  assert.is(first('primitive x systemd:a\nlocation x: x prefers n1\nnode n1\n').name, 'id-clash');
  assert.is(first('primitive x systemd:a\nalert x "/bin/true"\n').name, 'id-clash');
  assert.is(first('acl_group x []\nrole x { }\n').name, 'id-clash');
  assert.equal(names('primitive x systemd:a\nnode x\nuser x []\n'), []);
});

test('ids that are chosen inside of a declaration are ids as well', () => {
  assert.equal(
    names(
      'primitive a systemd:a {\n  meta id=a { priority = 1 }\n  op monitor id=m interval=1s\n  op start id=m timeout=1s\n}\n',
    ),
    ['id-clash', 'duplicate-name'],
  );
  assert.equal(names('property id=p { x = 1 }\nrsc_defaults id=p { x = 1 }\n'), ['duplicate-name']);
  // Without a block these are entries.
  assert.equal(names('property id=p\nrsc_defaults id=p\n'), []);
});

test('an id is an XML name', () => {
  const bad = first('primitive "1st web" systemd:a\n');
  assert.is(bad.name, 'bad-id');
  assert.match(bad.hint ?? '', '"_1st-web" would do');
  assert.is(bad.fixes[0]?.safety, 'unsafe');
  assert.is(first('primitive a:b systemd:a\n').name, 'bad-id');
  assert.equal(names('primitive _é.x-1 systemd:a\n'), []);
  assert.is(first('primitive ":" systemd:a\n').fixes.length, 0);
});

test('a node name is what fencing can match', () => {
  assert.equal(names('node n1.example.com\nnode 3rd-node\nnode 10.0.0.1\n'), []);
  assert.is(first('node "-x"\n').name, 'bad-node-name');
  assert.is(first('node "n 1"\n').name, 'bad-node-name');
  assert.is(first('node nœud\n').name, 'bad-node-name');
  assert.is(first('node n1\nnode n1\n').name, 'repeated-name');
});

test('an unknown member gets the nearest name, and a fix', () => {
  const text = 'primitive apache systemd:httpd\ngroup g { apahce }\n';
  const diagnostic = first(text);
  assert.is(diagnostic.message, 'no resource is called "apahce"');
  assert.is(diagnostic.hint, 'did you mean "apache"?');
  assert.is(applyFix(text, diagnostic), text.replace('apahce', 'apache'));
});

test('a name of another kind says what it is', () => {
  assert.is(first('tag t [x]\nclone c of t\n').message, '"t" is a tag, and a resource is expected here');
});

test('a resource has one container', () => {
  const two = first('primitive a systemd:a\ngroup g { a }\nclone c of a\n');
  assert.is(two.message, '"a" is already in the group "g" and cannot also be in the clone "c"');
  assert.is(two.related.length, 1);
  assert.is(first('group g { primitive a systemd:a }\ngroup h { a }\n').name, 'two-containers');
  assert.is(first('primitive a systemd:a\ngroup g { a, a }\n').name, 'duplicate-entry');
});

test('containers hold what Pacemaker lets them, so that nothing contains itself', () => {
  assert.equal(names('group g { g }\n'), ['wrong-member']);
  assert.equal(names('clone c of c\n'), ['wrong-member']);
  assert.equal(names('clone c of d\nclone d of c\n'), ['wrong-member', 'wrong-member']);
  const inner = first('group g { primitive a systemd:a }\ngroup h { g }\n');
  assert.is(inner.message, '"g" is a group; the group "h" takes primitives only');
});

test('remote nodes, guests and replicas of bundles', () => {
  const { symbols } = load(`
primitive r1 ocf:pacemaker:remote { server = 10.0.0.9 }
template rt ocf:pacemaker:remote
primitive r2 @rt
primitive vm ocf:heartbeat:VirtualDomain { meta remote-node=guest1 }
primitive other systemd:x
`);
  assert.equal([...symbols.remoteNodes], ['r1', 'r2', 'guest1']);
});

test('a name out of a parameter', () => {
  const { symbols, sink } = load(
    'param site: string = a\nprimitive "vip-$site" systemd:a\ngroup g { vip-a }\n',
  );
  assert.equal(bindNames(sink), []);
  assert.is(tree(symbols.topLevel), 'g(vip-a)');
});

test('a line that cannot be read makes no second mistake', () => {
  assert.equal(names('primitve vip systemd:a\ngroup g { vip }\n').length, 1);
});

test('of a line that cannot be read nothing else is said', () => {
  const found = load('primitive a systemd:a params x=1\ngroup g { nope nope2 }\ngroup h { nope }\n');
  const names = found.sink.sorted([]).map(({ code }) => code.slice(0, 3));
  assert.equal(names, ['HA1', 'HA1']);
  const [first] = found.declarations;
  assert.ok(first && first.context.isUnread(first.decl));
});

test.run();
