/**
 * Mistakes of resources, locations, rules, nodes, utilization and tickets that no collection names, and configurations that
 * look odd and are right. Each is an edit of the control cluster.
 */
import { expression, meta, monitored, nvpairs, op, params, primitive, ruleLocation } from './base.js';
import type { Parts } from './base.js';
import type { Row } from './cib-rows.js';

const row = (id: string, what: string, parts: Parts): Row => ({ id, what, parts });
const constraint = (id: string, what: string, constraints: string, more: Parts = {}): Row =>
  row(id, what, { ...more, constraints });
const ofA = (id: string, what: string, values: Record<string, string>, more: Parts = {}): Row =>
  row(id, what, { ...more, a: meta('A', values) });
const ruled = (id: string, what: string, rule: string, more: Parts = {}): Row =>
  row(id, what, { ...more, constraints: ruleLocation(rule) });
const resource = (id: string, what: string, resources: string, more: Parts = {}): Row =>
  row(id, what, { ...more, resources });
const defaults = (id: string, what: string, values: Record<string, string>): Row =>
  row(id, what, {
    defaults: `<rsc_defaults>${meta('rd', { 'resource-stickiness': '100', ...values })}</rsc_defaults>`,
  });

const dummy = (id: string, inner = ''): string => monitored(id, 'ocf:pacemaker:Dummy', inner);
const ip = (id: string, address: string, inner = ''): string =>
  monitored(id, 'ocf:heartbeat:IPaddr2', params(id, { ip: address, cidr_netmask: '24' }) + inner);
const fs = (id: string, device: string, directory: string, fstype = 'ext4', inner = ''): string =>
  primitive(
    id,
    'ocf:heartbeat:Filesystem',
    `${params(id, { device, directory, fstype })}${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '20s', timeout: '40s' })}${op(`${id}-start`, { name: 'start', interval: '0', timeout: '60s' })}${op(`${id}-stop`, { name: 'stop', interval: '0', timeout: '60s' })}</operations>`,
  );
const vm = (id: string, values: Record<string, string>, inner = ''): string =>
  primitive(
    id,
    'ocf:heartbeat:VirtualDomain',
    `${params(id, { config: `/srv/vm/${id}.xml`, hypervisor: 'qemu:///system' })}${meta(id, values)}${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '30s', timeout: '30s' })}${op(`${id}-start`, { name: 'start', interval: '0', timeout: '120s' })}${op(`${id}-stop`, { name: 'stop', interval: '0', timeout: '180s' })}</operations>`,
  );
const remote = (id: string, values: Record<string, string>, inner = ''): string =>
  primitive(
    id,
    'ocf:pacemaker:remote',
    `${params(id, { reconnect_interval: '60', ...values })}${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '30s', timeout: '30s' })}${op(`${id}-start`, { name: 'start', interval: '0', timeout: '60s' })}${op(`${id}-stop`, { name: 'stop', interval: '0', timeout: '60s' })}</operations>`,
  );
const fencing = (id: string, address: string, hosts: string): string =>
  primitive(
    id,
    'stonith:fence_ipmilan',
    `${params(id, { ip: address, username: 'admin', password_script: '/etc/cluster/ipmi', pcmk_host_list: hosts })}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '60s' })}</operations>`,
  );
const withRemote = (...names: string[]): Parts => ({
  device:
    fencing('st', '192.0.2.9', 'n1,n2,n3') +
    names.map((name, index) => fencing(`st-${name}`, `192.0.2.2${index}`, name)).join(''),
});
const group = (id: string, inner: string, values: Record<string, string> = {}): string =>
  `<group id="${id}">${Object.keys(values).length > 0 ? meta(id, values) : ''}${inner}</group>`;
const clone = (id: string, inner: string, values: Record<string, string> = {}): string =>
  `<clone id="${id}">${Object.keys(values).length > 0 ? meta(id, values) : ''}${inner}</clone>`;
const stateful = (id: string, inner = ''): string =>
  primitive(
    id,
    'ocf:pacemaker:Stateful',
    `${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '10s', timeout: '20s', role: 'Unpromoted' })}${op(`${id}-pro`, { name: 'monitor', interval: '11s', timeout: '20s', role: 'Promoted' })}</operations>`,
  );
const promotable = (values: Record<string, string>, inner = ''): Parts => ({
  clone: clone('Pc', stateful('P', inner), { promotable: 'true', ...values }),
});
const location = (rest: string, rsc = 'A', id = 'l1'): string =>
  `<rsc_location id="${id}" rsc="${rsc}" ${rest}/>`;
const pattern = (text: string, rest = 'node="n1" score="50"'): string =>
  `<rsc_location id="l1" rsc-pattern="${text}" ${rest}/>`;
const colocation = (
  rsc: string,
  other: string,
  score = 'INFINITY',
  rest = '',
  id = `c-${rsc}-${other}`,
): string => `<rsc_colocation id="${id}" rsc="${rsc}" with-rsc="${other}" score="${score}" ${rest}/>`;
const ticket = (rest: string, id = 't1', name = 'site-a'): string =>
  `<rsc_ticket id="${id}" ticket="${name}" ${rest}/>`;
const tags = (text: string): string => `<tags>${text}</tags>`;
const tag = (id: string, ...members: string[]): string =>
  `<tag id="${id}">${members.map((one) => `<obj_ref id="${one}"/>`).join('')}</tag>`;
const node = (
  number: number,
  values: Record<string, string> = {},
  capacity: Record<string, string> = {},
): string => {
  const id = `n${number}`;
  const inner =
    (Object.keys(values).length > 0 ? params(id, values) : '') +
    (Object.keys(capacity).length > 0 ? utilization(id, capacity) : '');
  return `<node id="${number}" uname="${id}">${inner}</node>`;
};
const nodes = (each: (number: number) => string): string => [1, 2, 3].map(each).join('');
const firstNode = (values: Record<string, string>): Parts => ({
  nodes: nodes((n) => node(n, n === 1 ? values : {})),
});
const utilization = (id: string, values: Record<string, string>): string =>
  `<utilization id="${id}-util">${nvpairs(`${id}-util`, values)}</utilization>`;
const used: Readonly<Record<string, string>> = { 'placement-strategy': 'utilization' };
const capacities = nodes((n) => node(n, {}, { cpu: '4' }));
const uname = (name: string, id = 'e1', operation = 'eq'): string =>
  expression('#uname', operation, ` value="${name}"`, id);
const rule = (inner: string, rest = 'score="50"'): string => `<rule id="ru" ${rest}>${inner}</rule>`;
const spec = (inner: string): string =>
  rule(
    `<date_expression id="d" operation="date_spec"><date_spec id="ds" ${inner}/></date_expression>`,
    'score="-INFINITY"',
  );
const bundle = (
  container: string,
  network = '',
  inner = '',
  storage = '',
  id = 'box',
  values: Record<string, string> = {},
): string =>
  `<bundle id="${id}">${Object.keys(values).length > 0 ? meta(id, values) : ''}<podman image="registry.example.com/x:1" ${container}/>${network}${storage === '' ? '' : `<storage>${storage}</storage>`}${inner}</bundle>`;
const mapping = (id: string, rest: string): string => `<storage-mapping id="${id}" ${rest}/>`;
const port = (id: string, rest: string): string => `<port-mapping id="${id}" ${rest}/>`;
const eachNode = (score: string, rest = '', rsc = 'A'): string =>
  ['n1', 'n2', 'n3'].map((n) => location(`node="${n}" score="${score}" ${rest}`, rsc, `l-${n}`)).join('');

