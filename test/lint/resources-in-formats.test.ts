/** The same mistake in `.ha`, crm shell text and pcs commands: the finding stands at the line of the mistake. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { checkForeign, checkText } from '../support/lint.js';

const test = suite('lint: resources in all formats');

interface Case {
  readonly rule: string;
  readonly from: 'ha' | 'crmsh' | 'pcs';
  /** Of the first finding. */
  readonly line: number;
  readonly text: string;
}

const CASES: readonly Case[] = [
  {
    rule: 'unknown-parameter',
    from: 'ha',
    line: 2,
    text: 'group g {\n  params cidr_netmsk=24\n  primitive v IPaddr2 { ip = 192.0.2.1 }\n  primitive w IPaddr2 { ip = 192.0.2.2 }\n}',
  },
  {
    rule: 'unknown-parameter',
    from: 'crmsh',
    line: 4,
    text: 'primitive v IPaddr2 params ip=192.0.2.1\nprimitive w IPaddr2 params ip=192.0.2.2\ngroup g v w \\\n  params cidr_netmsk=24',
  },
  {
    rule: 'unordered-group',
    from: 'crmsh',
    line: 5,
    text: 'primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\ngroup g a b\nclone c g \\\n  meta ordered=false',
  },
  {
    rule: 'unordered-group',
    from: 'pcs',
    line: 3,
    text: 'pcs resource create a ocf:pacemaker:Dummy --group g\npcs resource create b ocf:pacemaker:Dummy --group g\npcs resource clone g ordered=false',
  },
  {
    rule: 'saved-runtime-attribute',
    from: 'crmsh',
    line: 2,
    text: 'node 1: n1 \\\n  attributes master-db=10\nnode 2: n2',
  },
  {
    rule: 'saved-runtime-attribute',
    from: 'pcs',
    line: 2,
    text: 'pcs cluster setup c n1 n2\npcs node attribute n1 master-db=10',
  },
  {
    rule: 'misplaced-node-attribute',
    from: 'crmsh',
    line: 2,
    text: 'node 1: n1 \\\n  attributes resource-stickiness=10\nnode 2: n2',
  },
  {
    rule: 'misplaced-node-attribute',
    from: 'pcs',
    line: 2,
    text: 'pcs cluster setup c n1 n2\npcs node attribute n1 resource-stickiness=10',
  },
  {
    rule: 'similar-node-attributes',
    from: 'crmsh',
    line: 3,
    text: 'node 1: n1 attributes rack=a\nnode 2: n2 attributes rack=a\nnode 3: n3 attributes rak=b',
  },
  {
    rule: 'similar-node-attributes',
    from: 'pcs',
    line: 4,
    text: 'pcs cluster setup c n1 n2 n3\npcs node attribute n1 rack=a\npcs node attribute n2 rack=a\npcs node attribute n3 rak=b',
  },
  {
    rule: 'pattern-matches-all',
    from: 'crmsh',
    line: 3,
    text: 'node n1\nprimitive a ocf:pacemaker:Dummy\nlocation l /a*/ -inf: n1',
  },
  {
    rule: 'pattern-matches-all',
    from: 'pcs',
    line: 3,
    text: "pcs cluster setup c n1\npcs resource create a ocf:pacemaker:Dummy\npcs constraint location 'regexp%a*' avoids n1",
  },
  {
    rule: 'rule-value-missing',
    from: 'ha',
    line: 3,
    text: 'node n1 { attributes rack=a }\nprimitive web ocf:pacemaker:Dummy\nlocation web where rack == meta(hime) score=100',
  },
  {
    rule: 'score-attribute-value',
    from: 'crmsh',
    line: 1,
    text: 'node n1 attributes weight=high\nprimitive a ocf:pacemaker:Dummy\nlocation l a rule weight: defined #uname',
  },
  {
    rule: 'score-attribute-value',
    from: 'pcs',
    line: 2,
    text: "pcs cluster setup c n1\npcs node attribute n1 weight=high\npcs resource create a ocf:pacemaker:Dummy\npcs constraint location a rule score-attribute=weight defined '#uname'",
  },
  {
    rule: 'clone-on-one-node',
    from: 'crmsh',
    line: 5,
    text: 'node n1\nnode n2\nprimitive a ocf:pacemaker:Dummy\nclone c a\nlocation l c -inf: n2',
  },
  {
    rule: 'clone-on-one-node',
    from: 'pcs',
    line: 3,
    text: 'pcs cluster setup c n1 n2\npcs resource create a ocf:pacemaker:Dummy clone\npcs constraint location a-clone avoids n2',
  },
  {
    rule: 'capacity-missing',
    from: 'crmsh',
    line: 2,
    text: 'node n1 utilization cpu=4\nnode n2\nproperty placement-strategy=utilization\nprimitive a ocf:pacemaker:Dummy utilization cpu=2',
  },
  {
    rule: 'capacity-missing',
    from: 'pcs',
    line: 1,
    text: 'pcs cluster setup c n1 n2\npcs node utilization n1 cpu=4\npcs property set placement-strategy=utilization\npcs resource create a ocf:pacemaker:Dummy\npcs resource utilization a cpu=2',
  },
  {
    rule: 'date-never',
    from: 'crmsh',
    line: 3,
    text: 'node n1\nprimitive a ocf:pacemaker:Dummy\nlocation l a rule -inf: date spec months=2 monthdays=31',
  },
  {
    rule: 'date-never',
    from: 'pcs',
    line: 3,
    text: 'pcs cluster setup c n1\npcs resource create a ocf:pacemaker:Dummy\npcs constraint location a rule score=-INFINITY date-spec months=2 monthdays=31',
  },
  {
    rule: 'booth-needs-ticket',
    from: 'crmsh',
    line: 3,
    text: 'node n1\nprimitive b ocf:pacemaker:booth-site params config=booth\nrsc_ticket t berlin: b loss-policy=stop',
  },
  {
    rule: 'booth-needs-ticket',
    from: 'pcs',
    line: 3,
    text: 'pcs cluster setup c n1\npcs resource create b ocf:pacemaker:booth-site config=booth\npcs constraint ticket add berlin b loss-policy=stop',
  },
  {
    rule: 'displaced-by-preferred',
    from: 'crmsh',
    line: 7,
    text: 'node n1\nnode n2\nprimitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\nlocation l1 a -inf: n2\nlocation l2 b 100: n1\ncolocation k -inf: a b',
  },
  {
    rule: 'displaced-by-preferred',
    from: 'pcs',
    line: 6,
    text: 'pcs cluster setup c n1 n2\npcs resource create a ocf:pacemaker:Dummy\npcs resource create b ocf:pacemaker:Dummy\npcs constraint location a avoids n2\npcs constraint location b prefers n1=100\npcs constraint colocation add a with b -INFINITY',
  },
  {
    rule: 'preference-out-of-reach',
    from: 'crmsh',
    line: 7,
    text: 'node n1\nnode n2\nprimitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\ncolocation k inf: a b\nlocation l1 b -inf: n2\nlocation l2 a 100: n2',
  },
  {
    rule: 'preference-out-of-reach',
    from: 'pcs',
    line: 6,
    text: 'pcs cluster setup c n1 n2\npcs resource create a ocf:pacemaker:Dummy\npcs resource create b ocf:pacemaker:Dummy\npcs constraint colocation add a with b\npcs constraint location b avoids n2\npcs constraint location a prefers n2=100',
  },
  {
    rule: 'preferences-disagree',
    from: 'crmsh',
    line: 7,
    text: 'node n1\nnode n2\nprimitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\ncolocation k inf: a b\nlocation l1 b inf: n2\nlocation l2 a inf: n1',
  },
  {
    rule: 'preferences-disagree',
    from: 'pcs',
    line: 6,
    text: 'pcs cluster setup c n1 n2\npcs resource create a ocf:pacemaker:Dummy\npcs resource create b ocf:pacemaker:Dummy\npcs constraint colocation add a with b\npcs constraint location b prefers n2\npcs constraint location a prefers n1',
  },
  {
    rule: 'ticket-on-part',
    from: 'crmsh',
    line: 5,
    text: 'node n1\nprimitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\ngroup g a b\nrsc_ticket t berlin: b loss-policy=stop',
  },
  {
    rule: 'ticket-on-part',
    from: 'pcs',
    line: 4,
    text: 'pcs cluster setup c n1\npcs resource create a ocf:pacemaker:Dummy --group g\npcs resource create b ocf:pacemaker:Dummy --group g\npcs constraint ticket add berlin b loss-policy=stop',
  },
  {
    rule: 'location-of-stopped',
    from: 'crmsh',
    line: 3,
    text: 'node n1\nprimitive a ocf:pacemaker:Dummy\nlocation l a role=Stopped -inf: n1',
  },
  {
    rule: 'cannot-run-there',
    from: 'crmsh',
    line: 4,
    text: 'node n1\nprimitive far ocf:pacemaker:remote params server=192.0.2.7\nprimitive f stonith:fence_xvm params pcmk_host_list=n1\nlocation l f 100: far',
  },
  {
    rule: 'cannot-run-there',
    from: 'pcs',
    line: 4,
    text: 'pcs cluster setup c n1\npcs cluster node add-remote far 192.0.2.7\npcs stonith create f fence_xvm pcmk_host_list=n1\npcs constraint location f prefers far=100',
  },
  { rule: 'remote-node-unused', from: 'crmsh', line: 2, text: 'node 1: n1\nnode far:remote' },
  {
    rule: 'bundle-network',
    from: 'crmsh',
    line: 3,
    text: 'bundle b \\\n  docker image=x:1 replicas=3 \\\n  network ip-range-start=192.0.2.254 host-netmask=24',
  },
  {
    rule: 'bundle-network',
    from: 'pcs',
    line: 1,
    text: 'pcs resource bundle create b container podman image=x:1 replicas=3 network ip-range-start=192.0.2.254 host-netmask=24',
  },
  {
    rule: 'bundle-name-clash',
    from: 'crmsh',
    line: 4,
    text: 'bundle b \\\n  docker image=x:1 replicas=3 \\\n  network ip-range-start=192.0.2.100\nprimitive b-0 ocf:pacemaker:Dummy',
  },
  {
    rule: 'bundle-name-clash',
    from: 'pcs',
    line: 2,
    text: 'pcs resource bundle create b container podman image=x:1 replicas=3 network ip-range-start=192.0.2.100\npcs resource create b-0 ocf:pacemaker:Dummy',
  },
  {
    rule: 'bundle-directory-shared',
    from: 'crmsh',
    line: 5,
    text: 'bundle b \\\n  docker image=x:1 replicas=4 replicas-per-host=2 \\\n  network ip-range-start=192.0.2.100 \\\n  storage \\\n    storage-mapping source-dir=/srv target-dir=/srv options=rw',
  },
  {
    rule: 'bundle-directory-shared',
    from: 'pcs',
    line: 2,
    text: 'pcs resource bundle create b container podman image=x:1 replicas=4 replicas-per-host=2 network ip-range-start=192.0.2.100 \\\n  storage-map source-dir=/srv target-dir=/srv options=rw',
  },
  {
    rule: 'duplicate-ip',
    from: 'crmsh',
    line: 2,
    text: 'primitive f stonith:fence_ipmilan params ip=192.0.2.9 pcmk_host_list=n1\nprimitive v IPaddr2 params ip=192.0.2.9',
  },
  {
    rule: 'duplicate-ip',
    from: 'pcs',
    line: 2,
    text: 'pcs stonith create f fence_ipmilan ip=192.0.2.9 pcmk_host_list=n1\npcs resource create v IPaddr2 ip=192.0.2.9',
  },
  {
    rule: 'required-on-some-nodes',
    from: 'crmsh',
    line: 4,
    text: 'node n1\nnode n2\nprimitive v IPaddr2 \\\n  params rule #uname eq n1 ip=192.0.2.9',
  },
  {
    rule: 'remote-host-twice',
    from: 'crmsh',
    line: 1,
    text: 'primitive far ocf:pacemaker:remote params server=127.0.0.1',
  },
  {
    rule: 'remote-host-twice',
    from: 'pcs',
    line: 2,
    text: 'pcs cluster setup c n1\npcs cluster node add-remote far 127.0.0.1',
  },
  {
    rule: 'clone-counts',
    from: 'crmsh',
    line: 2,
    text: 'primitive a ocf:pacemaker:Dummy\nclone c a meta globally-unique=true clone-max=2 clone-node-max=5',
  },
  {
    rule: 'clone-counts',
    from: 'pcs',
    line: 1,
    text: 'pcs resource create a ocf:pacemaker:Dummy clone globally-unique=true clone-max=2 clone-node-max=5',
  },
  {
    rule: 'repeated-preference',
    from: 'crmsh',
    line: 6,
    text: 'node n1\nprimitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\ntag t a b\nlocation l1 t 50: n1\nlocation l2 a 20: n1',
  },
  {
    rule: 'constraint-on-inner-resource',
    from: 'crmsh',
    line: 5,
    text: 'node n1\nprimitive a ocf:pacemaker:Dummy\nclone c a\ntag t a\nlocation l1 t 50: n1',
  },
  {
    rule: 'similar-tickets',
    from: 'crmsh',
    line: 4,
    text: 'primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\nrsc_ticket t1 Berlin: a\nrsc_ticket t2 berlin: b',
  },
  {
    rule: 'similar-tickets',
    from: 'pcs',
    line: 4,
    text: 'pcs resource create a ocf:pacemaker:Dummy\npcs resource create b ocf:pacemaker:Dummy\npcs constraint ticket add Berlin a\npcs constraint ticket add berlin b',
  },
  {
    rule: 'health-not-used',
    from: 'crmsh',
    line: 3,
    text: 'node n1\nprimitive a ocf:pacemaker:Dummy \\\n  meta allow-unhealthy-nodes=true',
  },
  {
    rule: 'health-not-used',
    from: 'pcs',
    line: 2,
    text: 'pcs cluster setup c n1\npcs resource create a ocf:pacemaker:Dummy meta allow-unhealthy-nodes=true',
  },
  {
    rule: 'mounted-twice',
    from: 'crmsh',
    line: 2,
    text: 'primitive a Filesystem params device=/dev/vg/d directory=/a fstype=xfs\nprimitive b Filesystem params device=/dev/mapper/vg-d directory=/b fstype=xfs',
  },
  {
    rule: 'mounted-twice',
    from: 'pcs',
    line: 2,
    text: 'pcs resource create a Filesystem device=/dev/vg/d directory=/a fstype=xfs\npcs resource create b Filesystem device=/dev/mapper/vg-d directory=/b fstype=xfs',
  },
];

for (const { rule, from, line, text } of CASES) {
  test(`${rule} in ${from}`, () => {
    const all: readonly Diagnostic[] = from === 'ha' ? checkText(text) : checkForeign(text, from);
    const [first] = all.filter(({ name }) => name === rule);
    assert.ok(first, all.map(({ name }) => name).join(' '));
    assert.is(text.slice(0, first.at.pos).split('\n').length, line);
  });
}

test.run();
