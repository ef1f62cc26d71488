/** Bundles, remote nodes and guest nodes. */
import { meta, monitored, params, primitive } from './base.js';
import type { Row } from './cib-rows.js';
import {
  bundle,
  clone,
  colocation,
  dummy,
  group,
  ip,
  location,
  mapping,
  node,
  nodes,
  port,
  remote,
  resource,
  row,
  stateful,
  vm,
  withRemote,
} from './resource-parts.js';

export const UNSEEN_BUNDLES: readonly Row[] = [
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
];