export const UNSEEN_RESOURCES: readonly Row[] = [
  // Groups.
  resource(
    'g-fs-after-db',
    'file system behind the service that lives on it',
    group(
      'g',
      monitored('db', 'ocf:heartbeat:mysql', params('db', { datadir: '/srv/db' })) +
        fs('data', '/dev/vg/db', '/srv/db'),
    ),
  ),
  resource(
    'g-lvm-after-fs',
    'volume group behind its file system',
    group(
      'g',
      fs('data', '/dev/vg1/db', '/srv/db') +
        monitored(
          'lvm',
          'ocf:heartbeat:LVM-activate',
          params('lvm', { vgname: 'vg1', vg_access_mode: 'system_id' }),
        ),
    ),
  ),
  resource(
    'g-nested-mounts',
    'inner directory mounted before the outer',
    group('g', fs('in', '/dev/vg/a', '/srv/data/log') + fs('out', '/dev/vg/b', '/srv/data')),
  ),
  resource(
    'g-first-stopped',
    'first member of a group stopped',
    group('g', dummy('X', meta('X', { 'target-role': 'Stopped' })) + dummy('Y')),
  ),
  resource(
    'g-member-unmanaged',
    'a member unmanaged',
    group('g', dummy('X', meta('X', { 'is-managed': 'false' })) + dummy('Y')),
  ),
  resource(
    'g-ordered-false',
    'group with ordered=false',
    group('g', fs('data', '/dev/vg/b', '/srv/data') + dummy('Y'), { ordered: 'false' }),
  ),
  resource(
    'g-collocated-false',
    'group with collocated=false',
    group('g', dummy('X') + dummy('Y'), { collocated: 'false' }),
  ),
  resource(
    'g-interleave',
    'clone option on a group that is no clone',
    group('g', dummy('X') + dummy('Y'), { interleave: 'true' }),
  ),
  resource('g-clone-max', 'clone-max on a group', group('g', dummy('X') + dummy('Y'), { 'clone-max': '2' })),
  resource(
    'g-promotable',
    'promotable on a group without a clone',
    group('g', stateful('X') + stateful('Y'), { promotable: 'true' }),
  ),
  resource(
    'g-params-ip',
    'address as a parameter of a group: both members get it',
    `<group id="g">${params('g', { ip: '192.0.2.50' })}${monitored('v1', 'ocf:heartbeat:IPaddr2')}${monitored('v2', 'ocf:heartbeat:IPaddr2')}</group>`,
  ),
  resource(
    'g-params-typo',
    'misspelt parameter on a group',
    `<group id="g">${params('g', { cidr_netmsk: '24' })}${ip('v1', '192.0.2.50')}${ip('v2', '192.0.2.51')}</group>`,
  ),
  resource(
    'c-params-typo',
    'misspelt parameter on a clone',
    `<clone id="Xc">${params('Xc', { host_lst: '192.0.2.1' })}${monitored('X', 'ocf:pacemaker:ping', params('X', { host_list: '192.0.2.1' }))}</clone>`,
  ),
  resource(
    'c-params-type',
    'parameter of a wrong type on a clone',
    `<clone id="Xc">${params('Xc', { multiplier: 'many' })}${monitored('X', 'ocf:pacemaker:ping', params('X', { host_list: '192.0.2.1' }))}</clone>`,
  ),
  resource(
    'gc-ip',
    'clone of a group with an address',
    clone('gc', group('g', ip('v', '192.0.2.50') + dummy('Y'))),
  ),
  resource(
    'gc-ext4',
    'clone of a group with ext4',
    clone('gc', group('g', fs('data', '/dev/vg/b', '/srv/data') + dummy('Y')), { interleave: 'true' }),
  ),
  resource(
    'gc-ordered',
    'ordered=false of a clone of a group: the group inherits it',
    clone('gc', group('g', dummy('X') + dummy('Y')), { ordered: 'false' }),
  ),
  resource(
    'g-remote',
    'remote connection in a group',
    group('g', remote('r1', { server: '192.0.2.7' }) + dummy('Y')),
    withRemote('r1'),
  ),
  resource(
    'g-members-apart',
    'members of one group pinned to different nodes',
    group('g', dummy('X') + dummy('Y')),
    {
      constraints:
        location('node="n1" score="INFINITY"', 'X') + location('node="n2" score="INFINITY"', 'Y', 'l2'),
    },
  ),
  resource(
    'g-negative-stickiness',
    'group with a negative stickiness',
    group('g', dummy('X') + dummy('Y'), { 'resource-stickiness': '-50' }),
  ),
  resource(
    'g-member-migrates',
    'live migration of a group member behind another',
    group('g', dummy('X') + vm('v', { 'allow-migrate': 'true' })),
  ),
  resource(
    'g-duplicate-params',
    'two identical services',
    group('g', fs('one', '/dev/vg/b', '/srv/data')) + group('h', fs('two', '/dev/vg/b', '/srv/data')),
  ),
  // Clones.
  resource('c-max-zero', 'clone-max=0', clone('Xc', dummy('X'), { 'clone-max': '0' })),
  resource(
    'c-node-max-over',
    'clone-node-max above clone-max',
    clone('Xc', dummy('X'), { 'globally-unique': 'true', 'clone-max': '2', 'clone-node-max': '5' }),
  ),
  resource(
    'c-max-never',
    'six unique instances, one per node, three nodes',
    clone('Xc', dummy('X'), { 'globally-unique': 'true', 'clone-max': '6' }),
  ),
  resource(
    'c-min-nodes',
    'clone-min above the number of nodes',
    clone('Xc', dummy('X'), { 'clone-min': '4' }),
  ),
  resource(
    'c-min-unused',
    'clone-min with nothing ordered after it',
    clone('Xc', dummy('X'), { 'clone-min': '2' }),
  ),
  resource('c-max-word', 'clone-max=all', clone('Xc', dummy('X'), { 'clone-max': 'all' })),
  resource('c-max-negative', 'clone-max=-1', clone('Xc', dummy('X'), { 'clone-max': '-1' })),
  resource('c-interleave-typo', 'interleave=ture', clone('Xc', dummy('X'), { interleave: 'ture' })),
  resource(
    'c-notify-noagent',
    'notify for an agent without notify',
    clone('Xc', monitored('X', 'systemd:nginx'), { notify: 'true' }),
  ),
  resource(
    'c-unique-fs',
    'globally unique clone of a file system',
    clone('Xc', fs('X', '192.0.2.1:/e', '/srv', 'nfs'), { 'globally-unique': 'true' }),
  ),
  resource(
    'c-two-dlm',
    'two clones of dlm',
    clone('Xc', monitored('X', 'ocf:pacemaker:controld'), { interleave: 'true' }) +
      clone('Yc', monitored('Y', 'ocf:pacemaker:controld'), { interleave: 'true' }),
  ),
  resource('c-target-stopped', 'clone left stopped', clone('Xc', dummy('X'), { 'target-role': 'Stopped' })),
  row('p-max-zero', 'promoted-max=0', promotable({ 'promoted-max': '0' })),
  row('p-node-max', 'promoted-node-max=2 of an anonymous clone', promotable({ 'promoted-node-max': '2' })),
  row(
    'p-max-over-clone',
    'promoted-max above clone-max',
    promotable({ 'promoted-max': '3', 'clone-max': '2' }),
  ),
  row('p-max-over-nodes', 'promoted-max above the nodes', promotable({ 'promoted-max': '5' })),
  row(
    'p-both-spellings',
    'master-max beside promoted-max',
    promotable({ 'promoted-max': '1', 'master-max': '2' }),
  ),
  row('p-unpromoted-left', 'target-role=Unpromoted left behind', promotable({ 'target-role': 'Unpromoted' })),
  row('p-slave-left', 'target-role=Slave left behind', promotable({ 'target-role': 'Slave' })),
  row(
    'p-primitive-options',
    'promoted-max on the primitive inside',
    promotable({}, meta('P', { 'promoted-max': '2' })),
  ),
  row('p-never', 'Promoted banned from every node', {
    constraints: eachNode('-INFINITY', 'role="Promoted"', 'Pc'),
  }),
  row('p-only-two', 'two promoted, one node allowed', {
    ...promotable({ 'promoted-max': '2', 'promoted-node-max': '1' }),
    constraints:
      location('node="n2" score="-INFINITY" role="Promoted"', 'Pc') +
      location('node="n3" score="-INFINITY" role="Promoted"', 'Pc', 'l2'),
  }),
  row('p-false-options', 'promotable=false with promoted options', {
    clone: clone('Pc', dummy('P'), { promotable: 'false', 'promoted-max': '1' }),
  }),
  row('p-child-not-promotable', 'promotable clone of a group with an agent without promote', {
    clone: clone('Pc', group('g', stateful('P') + dummy('Q')), { promotable: 'true' }),
  }),
  row('p-role-stopped', 'location of the role Stopped', {
    constraints: location('node="n1" score="100" role="Stopped"', 'Pc'),
  }),
  row('p-attribute-pinned', 'promotion score as a permanent node attribute', {
    nodes: nodes((n) => node(n, n === 1 ? { 'master-P': '10000' } : {})),
  }),
  // Templates.
  resource(
    't-shared-ip',
    'address in a template of two',
    `<template id="T" class="ocf" provider="heartbeat" type="IPaddr2">${params('T', { ip: '192.0.2.60' })}<operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T"/><primitive id="Y" template="T"/>`,
  ),
  resource(
    't-stopped',
    'template left stopped',
    `<template id="T" class="ocf" provider="pacemaker" type="Dummy">${meta('T', { 'target-role': 'Stopped' })}<operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T"/>`,
  ),
  resource(
    't-clone-max',
    'clone option in a template',
    `<template id="T" class="ocf" provider="pacemaker" type="Dummy">${meta('T', { 'clone-max': '2' })}<operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T"/>`,
  ),
  resource(
    't-missing',
    'required parameter missing in the template and in its primitive',
    `<template id="T" class="ocf" provider="heartbeat" type="IPaddr2"><operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T"/>`,
  ),
  resource(
    't-meta-typo',
    'meta typo in a template',
    `<template id="T" class="ocf" provider="pacemaker" type="Dummy">${meta('T', { 'resource-stickines': '2' })}<operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T"/>`,
  ),
  resource(
    't-location-unused',
    'location of a template that nothing uses',
    `<template id="T" class="ocf" provider="pacemaker" type="Dummy"/>`,
    { constraints: location('node="n1" score="100"', 'T') },
  ),
  // Tags.
  row('tag-constraint', 'tag that lists a constraint, in a location', {
    constraints: location('node="n1" score="50"') + location('node="n2" score="50"', 'T', 'l2'),
    sections: tags(tag('T', 'l1', 'A')),
  }),
  row('tag-twice', 'tag that lists a resource twice', { sections: tags(tag('T', 'A', 'A')) }),
  row('tag-clone-child', 'tag with the primitive of a clone, in a constraint', {
    sections: tags(tag('T', 'P', 'A')),
    constraints: location('node="n1" score="50"', 'T'),
  }),
  row('tag-self', 'tag that lists itself', { sections: tags(tag('T', 'T', 'A')) }),
  row('tag-two-colocated', 'two tags colocated', {
    sections: tags(tag('T', 'A') + tag('U', 'B', 'C')),
    constraints: colocation('T', 'U'),
  }),
  row('tag-twice-located', 'location of a tag and of its member, the same', {
    sections: tags(tag('T', 'A', 'B')),
    constraints: location('node="n1" score="50"', 'T') + location('node="n1" score="50"', 'A', 'l2'),
  }),
  row('tag-contradiction', 'tag to n1, its member away from n1', {
    sections: tags(tag('T', 'A', 'B')),
    constraints:
      location('node="n1" score="INFINITY"', 'T') + location('node="n1" score="-INFINITY"', 'A', 'l2'),
  }),
  row('tag-banned-everywhere', 'tag banned everywhere', {
    sections: tags(tag('T', 'A', 'B')),
    constraints: eachNode('-INFINITY', '', 'T'),
  }),
  row('tag-group-and-member', 'tag with a group and its member', {
    resources: group('g', dummy('X') + dummy('Y')),
    sections: tags(tag('T', 'g', 'X')),
    constraints: location('node="n1" score="50"', 'T'),
  }),
  // Bundles.
  resource(
    'b-replicas-nodes',
    'more replicas than nodes',
    bundle('replicas="5"', '<network ip-range-start="192.0.2.100"/>', dummy('X')),
  ),
  resource(
    'b-ports-clash',
    'two replicas per host with one mapped port',
    bundle('replicas="4" replicas-per-host="2"', `<network>${port('pm', 'port="80"')}</network>`),
  ),
  resource(
    'b-promoted-over',
    'promoted-max above replicas',
    bundle('replicas="2" promoted-max="3"', '<network control-port="3121"/>', stateful('X')),
  ),
  resource(
    'b-promoted-dummy',
    'promoted-max with an agent without promote',
    bundle('replicas="2" promoted-max="1"', '<network control-port="3121"/>', dummy('X')),
  ),
  resource(
    'b-promoted-empty',
    'promoted-max without a primitive',
    bundle('replicas="2" promoted-max="1"', `<network>${port('pm', 'port="80"')}</network>`),
  ),
  resource(
    'b-control-mapped',
    'control-port is a mapped port',
    bundle('replicas="2"', `<network control-port="3121">${port('pm', 'port="3121"')}</network>`, dummy('X')),
  ),
  resource(
    'b-port-range',
    'port 99999',
    bundle('replicas="2"', `<network>${port('pm', 'port="99999"')}</network>`),
  ),
  resource(
    'b-control-port-0',
    'control-port=0',
    bundle('replicas="2"', '<network control-port="0"/>', dummy('X')),
  ),
  resource(
    'b-control-port-big',
    'control-port=70000',
    bundle('replicas="2"', '<network control-port="70000"/>', dummy('X')),
  ),
  resource(
    'b-range-reversed',
    'port range backwards',
    bundle('replicas="2"', `<network>${port('pm', 'range="2000-1000"')}</network>`),
  ),
  resource(
    'b-port-twice',
    'port mapped twice',
    bundle(
      'replicas="2"',
      `<network>${port('pm', 'port="80"')}${port('p2', 'port="80" internal-port="8080"')}</network>`,
    ),
  ),
  resource(
    'b-range-covers-port',
    'port inside a mapped range',
    bundle(
      'replicas="2"',
      `<network>${port('pm', 'range="8000-8100"')}${port('p2', 'port="8080"')}</network>`,
    ),
  ),
  resource(
    'b-ip-bad',
    'ip-range-start=192.0.2.300',
    bundle('replicas="2"', '<network ip-range-start="192.0.2.300"/>', dummy('X')),
  ),
  resource(
    'b-netmask',
    'host-netmask=33',
    bundle('replicas="2"', '<network ip-range-start="192.0.2.100" host-netmask="33"/>', dummy('X')),
  ),
  resource(
    'b-ip-overlap',
    'range of a bundle reaches an address resource',
    bundle('replicas="3"', '<network ip-range-start="192.0.2.100"/>', dummy('X')) + ip('vip', '192.0.2.102'),
  ),
  resource(
    'b-ip-overlap-two',
    'ranges of two bundles overlap',
    bundle('replicas="3"', '<network ip-range-start="192.0.2.100"/>', dummy('X')) +
      bundle('replicas="3"', '<network ip-range-start="192.0.2.101"/>', dummy('Y'), '', 'b2'),
  ),
  resource(
    'b-ip-broadcast',
    'range runs over the last address',
    bundle('replicas="3"', '<network ip-range-start="192.0.2.254" host-netmask="24"/>', dummy('X')),
  ),
  resource(
    'b-interface-only',
    'host-interface without addresses',
    bundle('replicas="2"', '<network control-port="3121" host-interface="eth0"/>', dummy('X')),
  ),
  resource(
    'b-target-twice',
    'two mappings to one directory',
    bundle(
      'replicas="2"',
      '<network control-port="3121"/>',
      dummy('X'),
      mapping('m1', 'source-dir="/srv/a" target-dir="/data"') +
        mapping('m2', 'source-dir="/srv/b" target-dir="/data"'),
    ),
  ),
  resource(
    'b-relative-target',
    'relative directory in the container',
    bundle(
      'replicas="2"',
      '<network control-port="3121"/>',
      dummy('X'),
      mapping('m1', 'source-dir="/srv/a" target-dir="data"'),
    ),
  ),
  resource(
    'b-relative-source',
    'relative directory of the host',
    bundle(
      'replicas="2"',
      '<network control-port="3121"/>',
      dummy('X'),
      mapping('m1', 'source-dir="srv/a" target-dir="/data"'),
    ),
  ),
  resource(
    'b-shared-db',
    'two replicas of a host write into one directory',
    bundle(
      'replicas="4" replicas-per-host="2"',
      '<network ip-range-start="192.0.2.100"/>',
      monitored('X', 'ocf:heartbeat:mysql'),
      mapping('m1', 'source-dir="/var/lib/mysql" target-dir="/var/lib/mysql" options="rw"'),
    ),
  ),
  resource(
    'b-migrate',
    'live migration of a container',
    bundle('replicas="1"', '<network control-port="3121"/>', dummy('X'), '', 'box', {
      'allow-migrate': 'true',
    }),
  ),
  resource(
    'b-fence',
    'fence device in a bundle',
    bundle(
      'replicas="1"',
      '<network control-port="3121"/>',
      primitive(
        'X',
        'stonith:fence_ipmilan',
        params('X', { ip: '192.0.2.8', username: 'a', password_script: '/x', pcmk_host_list: 'n1' }),
      ),
    ),
  ),
  resource(
    'b-clone-meta',
    'clone option on a bundle',
    bundle('replicas="2"', '<network control-port="3121"/>', dummy('X'), '', 'box', { 'clone-max': '2' }),
  ),
  resource(
    'b-remote',
    'remote connection in a bundle',
    bundle('replicas="1"', '<network control-port="3121"/>', remote('X', { server: '192.0.2.8' })),
  ),
  resource(
    'b-inner-constraint',
    'constraint on the primitive in a bundle',
    bundle('replicas="1"', '<network control-port="3121"/>', dummy('X')),
    { constraints: colocation('X', 'A') },
  ),
  resource(
    'b-name-clash',
    'resource named like a replica',
    bundle('replicas="2"', '<network control-port="3121"/>', dummy('X')) + dummy('box-0'),
  ),
  resource(
    'b-container-clash',
    'resource named like a container',
    bundle('replicas="2"', '<network control-port="3121"/>', dummy('X')) + dummy('box-podman-1'),
  ),
  resource(
    'b-per-host-alone',
    'replicas-per-host above replicas',
    bundle('replicas="2" replicas-per-host="4"', '<network ip-range-start="192.0.2.100"/>', dummy('X')),
  ),
  resource(
    'b-replicas-negative',
    'replicas=-3',
    bundle('replicas="-3"', '<network control-port="3121"/>', dummy('X')),
  ),
  resource(
    'b-banned',
    'bundle banned from two of three nodes, three replicas',
    bundle('replicas="3"', '<network control-port="3121"/>', dummy('X')),
    {
      constraints:
        location('node="n2" score="-INFINITY"', 'box') + location('node="n3" score="-INFINITY"', 'box', 'l2'),
    },
  ),
  resource(
    'b-image-blank',
    'image with blanks',
    `<bundle id="box"><podman image="registry.example.com/x :1" replicas="1"/><network control-port="3121"/>${dummy('X')}</bundle>`,
  ),
  resource(
    'b-published',
    'port published by option too',
    bundle('replicas="2" options="-p 80:80"', `<network>${port('pm', 'port="80"')}</network>`),
  ),
  // Remote and guest nodes.
  resource(
    'r-same-server',
    'two remote nodes at one address',
    remote('r1', { server: '192.0.2.7' }) + remote('r2', { server: '192.0.2.7' }),
    withRemote('r1', 'r2'),
  ),
  resource(
    'r-guest-same-addr',
    'guest at the address of a remote node',
    remote('r1', { server: '192.0.2.7' }) + vm('v', { 'remote-node': 'g1', 'remote-addr': '192.0.2.7' }),
    withRemote('r1', 'g1'),
  ),
  resource(
    'r-port',
    'remote port 99999',
    remote('r1', { server: '192.0.2.7', port: '99999' }),
    withRemote('r1'),
  ),
  resource(
    'r-guest-port',
    'remote-port=99999',
    vm('v', { 'remote-node': 'g1', 'remote-port': '99999' }),
    withRemote('g1'),
  ),
  resource('r-guest-addr-alone', 'remote-addr without remote-node', vm('v', { 'remote-addr': '192.0.2.7' })),
  resource(
    'r-guest-on-group',
    'remote-node on a group',
    group('g', vm('v', {}) + dummy('Y'), { 'remote-node': 'g1' }),
  ),
  resource('r-guest-on-clone', 'remote-node on a clone', clone('Xc', dummy('X'), { 'remote-node': 'g1' })),
  resource(
    'r-guest-cloned',
    'guest node in a clone',
    clone('Xc', dummy('X', meta('X', { 'remote-node': 'g1' }))),
    withRemote('g1'),
  ),
  resource(
    'r-guest-self',
    'guest node named like its own resource',
    vm('v', { 'remote-node': 'v' }),
    withRemote('v'),
  ),
  resource(
    'r-guest-twice',
    'two guests of one name',
    vm('v', { 'remote-node': 'g1' }) + vm('w', { 'remote-node': 'g1' }),
    withRemote('g1'),
  ),
  resource(
    'r-guest-is-remote',
    'guest named like a remote node',
    remote('r1', { server: '192.0.2.7' }) + vm('v', { 'remote-node': 'r1' }),
    withRemote('r1'),
  ),
  row('r-dead-entry', 'remote node entry without a resource', {
    nodes: nodes((n) => node(n)) + '<node id="r9" uname="r9" type="remote"/>',
  }),
  resource(
    'r-member-and-remote',
    'remote connection named like a cluster node',
    remote('n2', { server: '192.0.2.7' }),
  ),
  resource(
    'r-server-is-node',
    'remote server that is a cluster node',
    remote('r1', { server: 'n2' }),
    withRemote('r1'),
  ),
  resource(
    'r-server-loopback',
    'remote server 127.0.0.1',
    remote('r1', { server: '127.0.0.1' }),
    withRemote('r1'),
  ),
  resource('r-on-itself', 'remote connection located on itself', remote('r1', { server: '192.0.2.7' }), {
    ...withRemote('r1'),
    constraints: location('node="r1" score="INFINITY"', 'r1'),
  }),
  resource(
    'r-on-other',
    'remote connection located on another remote node',
    remote('r1', { server: '192.0.2.7' }) + remote('r2', { server: '192.0.2.8' }),
    { ...withRemote('r1', 'r2'), constraints: location('node="r2" score="INFINITY"', 'r1') },
  ),
  resource('r-guest-on-guest', 'guest located on its own guest node', vm('v', { 'remote-node': 'g1' }), {
    ...withRemote('g1'),
    constraints: location('node="g1" score="100"', 'v'),
  }),
  resource(
    'r-fence-on-remote',
    'fence device located on a remote node',
    remote('r1', { server: '192.0.2.7' }),
    { ...withRemote('r1'), constraints: location('node="r1" score="INFINITY"', 'st') },
  ),
  resource(
    'r-dlm',
    'dlm pinned to a remote node',
    remote('r1', { server: '192.0.2.7' }) +
      clone('Xc', monitored('X', 'ocf:pacemaker:controld'), { interleave: 'true' }),
    { ...withRemote('r1'), constraints: location('node="r1" score="INFINITY"', 'Xc') },
  ),
  resource(
    'r-stopped',
    'remote connection left stopped',
    remote('r1', { server: '192.0.2.7' }, meta('r1', { 'target-role': 'Stopped' })),
    withRemote('r1'),
  ),
  resource(
    'r-pinned-to-stopped',
    'resource only on a guest that is stopped',
    vm('v', { 'remote-node': 'g1', 'target-role': 'Stopped' }),
    {
      ...withRemote('g1'),
      constraints: ['n1', 'n2', 'n3']
        .map((n) => location(`node="${n}" score="-INFINITY"`, 'A', `l-${n}`))
        .join(''),
    },
  ),
  resource(
    'r-inside-with-vm',
    'resource inside the guest colocated with the machine',
    vm('v', { 'remote-node': 'g1' }),
    { ...withRemote('g1'), constraints: location('node="g1" score="INFINITY"') + colocation('A', 'v') },
  ),
  resource(
    'r-migrate-contradiction',
    'allow-migrate with remote-allow-migrate=false',
    vm('v', { 'remote-node': 'g1', 'allow-migrate': 'true', 'remote-allow-migrate': 'false' }),
    withRemote('g1'),
  ),
  resource(
    'r-attribute-target',
    'container-attribute-target on a primitive',
    dummy('X', meta('X', { 'container-attribute-target': 'host' })),
  ),
  resource(
    'r-remote-node-on-remote',
    'remote-node on a remote connection',
    remote('r1', { server: '192.0.2.7' }, meta('r1', { 'remote-node': 'g1' })),
    withRemote('r1', 'g1'),
  ),
  resource(
    'r-guest-fence',
    'remote-node on a fence device',
    primitive(
      'f',
      'stonith:fence_xvm',
      meta('f', { 'remote-node': 'g1' }) + params('f', { pcmk_host_list: 'n1' }),
    ),
    withRemote('g1'),
  ),
  resource('r-uncovered', 'remote node that no device can fence', remote('r1', { server: '192.0.2.7' })),
  resource(
    'r-connect-timeout',
    'remote-connect-timeout=60ms',
    vm('v', { 'remote-node': 'g1', 'remote-connect-timeout': '60ms' }),
    withRemote('g1'),
  ),
  resource(
    'r-unmanaged',
    'remote connection unmanaged',
    remote('r1', { server: '192.0.2.7' }, meta('r1', { 'is-managed': 'false' })),
    withRemote('r1'),
  ),
  // Locations.
  constraint('l-score-clip-negative', 'score=-2000000', location('node="n1" score="-2000000"')),
  ruled('l-rule-clip', 'score of a rule above INFINITY', rule(uname('n1'), 'score="2000000"')),
  constraint(
    'l-exclusive-never',
    'exclusive and never on one node',
    location('node="n1" score="50" resource-discovery="exclusive"') +
      location('node="n1" score="10" resource-discovery="never"', 'A', 'l2'),
  ),
  ruled(
    'l-attribute-unset',
    'score-attribute nobody sets',
    rule(uname('n1', 'e1', 'ne'), 'score-attribute="preference"'),
  ),
  ruled('l-attribute-number', 'score-attribute that is a number', rule(uname('n1'), 'score-attribute="100"')),
  ruled(
    'l-score-word',
    'score-attribute with words for a value',
    rule(expression('#uname', 'defined'), 'score-attribute="weight"'),
    { nodes: nodes((n) => node(n, { weight: 'high' })) },
  ),
  ruled(
    'l-eq-and-ne',
    'eq n1 and ne n1',
    rule(uname('n1') + uname('n1', 'e2', 'ne'), 'score="50" boolean-op="and"'),
  ),
  ruled(
    'l-ne-or-ne',
    'ne n1 or ne n2: always',
    rule(uname('n1', 'e1', 'ne') + uname('n2', 'e2', 'ne'), 'score="-INFINITY" boolean-op="or"'),
  ),
  ruled('l-id-is-name', '#id compared with a name', rule(expression('#id', 'eq', ' value="n1"'))),
  ruled(
    'l-kind-guest',
    '#kind eq guest',
    rule(expression('#kind', 'eq', ' value="guest"'), 'score="-INFINITY"'),
  ),
  ruled('l-role-attribute', '#role in a rule', rule(expression('#role', 'eq', ' value="Promoted"'))),
  ruled(
    'l-site-unset',
    '#site-name that no node has',
    rule(expression('#site-name', 'eq', ' value="berlin"')),
  ),
  ruled(
    'l-cluster-name',
    '#cluster-name of another cluster',
    rule(expression('#cluster-name', 'eq', ' value="test"')),
    { options: { 'cluster-name': 'prod' } },
  ),
  ruled('l-is-dc-word', '#is_dc eq primary', rule(expression('#is_dc', 'eq', ' value="primary"'))),
  ruled(
    'l-two-values',
    'one attribute eq two values',
    rule(expression('rack', 'eq', ' value="1"') + expression('rack', 'eq', ' value="2"', 'e2')),
    { nodes: nodes((n) => node(n, { rack: String(n) })) },
  ),
  ruled(
    'l-empty-range',
    'gt 10 and lt 5',
    rule(expression('load', 'gt', ' value="10"') + expression('load', 'lt', ' value="5"', 'e2')),
    { nodes: nodes((n) => node(n, { load: '3' })) },
  ),
  ruled(
    'l-value-never',
    'value that no node has',
    rule(expression('rack', 'eq', ' value="c"'), 'score="INFINITY"'),
    { nodes: nodes((n) => node(n, { rack: n === 1 ? 'a' : 'b' })) },
  ),
  ruled(
    'l-param-unset',
    'value-source=param of a parameter that is not there',
    rule(expression('rack', 'eq', ' value="rack" value-source="param"')),
    { nodes: nodes((n) => node(n, { rack: 'a' })) },
  ),
  ruled(
    'l-meta-unset',
    'value-source=meta of a meta attribute that is not there',
    rule(expression('rack', 'eq', ' value="rak" value-source="meta"')),
    { nodes: nodes((n) => node(n, { rack: 'a' })) },
  ),
  ruled(
    'l-integer-word',
    'type=integer with a word',
    rule(expression('rack', 'lt', ' value="abc" type="integer"')),
    { nodes: nodes((n) => node(n, { rack: '1' })) },
  ),
  ruled(
    'l-version-word',
    'type=version with a word',
    rule(expression('kernel', 'gte', ' value="new" type="version"')),
    { nodes: nodes((n) => node(n, { kernel: '6.1' })) },
  ),
  ruled(
    'l-defined-and-not',
    'defined and not_defined',
    rule(
      expression('rack', 'defined') + expression('rack', 'not_defined', '', 'e2'),
      'score="50" boolean-op="and"',
    ),
    { nodes: nodes((n) => node(n, { rack: '1' })) },
  ),
  constraint(
    'l-set-role-bad',
    'role Promoted in a set of a location',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1" role="Promoted"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>',
  ),
  constraint(
    'l-set-action',
    'action in a set of a location',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1" action="start"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>',
  ),
  constraint(
    'l-set-sequential',
    'sequential in a set of a location',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1" sequential="false"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>',
  ),
  constraint(
    'l-set-twice',
    'a resource twice in a set',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1"><resource_ref id="A"/><resource_ref id="A"/></resource_set></rsc_location>',
  ),
  constraint(
    'l-set-and-single',
    'same preference by set and alone',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>' +
      location('node="n1" score="50"', 'A', 'l2'),
  ),
  constraint('l-glob', 'pattern is a glob', pattern('A*')),
  constraint('l-glob-star', 'pattern starts with *', pattern('*A')),
  constraint(
    'l-everything',
    'pattern with an empty alternative matches everything',
    pattern('^A$|', 'node="n1" score="-INFINITY"'),
  ),
  constraint('l-dotstar-ban', 'pattern .* bans from a node', pattern('.*', 'node="n1" score="-INFINITY"')),
  constraint('l-pattern-clone-child', 'pattern that matches only the primitive in a clone', pattern('^P$')),
  constraint(
    'l-pattern-role',
    'pattern with a role that its resources do not have',
    pattern('^[AB]$', 'role="Promoted" node="n1" score="50"'),
  ),
  constraint('l-equal', 'the same score for all nodes', eachNode('100')),
  constraint(
    'l-standby',
    'preference for a node in standby',
    location('node="n1" score="INFINITY"'),
    firstNode({ standby: 'on' }),
  ),
  constraint(
    'l-maintenance',
    'preference for a node in maintenance',
    location('node="n1" score="INFINITY"'),
    firstNode({ maintenance: 'true' }),
  ),
  constraint(
    'l-cli-rule-over',
    'cli-ban whose time is over',
    `<rsc_location id="cli-ban-A-on-n1" rsc="A" role="Started"><rule id="cli-ban-A-on-n1-rule" score="-INFINITY" boolean-op="and">${uname('n1')}<date_expression id="d" operation="lt" end="2020-01-01 00:00:00Z"/></rule></rsc_location>`,
  ),
  constraint(
    'l-cli-prefer-set',
    'cli-prefer of a clone',
    location('node="n1" score="INFINITY"', 'Pc', 'cli-prefer-Pc'),
  ),
  constraint(
    'l-clone-one-node',
    'clone banned from all nodes but one',
    location('node="n1" score="-INFINITY"', 'Pc') + location('node="n2" score="-INFINITY"', 'Pc', 'l2'),
  ),
  constraint(
    'l-opt-in-negative',
    'opt-in cluster with nothing but a ban',
    eachNode('0', '', 'st') +
      eachNode('0', '', 'B').replaceAll('l-', 'lb-') +
      eachNode('0', '', 'C').replaceAll('l-', 'lc-') +
      eachNode('0', '', 'Pc').replaceAll('l-', 'lp-') +
      location('node="n1" score="-INFINITY"'),
    { options: { 'symmetric-cluster': 'false' } },
  ),
  constraint(
    'l-pinned-apart',
    'A avoids B, and both can run only on n1',
    colocation('A', 'B', '-INFINITY') +
      ['A', 'B']
        .map((r) =>
          ['n2', 'n3'].map((n) => location(`node="${n}" score="-INFINITY"`, r, `l-${r}-${n}`)).join(''),
        )
        .join(''),
  ),
  constraint(
    'l-pinned-prefers',
    'A avoids B, A can only run where B prefers',
    colocation('A', 'B', '-INFINITY') +
      location('node="n2" score="-INFINITY"') +
      location('node="n3" score="-INFINITY"', 'A', 'l2') +
      location('node="n1" score="INFINITY"', 'B', 'l3'),
  ),
  constraint('l-fence-all', 'fence device banned everywhere', eachNode('-INFINITY', '', 'st')),
  constraint(
    'l-discovery-everywhere',
    'discovery never on every node',
    eachNode('0', 'resource-discovery="never"'),
  ),
  constraint(
    'l-unknown-remote',
    'location on a bundle replica that is not there',
    location('node="box-7" score="50"'),
    { resources: bundle('replicas="2"', '<network control-port="3121"/>', dummy('X')) },
  ),
  // Dates.
  ruled('d-year-over', 'years=2020', spec('years="2020"')),
  ruled('d-february', 'the 31st of February', spec('months="2" monthdays="31"')),
  ruled('d-weekday-name', 'weekdays=Mon-Fri', spec('weekdays="Mon-Fri"')),
  ruled('d-month-zero', 'months=0', spec('months="0"')),
  ruled('d-minute-60', 'minutes=60', spec('minutes="60"')),
  ruled('d-weeks', 'weeks=54', spec('weeks="54"')),
  ruled('d-yeardays', 'yeardays=367', spec('yeardays="367"')),
  ruled('d-clock', 'hours=09:00-17:00', spec('hours="09:00-17:00"')),
  ruled('d-list', 'weekdays=1,3,5', spec('weekdays="1,3,5"')),
  ruled('d-yearsdays', 'yearsdays', spec('yearsdays="5"')),
  ruled(
    'd-gt-over',
    'lt a date that is over',
    rule('<date_expression id="d" operation="lt" end="2020-01-01 00:00:00Z"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-gt-past',
    'gt a date long ago: always',
    rule('<date_expression id="d" operation="gt" start="2001-01-01 00:00:00Z"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-bad-date',
    'thirteenth month',
    rule('<date_expression id="d" operation="gt" start="2031-13-45 00:00:00Z"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-month-only',
    '2031-07 is a day of the year',
    rule('<date_expression id="d" operation="gt" start="2031-07"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-german',
    '04.07.2031',
    rule('<date_expression id="d" operation="gt" start="04.07.2031"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-contradiction',
    'after 2032 and before 2031',
    rule(
      '<date_expression id="d" operation="gt" start="2032-01-01 00:00:00Z"/><date_expression id="d2" operation="lt" end="2031-01-01 00:00:00Z"/>',
      'score="-INFINITY" boolean-op="and"',
    ),
  ),
  ruled(
    'd-duration-empty',
    'duration of nothing',
    rule(
      '<date_expression id="d" operation="in_range" start="2031-01-01 00:00:00Z"><duration id="du" hours="0"/></date_expression>',
      'score="-INFINITY"',
    ),
  ),
  ruled(
    'd-duration-monthdays',
    'duration in monthdays',
    rule(
      '<date_expression id="d" operation="in_range" start="2031-01-01 00:00:00Z"><duration id="du" monthdays="3"/></date_expression>',
      'score="-INFINITY"',
    ),
  ),
  row('d-defaults-over', 'defaults whose time is over', {
    defaults: `<rsc_defaults>${meta('rd', { 'resource-stickiness': '100' })}<meta_attributes id="re" score="5"><rule id="rr"><date_expression id="d" operation="lt" end="2020-01-01 00:00:00Z"/></rule><nvpair id="re1" name="resource-stickiness" value="0"/></meta_attributes></rsc_defaults>`,
  }),
  row('d-params-node-hours', 'hours=25 in the rule of parameters', {
    a: `<instance_attributes id="ai"><rule id="ar"><date_expression id="d" operation="date_spec"><date_spec id="ds" hours="25"/></date_expression></rule><nvpair id="a1" name="fake" value="1"/></instance_attributes>`,
  }),
  // Rules elsewhere.
  row('x-options-node', 'node condition for cluster options', {
    properties: `<cluster_property_set id="cib-bootstrap-options">${nvpairs('o', { 'stonith-enabled': 'true', 'stonith-timeout': '120s' })}</cluster_property_set><cluster_property_set id="more"><rule id="r">${uname('n1')}</rule><nvpair id="m1" name="batch-limit" value="5"/></cluster_property_set>`,
  }),
  row('x-params-unknown-node', 'parameters for a node that is not there', {
    a: `<instance_attributes id="ai"><rule id="ar">${uname('n9')}</rule><nvpair id="a1" name="fake" value="1"/></instance_attributes>`,
  }),
  row('x-required-only-ruled', 'required parameter only on one node', {
    resources: monitored(
      'X',
      'ocf:heartbeat:IPaddr2',
      `<instance_attributes id="xi"><rule id="xr">${uname('n1')}</rule><nvpair id="x1" name="ip" value="192.0.2.50"/></instance_attributes>`,
    ),
  }),
  row('x-defaults-case', 'rsc_expression in the wrong case', {
    defaults: `<rsc_defaults>${meta('rd', { 'resource-stickiness': '100' })}<meta_attributes id="re" score="5"><rule id="rr"><rsc_expression id="x" class="ocf" provider="pacemaker" type="dummy"/></rule><nvpair id="re1" name="resource-stickiness" value="0"/></meta_attributes></rsc_defaults>`,
  }),
  row('x-op-interval', 'op_expression with an interval that no operation has', {
    sections: `<op_defaults><meta_attributes id="od"><rule id="or"><op_expression id="x" name="monitor" interval="7s"/></rule><nvpair id="od1" name="timeout" value="90s"/></meta_attributes></op_defaults>`,
  }),
  row('x-op-name', 'op_expression with a misspelt operation', {
    sections: `<op_defaults><meta_attributes id="od"><rule id="or"><op_expression id="x" name="monitr"/></rule><nvpair id="od1" name="timeout" value="90s"/></meta_attributes></op_defaults>`,
  }),
  row('x-shadowed', 'ruled set below the plain one never wins', {
    a: `<instance_attributes id="a0" score="1"><rule id="ar">${uname('n1')}</rule><nvpair id="a01" name="fake" value="special"/></instance_attributes><instance_attributes id="a2" score="10"><nvpair id="a21" name="fake" value="plain"/></instance_attributes>`,
  }),
  row('x-util-node', 'node condition for utilization', {
    options: used,
    nodes: capacities,
    a: `<utilization id="au"><rule id="ar">${uname('n1')}</rule><nvpair id="au1" name="cpu" value="1"/></utilization>`,
  }),
  row('x-node-attr-node', 'node condition for node attributes', {
    nodes: `<node id="1" uname="n1"><instance_attributes id="n1i"><rule id="nr">${uname('n1')}</rule><nvpair id="nr1" name="rack" value="1"/></instance_attributes></node>${node(2)}${node(3)}`,
  }),
  // Nodes.
  row('n-standby-left', 'standby saved', firstNode({ standby: 'true' })),
  row('n-maintenance-left', 'maintenance saved', firstNode({ maintenance: 'true' })),
  row('n-maintenance-typo', 'maintainance=true', firstNode({ maintainance: 'true' })),
  row('n-standby-case', 'Standby=on', firstNode({ Standby: 'on' })),
  row('n-maintenance-mode', 'maintenance-mode on a node', firstNode({ 'maintenance-mode': 'true' })),
  row('n-terminate', 'terminate=true saved', firstNode({ terminate: 'true' })),
  row('n-failcount', 'fail count as a permanent attribute', firstNode({ 'fail-count-A': '3' })),
  row('n-near-miss', 'rack on two nodes, rak on the third', {
    nodes: nodes((n) => node(n, n === 3 ? { rak: '2' } : { rack: '1' })),
  }),
  row('n-site', 'site_name on a node', { ...firstNode({ site_name: 'berlin' }) }),
  row(
    'n-discovery',
    'resource-discovery-enabled on a cluster node',
    firstNode({ 'resource-discovery-enabled': 'false' }),
  ),
  row('n-same-id', 'one id for two nodes', {
    nodes: '<node id="1" uname="n1"/><node id="1" uname="n2"/><node id="3" uname="n3"/>',
  }),
  row('n-case', 'two nodes that differ by case', {
    nodes: '<node id="1" uname="n1"/><node id="2" uname="N1"/><node id="3" uname="n3"/>',
    fence: { pcmk_host_list: 'n1,N1,n3' },
  }),
  row('n-health-word', '#health value that is no colour', {
    ...firstNode({ '#health-cpu': 'orange' }),
    options: { 'node-health-strategy': 'only-green' },
  }),
  row('n-health-hash', 'health attribute without #', {
    ...firstNode({ 'health-cpu': 'red' }),
    options: { 'node-health-strategy': 'only-green' },
  }),
  row('n-health-red', 'health red saved', {
    ...firstNode({ '#health-cpu': 'red' }),
    options: { 'node-health-strategy': 'migrate-on-red' },
  }),
  row('n-stonith-name', 'stonith-enabled on a node', firstNode({ 'stonith-enabled': 'false' })),
  row('n-stickiness', 'resource-stickiness on a node', firstNode({ 'resource-stickiness': '100' })),
  row('n-uname-blank', 'name with a blank', {
    nodes: '<node id="1" uname="n1"/><node id="2" uname="n2"/><node id="3" uname="n 3"/>',
    fence: { pcmk_host_list: 'n1,n2' },
  }),
  row('n-all-maintenance', 'every node in maintenance', {
    nodes: nodes((n) => node(n, { maintenance: 'true' })),
  }),
  row('n-attribute-twice', 'attribute of a node twice', {
    nodes: `<node id="1" uname="n1"><instance_attributes id="i1"><nvpair id="i11" name="rack" value="1"/><nvpair id="i12" name="rack" value="2"/></instance_attributes></node>${node(2)}${node(3)}`,
  }),
  // Utilization.
  row('u-sum', 'all together need more than there is', {
    options: used,
    nodes: capacities,
    resources: ['X', 'Y', 'Z', 'W'].map((r) => dummy(r, utilization(r, { cpu: '4' }))).join(''),
  }),
  row('u-group', 'group needs more than a node has', {
    options: used,
    nodes: capacities,
    resources: group(
      'g',
      dummy('X', utilization('X', { cpu: '3' })) + dummy('Y', utilization('Y', { cpu: '3' })),
    ),
  }),
  row('u-colocated', 'colocated resources need more than a node has', {
    options: used,
    nodes: capacities,
    resources: dummy('X', utilization('X', { cpu: '3' })) + dummy('Y', utilization('Y', { cpu: '3' })),
    constraints: colocation('X', 'Y'),
  }),
  row('u-no-capacity', 'need that no node offers', {
    options: used,
    nodes: capacities,
    a: utilization('A', { memory: '3' }),
  }),
  row('u-name-case', 'cpu and CPU', { options: used, nodes: capacities, a: utilization('A', { CPU: '3' }) }),
  row('u-near-miss', 'memory and memroy', {
    options: used,
    nodes: nodes((n) => node(n, {}, { memory: '4' })),
    a: utilization('A', { memroy: '3' }),
  }),
  row('u-one-node-missing', 'one node without capacity', {
    options: used,
    nodes: node(1, {}, { cpu: '4' }) + node(2, {}, { cpu: '4' }) + node(3),
    a: utilization('A', { cpu: '3' }),
  }),
  row('u-node-unit', 'capacity with a unit', {
    options: used,
    nodes: nodes((n) => node(n, {}, { memory: '64G' })),
    a: utilization('A', { memory: '3' }),
  }),
  row('u-node-fraction', 'capacity 1.5', {
    options: used,
    nodes: nodes((n) => node(n, {}, { cpu: '1.5' })),
    a: utilization('A', { cpu: '1' }),
  }),
  row('u-node-negative', 'negative capacity', {
    options: used,
    nodes: nodes((n) => node(n, {}, { cpu: n === 1 ? '-4' : '4' })),
    a: utilization('A', { cpu: '1' }),
  }),
  row('u-strategy-alone', 'placement-strategy without any utilization', {
    options: { 'placement-strategy': 'balanced' },
  }),
  row('u-strategy-typo', 'placement-strategy=utilisation', {
    options: { 'placement-strategy': 'utilisation' },
  }),
  row('u-only-nodes', 'capacities that nothing needs', { options: used, nodes: capacities }),
  row('u-pinned', 'too big for the only node it may run on', {
    options: used,
    nodes: node(1, {}, { cpu: '2' }) + node(2, {}, { cpu: '8' }) + node(3, {}, { cpu: '8' }),
    a: utilization('A', { cpu: '4' }),
    constraints: location('node="n2" score="-INFINITY"') + location('node="n3" score="-INFINITY"', 'A', 'l2'),
  }),
  row('u-clone', 'instances too big for two of three nodes', {
    options: used,
    nodes: node(1, {}, { cpu: '8' }) + node(2, {}, { cpu: '2' }) + node(3, {}, { cpu: '2' }),
    resources: clone('Xc', dummy('X', utilization('X', { cpu: '4' }))),
  }),
  row('u-template', 'need of a template too big', {
    options: used,
    nodes: capacities,
    resources: `<template id="T" class="ocf" provider="pacemaker" type="Dummy">${utilization('T', { cpu: '9' })}<operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T"/>`,
  }),
  // Tickets.
  constraint(
    'k-case',
    'tickets that differ by case',
    ticket('rsc="A" loss-policy="stop"') + ticket('rsc="B" loss-policy="stop"', 't2', 'Site-A'),
  ),
  constraint('k-fence-off', 'loss-policy=fence without fencing', ticket('rsc="A" loss-policy="fence"'), {
    options: { 'stonith-enabled': 'false' },
  }),
  constraint(
    'k-demote',
    'loss-policy=demote of a resource without roles',
    ticket('rsc="A" loss-policy="demote"'),
  ),
  constraint(
    'k-demote-started',
    'loss-policy=demote for every instance of a promotable clone',
    ticket('rsc="Pc" loss-policy="demote"'),
  ),
  constraint(
    'k-role',
    'role Promoted of a resource without roles',
    ticket('rsc="A" rsc-role="Promoted" loss-policy="stop"'),
  ),
  constraint(
    'k-two',
    'two tickets for one resource',
    ticket('rsc="A" loss-policy="stop"') + ticket('rsc="A" loss-policy="stop"', 't2', 'site-b'),
  ),
  constraint(
    'k-twice',
    'one ticket twice with different policies',
    ticket('rsc="A" loss-policy="stop"') + ticket('rsc="A" loss-policy="freeze"', 't2'),
  ),
  constraint(
    'k-set-action',
    'action in a set of a ticket',
    '<rsc_ticket id="t1" ticket="site-a" loss-policy="stop"><resource_set id="s1" action="start"><resource_ref id="A"/></resource_set></rsc_ticket>',
  ),
  constraint(
    'k-clone-child',
    'ticket of the primitive in a clone',
    ticket('rsc="P" rsc-role="Promoted" loss-policy="demote"'),
  ),
  constraint('k-group-member', 'ticket of a group member', ticket('rsc="X" loss-policy="stop"'), {
    resources: group('g', dummy('X') + dummy('Y')),
  }),
  constraint('k-fence-device', 'ticket of a fence device', ticket('rsc="st" loss-policy="stop"')),
  constraint('k-booth', 'booth needs its own ticket', ticket('rsc="g" loss-policy="stop"'), {
    resources: group(
      'g',
      ip('bip', '192.0.2.77') +
        monitored('booth', 'ocf:pacemaker:booth-site', params('booth', { config: 'booth' })),
    ),
  }),
  constraint('k-blank', 'ticket name with a blank', ticket('rsc="A" loss-policy="stop"', 't1', 'site a')),
  // Stickiness, scores and other meta attributes.
  ofA('m-stickiness-word', 'resource-stickiness=Infinity', { 'resource-stickiness': 'Infinity' }),
  ofA('m-stickiness-percent', 'resource-stickiness=100%', { 'resource-stickiness': '100%' }),
  ofA('m-stickiness-fraction', 'resource-stickiness=1.5', { 'resource-stickiness': '1.5' }),
  ofA('m-threshold-inf', 'migration-threshold=INF', { 'migration-threshold': 'INF' }),
  ofA('m-failure-days', 'failure-timeout=5d', { 'failure-timeout': '5d' }),
  ofA('m-priority-clip', 'priority=5000000', { priority: '5000000' }),
  ofA('m-role-word', 'target-role=Start', { 'target-role': 'Start' }),
  ofA('m-managed-typo', 'is-managed=ture', { 'is-managed': 'ture' }),
  ofA('m-maintenance', 'maintenance=true left', { maintenance: 'true' }),
  ofA('m-unhealthy', 'allow-unhealthy-nodes without a health strategy', { 'allow-unhealthy-nodes': 'true' }),
  ofA('m-clone-option', 'globally-unique on a primitive', { 'globally-unique': 'true' }),
  ofA('m-notify', 'notify on a primitive', { notify: 'true' }),
  ofA('m-provides', 'provides=unfencing on a resource that is no fence device', { provides: 'unfencing' }),
  ofA('m-timeout', 'timeout among the meta attributes', { timeout: '60s' }),
  ofA('m-cluster-option', 'no-quorum-policy among the meta attributes', { 'no-quorum-policy': 'stop' }),
  ofA('m-ip', 'parameter among the meta attributes', { fake: '60s' }),
  ofA('m-maintenance-mode', 'maintenance-mode on a resource', { 'maintenance-mode': 'true' }),
  ofA('m-standby', 'standby on a resource', { standby: 'true' }),
  ofA('m-multiple-off', 'critical=flase', { critical: 'flase' }),
  ofA('m-managed-and-stopped', 'stopped and unmanaged', { 'target-role': 'Stopped', 'is-managed': 'false' }),
  defaults('m-defaults-unmanaged', 'is-managed=false for all', { 'is-managed': 'false' }),
  defaults('m-defaults-stopped', 'target-role=Stopped for all', { 'target-role': 'Stopped' }),
  defaults('m-defaults-promotable', 'promotable=true for all', { promotable: 'true' }),
  defaults('m-defaults-clone-max', 'clone-max for all', { 'clone-max': '2' }),
  defaults('m-defaults-remote', 'remote-node for all', { 'remote-node': 'g1' }),
  defaults('m-defaults-old-name', 'default-resource-stickiness in rsc_defaults', {
    'default-resource-stickiness': '10',
  }),
  defaults('m-defaults-interval', 'interval in rsc_defaults', { interval: '10s' }),
  defaults('m-defaults-param', 'parameter in rsc_defaults', { cidr_netmask: '24' }),
  row('m-defaults-two-sets', 'stickiness in two sets of defaults', {
    defaults: `<rsc_defaults>${meta('rd', { 'resource-stickiness': '100' })}${meta('re', { 'resource-stickiness': '1' })}</rsc_defaults>`,
  }),
  // Objects.
  resource('i-case', 'ids that differ by case', dummy('a')),
  resource('i-instance', 'resource in a constraint with the number of an instance', dummy('X'), {
    constraints: '<rsc_location id="l1" rsc-pattern="^P:0$" node="n1" score="50"/>',
  }),
  resource('i-ip-broadcast', 'address of the network', ip('v', '192.0.2.0')),
  resource(
    'i-ip-mask',
    'netmask 255.255.255.0',
    monitored('v', 'ocf:heartbeat:IPaddr2', params('v', { ip: '192.0.2.50', cidr_netmask: '255.255.255.0' })),
  ),
  resource('i-ip-fence', 'address of the fence device', ip('v', '192.0.2.9')),
  resource(
    'i-ip-remote',
    'address of a remote node',
    ip('v', '192.0.2.7') + remote('r1', { server: '192.0.2.7' }),
    withRemote('r1'),
  ),
  resource(
    'i-ip-spelled',
    'one address spelled twice',
    ip('v', '2001:db8::1').replace('"24"', '"64"') + ip('w', '2001:db8:0:0:0:0:0:1').replace('"24"', '"64"'),
  ),
  resource(
    'i-fs-spelled',
    'one directory spelled twice',
    fs('one', '/dev/vg/a', '/srv/data') + fs('two', '/dev/vg/b', '/srv/data/'),
  ),
  resource(
    'i-fs-mapper',
    'one device spelled twice',
    fs('one', '/dev/vg1/data', '/srv/a') + fs('two', '/dev/mapper/vg1-data', '/srv/b'),
  ),
  resource(
    'i-unit-suffix',
    'unit with its suffix and without',
    monitored('X', 'systemd:nginx') + monitored('Y', 'systemd:nginx.service'),
  ),
  resource(
    'i-vm-config',
    'two machines of one configuration',
    vm('v', {}) + vm('w', {}).replace('/vm/w.xml', '/vm/v.xml'),
  ),
];

export const LEGITIMATE_RESOURCES: readonly Row[] = [
  resource(
    'ok-unique-clone',
    'unique clone with two instances per node',
    clone('Xc', dummy('X'), { 'globally-unique': 'true', 'clone-max': '6', 'clone-node-max': '2' }),
  ),
  resource(
    'ok-clone-max-one',
    'clone of two on three nodes',
    clone('Xc', dummy('X'), { 'clone-max': '2', interleave: 'true' }),
  ),
  constraint('ok-ban-one', 'resource that avoids one node', location('node="n3" score="-INFINITY"')),
  constraint(
    'ok-two-preferences',
    'two finite preferences',
    location('node="n1" score="100"') + location('node="n2" score="50"', 'A', 'l2'),
  ),
  ruled(
    'ok-rule-or',
    'rule for two nodes',
    rule(uname('n1') + uname('n2', 'e2'), 'score="50" boolean-op="or"'),
  ),
  ruled('ok-hours', 'office hours', spec('hours="8-16" weekdays="1-5"')),
  ruled(
    'ok-future',
    'a range that comes',
    rule(
      '<date_expression id="d" operation="in_range" start="2031-01-01 00:00:00Z" end="2031-02-01 00:00:00Z"/>',
      'score="-INFINITY"',
    ),
  ),
  ruled(
    'ok-attribute',
    'attribute that nodes have',
    rule(expression('rack', 'eq', ' value="a"'), 'score="100"'),
    { nodes: nodes((n) => node(n, { rack: n === 3 ? 'b' : 'a' })) },
  ),
  ruled(
    'ok-kind',
    'kept off remote nodes',
    rule(expression('#kind', 'ne', ' value="cluster"'), 'score="-INFINITY"'),
    { resources: remote('r1', { server: '192.0.2.7' }), ...withRemote('r1') },
  ),
  ruled(
    'ok-site',
    'attribute #site-name of the nodes',
    rule(expression('#site-name', 'eq', ' value="berlin"'), 'score="100"'),
    { nodes: nodes((n) => node(n, { 'site-name': n === 1 ? 'berlin' : 'ulm' })) },
  ),
  resource('ok-remote', 'remote node with a resource on it', remote('r1', { server: '192.0.2.7' }), {
    ...withRemote('r1'),
    constraints: location('node="r1" score="100"'),
  }),
  resource(
    'ok-guest',
    'guest node',
    vm('v', { 'remote-node': 'g1', 'remote-addr': '192.0.2.70' }),
    withRemote('g1'),
  ),
  resource(
    'ok-bundle',
    'bundle with addresses',
    bundle(
      'replicas="3" promoted-max="1"',
      `<network ip-range-start="192.0.2.100" host-netmask="24" host-interface="eth0">${port('pm', 'port="80"')}</network>`,
      stateful('X'),
      mapping('m1', 'source-dir="/srv/a" target-dir="/data" options="rw"') +
        mapping('m2', 'source-dir-root="/var/log/b" target-dir="/var/log"'),
    ),
  ),
  resource(
    'ok-bundle-plain',
    'bundle without a primitive',
    bundle('replicas="1"', `<network>${port('pm', 'range="8000-8010"')}</network>`),
  ),
  resource(
    'ok-template',
    'template with two users',
    `<template id="T" class="ocf" provider="heartbeat" type="IPaddr2"><operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T">${params('X', { ip: '192.0.2.61', cidr_netmask: '24' })}</primitive><primitive id="Y" template="T">${params('Y', { ip: '192.0.2.62', cidr_netmask: '24' })}</primitive>`,
  ),
  row('ok-tag', 'tag in a location', {
    sections: tags(tag('T', 'A', 'B')),
    constraints: location('node="n1" score="50"', 'T'),
  }),
  constraint('ok-pattern', 'pattern for two resources', pattern('^[AB]$')),
  row('ok-capacity', 'utilization that fits', {
    options: { 'placement-strategy': 'balanced' },
    nodes: capacities,
    a: utilization('A', { cpu: '2' }),
    resources: dummy('X', utilization('X', { cpu: '3' })),
  }),
  constraint(
    'ok-promoted-location',
    'preference of the promoted role',
    location('node="n1" score="100" role="Promoted"', 'Pc'),
  ),
  row('ok-dual-node-params', 'parameters per node with a fallback', {
    a: `<instance_attributes id="ai" score="10"><rule id="ar">${uname('n1')}</rule><nvpair id="a1" name="fake" value="1"/></instance_attributes><instance_attributes id="aj" score="5"><nvpair id="a2" name="fake" value="2"/></instance_attributes>`,
  }),
  row('ok-defaults-rule', 'stickiness by hours', {
    defaults: `<rsc_defaults><meta_attributes id="core" score="2"><rule id="cr"><date_expression id="d" operation="date_spec"><date_spec id="ds" hours="8-17" weekdays="1-5"/></date_expression></rule><nvpair id="c1" name="resource-stickiness" value="INFINITY"/></meta_attributes><meta_attributes id="after" score="1"><nvpair id="c2" name="resource-stickiness" value="0"/></meta_attributes></rsc_defaults>`,
  }),
  resource(
    'ok-nested-mounts',
    'outer directory mounted first',
    group(
      'g',
      fs('out', '/dev/vg/b', '/srv/data') +
        fs('in', '/dev/vg/a', '/srv/data/log') +
        ip('v', '192.0.2.50') +
        monitored('web', 'systemd:nginx'),
    ),
  ),
  resource(
    'ok-cloned-group',
    'clone of dlm and lvmlockd',
    clone(
      'lock',
      group(
        'locking',
        primitive(
          'dlm',
          'ocf:pacemaker:controld',
          `<operations>${op('dlm-mon', { name: 'monitor', interval: '30s', timeout: '20s', 'on-fail': 'fence' })}${op('dlm-start', { name: 'start', interval: '0', timeout: '90s' })}${op('dlm-stop', { name: 'stop', interval: '0', timeout: '100s' })}</operations>`,
        ) +
          primitive(
            'lvmlockd',
            'ocf:heartbeat:lvmlockd',
            `<operations>${op('lk-mon', { name: 'monitor', interval: '30s', timeout: '90s', 'on-fail': 'fence' })}${op('lk-start', { name: 'start', interval: '0', timeout: '90s' })}${op('lk-stop', { name: 'stop', interval: '0', timeout: '90s' })}</operations>`,
          ),
      ),
      { interleave: 'true' },
    ),
    { options: { 'no-quorum-policy': 'freeze' } },
  ),
  constraint('ok-avoid-softly', 'two resources that avoid each other', colocation('A', 'B', '-100')),
  ofA('ok-priority', 'priority and a small stickiness', {
    priority: '10',
    'resource-stickiness': '500',
    'migration-threshold': '3',
    'failure-timeout': '10min',
  }),
  ofA('ok-custom-meta', 'meta attribute of ones own', { 'owner-team': 'storage' }),
  constraint(
    'ok-set',
    'preference of a set',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>',
  ),
  row('ok-standalone-group-meta', 'group meta attributes', {
    resources: group('g', dummy('X') + dummy('Y'), { 'resource-stickiness': '200', priority: '5' }),
  }),
  constraint(
    'ok-ping',
    'ping with a not_defined branch',
    ruleLocation(
      rule(
        expression('pingd', 'lt', ' value="1"') + expression('pingd', 'not_defined', '', 'e2'),
        'score="-INFINITY" boolean-op="or"',
      ),
    ),
    {
      resources: clone(
        'pingc',
        monitored(
          'ping',
          'ocf:pacemaker:ping',
          params('ping', { host_list: '192.0.2.254 192.0.2.253', dampen: '5s', multiplier: '1000' }),
        ).replace('timeout="20s"', 'timeout="60s"'),
      ),
    },
  ),
  ruled(
    'ok-kind-remote-none',
    '#kind eq remote without remote nodes',
    rule(expression('#kind', 'eq', ' value="remote"')),
  ),
  defaults('ok-defaults-migrate', 'allow-migrate for all', { 'allow-migrate': 'true' }),
  defaults('ok-defaults-priority', 'the same priority for all', { priority: '10' }),
];
