/** Groups, clones, templates, tags. */
import { meta, monitored, op, params } from './base.js';
import type { Row } from './cib-rows.js';
import {
  clone,
  colocation,
  dummy,
  eachNode,
  fs,
  group,
  ip,
  location,
  node,
  nodes,
  promotable,
  remote,
  resource,
  row,
  stateful,
  tag,
  tags,
  vm,
  withRemote,
} from './resource-parts.js';

export const UNSEEN_COLLECTIONS: readonly Row[] = [
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
];
