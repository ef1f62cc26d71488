/** Files that crm executes line by line (`crm -f FILE`). */
import type { Fixture } from './fixtures.js';

const ABC = 'node 1: n1\nnode 2: n2\nprimitive a Dummy\nprimitive b Dummy\nprimitive c Dummy\n';

export const BATCHES: readonly Fixture[] = [
  {
    name: 'statements',
    text: 'configure\nprimitive a Dummy op monitor interval=10s\nproperty stonith-enabled=false\ncommit\n',
  },
  {
    name: 'levels',
    text: 'configure primitive a Dummy\nconfigure\nprimitive b Dummy\nup\nconfigure\ngroup g a b\ncommit\nend\nexit\n',
  },
  { name: 'without a commit', text: 'configure\nprimitive a Dummy\n' },
  { name: 'abbreviations', text: 'configure\nprim a Dummy\nloca l a 10: n1\ncommit\n' },
  { name: 'id=', text: 'configure primitive id=a Dummy\n' },
  {
    name: 'a bad line is skipped',
    text: 'configure\nprimitive a Dummy\nprimitive b\nprimitive c Dummy\ncommit\n',
  },
  { name: 'an unknown command', text: 'configure\nprimitive a Dummy\nfoo bar\ncommit\n' },
  { name: 'an object that is there', before: ABC, text: 'configure primitive a Dummy params fake=1\n' },
  { name: 'a node that is there', before: ABC, text: 'configure node n1 attributes x=1\n' },
  {
    name: 'constraints follow into the group',
    before: ABC,
    text: 'configure\nlocation l a 10: n1\norder o a b c\ngroup g a b\ncommit\n',
  },
  {
    name: 'a clone around a resource with constraints',
    before: `${ABC}colocation co inf: a b\n`,
    text: 'configure clone cl a\n',
  },
  { name: 'properties are merged', before: 'property a=1 b=2\n', text: 'configure property b=3 c=4\n' },
  {
    name: 'properties without the usual set',
    before: 'property my-set: a=1\n',
    text: 'configure property b=2\n',
  },
  { name: 'property without a value', text: 'configure property stonith-enabled\n' },
  { name: 'property with an empty value', text: 'configure property stonith-enabled=\n' },
  { name: 'monitor', before: ABC, text: 'configure monitor a 10s:20s\n' },
  {
    name: 'delete a primitive',
    before: `${ABC}location l a 1: n1\ncolocation co inf: b a\norder o b c\ntag t a\n`,
    text: 'configure delete a\n',
  },
  { name: 'delete a member', before: `${ABC}group g a b\n`, text: 'configure delete a\n' },
  {
    name: 'delete the only member',
    before: `${ABC}group g a\nlocation l g 1: n1\n`,
    text: 'configure delete a\n',
  },
  {
    name: 'delete a group',
    before: `${ABC}group g a b\nlocation l g 1: n1\norder o g c\n`,
    text: 'configure delete g\n',
  },
  {
    name: 'delete a clone',
    before: `${ABC}clone cl a\ncolocation co inf: b cl c\n`,
    text: 'configure delete cl\n',
  },
  {
    name: 'delete out of a set',
    before: `${ABC}colocation co inf: a b c\norder o a ( b c )\n`,
    text: 'configure delete b\n',
  },
  { name: 'delete a constraint', before: `${ABC}location l a 1: n1\n`, text: 'configure delete l\n' },
  {
    name: 'delete a property set',
    before: 'property my-set: a=1\nproperty cib-bootstrap-options: b=2\n',
    text: 'configure delete my-set\n',
  },
  {
    name: 'delete a template',
    before: 'rsc_template t Dummy\nprimitive a @t\nprimitive b Dummy\n',
    text: 'configure delete t\n',
  },
  {
    name: 'delete several',
    before: `${ABC}group g a b\nlocation l g 1: n1\n`,
    text: 'configure delete l g a b\n',
  },
  {
    name: 'rename',
    before: `${ABC}location l a 1: n1\ncolocation co inf: a b c\ngroup g b\n`,
    text: 'configure rename a z\n',
  },
  { name: 'modgroup add', before: `${ABC}group g a b\n`, text: 'configure modgroup g add c\n' },
  {
    name: 'modgroup add before',
    before: `${ABC}group g a b\n`,
    text: 'configure modgroup g add c before a\n',
  },
  { name: 'modgroup add after', before: `${ABC}group g a b\n`, text: 'configure modgroup g add c after a\n' },
  { name: 'modgroup remove', before: `${ABC}group g a b\n`, text: 'configure modgroup g remove a\n' },
  {
    name: 'set',
    before: 'primitive a Dummy params fake=1 op monitor interval=10s timeout=5s\n',
    text: 'configure\nset a.fake 2\nset a.monitor.timeout 9s\ncommit\n',
  },
  {
    name: 'set with an interval',
    before: 'primitive a Dummy op monitor interval=10s timeout=5s\n',
    text: 'configure set a.monitor.10s.timeout 9s\n',
  },
  { name: 'erase', before: `${ABC}property a=1\nlocation l a 1: n1\n`, text: 'configure\nerase\ncommit\n' },
  {
    name: 'xml',
    text: `configure xml '<primitive id="x" class="ocf" provider="heartbeat" type="Dummy"/>'\n`,
  },
  { name: 'letters', text: 'configure primitive a Dummy params fake="Äö"\n' },
  { name: 'stop and start', before: ABC, text: 'resource stop a\nresource stop b\nresource start b\n' },
  { name: 'stop a member', before: `${ABC}group g a b\n`, text: 'resource stop a\n' },
  { name: 'stop a cloned one', before: `${ABC}clone cl a meta interleave=true\n`, text: 'resource stop a\n' },
  { name: 'unmanage', before: ABC, text: 'resource unmanage a\nresource manage b\n' },
  { name: 'maintenance', before: ABC, text: 'resource maintenance a on\nresource maintenance b off\n' },
  {
    name: 'meta',
    before: 'primitive a Dummy meta priority=1\n',
    text: 'resource meta a set priority 2\nresource meta a set failure-timeout 60s\n',
  },
  {
    name: 'meta delete',
    before: 'primitive a Dummy meta priority=1 failure-timeout=9s\n',
    text: 'resource meta a delete priority\n',
  },
  { name: 'param', before: 'primitive a Dummy\n', text: 'resource param a set fake 2\n' },
  { name: 'node maintenance', before: ABC, text: 'node maintenance n1\n' },
  {
    name: 'node attribute',
    before: ABC,
    text: 'node attribute n1 set rack a\nnode attribute n1 set zone b\nnode attribute n1 delete rack\n',
  },
  { name: 'node utilization', before: ABC, text: 'node utilization n1 set cpu 4\n' },
];
