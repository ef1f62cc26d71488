/** One mistake in three languages: the same rule finds it, on the line where it is written. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { checkForeign, checkText } from '../support/lint.js';

interface Translation {
  readonly name: string;
  /** In each, the line with the mistake ends in `!!`. */
  readonly ha: string;
  readonly crm: string;
  readonly pcs: string;
}

/** A parameter of an agent. */
function parameter(name: string, agent: string, good: string, bad: string): Translation {
  const [key = '', value = ''] = bad.split(/=(.*)/s);
  const shown = /^[\w./:@-]+$/.test(value) ? value : `"${value}"`;
  return {
    name,
    ha: `primitive r ${agent} {\n  ${good}\n  ${key} = "${value}" !!\n  op monitor interval=60s timeout=60s\n}`.replace(
      '  \n',
      '',
    ),
    crm: `primitive r ${agent} \\\n  params ${good.replaceAll(/ = /g, '=').replaceAll(',', '')} \\\n  ${key}=${shown} !!\\\n  op monitor interval=60s timeout=60s`,
    pcs: `pcs resource create r ${agent} ${good.replaceAll(/ = /g, '=').replaceAll(',', '')} ${key}=${shown} op monitor interval=60s timeout=60s !!`,
  };
}

function metaOf(name: string, bad: string): Translation {
  const [key = '', value = ''] = bad.split('=');
  return {
    name,
    ha: `primitive r ocf:pacemaker:Dummy {\n  op monitor interval=60s timeout=60s\n  meta {\n    ${key} = "${value}" !!\n  }\n}`,
    crm: `primitive r ocf:pacemaker:Dummy \\\n  op monitor interval=60s timeout=60s \\\n  meta ${key}=${value} !!`,
    pcs: `pcs resource create r ocf:pacemaker:Dummy op monitor interval=60s timeout=60s\npcs resource meta r ${key}=${value} !!`,
  };
}

function operation(name: string, bad: string, agent = 'ocf:pacemaker:Dummy'): Translation {
  return {
    name,
    ha: `primitive r ${agent} {\n  op ${bad} !!\n}`,
    crm: `primitive r ${agent} \\\n  op ${bad} !!`,
    pcs: `pcs resource create r ${agent} op ${bad} !!`,
  };
}

function defaults(name: string, kind: 'rsc' | 'op', bad: string): Translation {
  const [key = '', value = ''] = bad.split('=');
  return {
    name,
    ha: `${kind}_defaults {\n  ${key} = ${value} !!\n}\nprimitive r ocf:pacemaker:Dummy { op monitor interval=60s timeout=60s }`,
    crm: `primitive r ocf:pacemaker:Dummy op monitor interval=60s timeout=60s\n${kind}_defaults op-1: \\\n  ${key}=${value} !!`,
    pcs: `pcs resource create r ocf:pacemaker:Dummy op monitor interval=60s timeout=60s\npcs resource ${kind === 'op' ? 'op ' : ''}defaults update ${key}=${value} !!`,
  };
}

const FS = 'ocf:heartbeat:Filesystem';
const MOUNT = 'device = /dev/vg/d, directory = /srv/d, fstype = xfs';

const TRANSLATIONS: readonly Translation[] = [
  parameter('wrong-type', 'ocf:heartbeat:IPaddr2', 'cidr_netmask = 24', 'ip=192.0.2.256'),
  parameter('wrong-type', 'ocf:heartbeat:IPaddr2', 'ip = 192.0.2.1, cidr_netmask = 24', 'nic=eth0,eth1'),
  parameter('unknown-parameter', 'ocf:heartbeat:IPaddr2', 'ip = 192.0.2.1', 'netmask=24'),
  parameter('parameter-combination', 'ocf:heartbeat:IPaddr2', 'ip = 192.0.2.1', 'cidr_netmask=64'),
  parameter('option-list-form', FS, MOUNT, 'options=noatime, nodiratime'),
  parameter('contradicting-options', FS, MOUNT, 'options=ro,rw'),
  parameter('ineffective-parameter', FS, MOUNT, 'force_unmount=hard'),
  parameter('device-form', FS, 'directory = /srv/d, fstype = nfs', 'device=/dev/vg/d'),
  parameter(
    'wrong-type',
    'ocf:heartbeat:exportfs',
    'clientspec = 192.0.2.7, directory = /srv/d',
    'fsid=nfs1',
  ),
  parameter('wrong-type', 'ocf:heartbeat:iSCSITarget', 'implementation = lio-t', 'iqn=iqn.example.com:t'),
  parameter(
    'parameter-combination',
    'ocf:heartbeat:VirtualDomain',
    'hypervisor = "qemu:///system"',
    'config=/srv/vm.qcow2',
  ),
  parameter(
    'container-run-options',
    'ocf:heartbeat:podman',
    'image = "nginx:1.27"',
    'run_opts=--restart=always',
  ),
  parameter(
    'deep-check-never-asked',
    'ocf:heartbeat:apache',
    'configfile = /etc/httpd/conf/httpd.conf',
    'testurl=/x',
  ),
  parameter('parameter-over-timeout', 'ocf:heartbeat:anything', 'binfile = /usr/bin/a', 'stop_timeout=60'),
  parameter('wrong-type', 'ocf:heartbeat:LVM-activate', 'vgname = vg0', 'vg_access_mode=exclusive'),
  metaOf('wrong-type', 'is-managed=enabled'),
  metaOf('wrong-type', 'failure-timeout=1d'),
  metaOf('wrong-type', 'multiple-active=stop-start'),
  metaOf('misplaced-meta', 'on-fail=fence'),
  metaOf('misplaced-meta', 'clone-max=2'),
  metaOf('unknown-meta-attribute', 'managed=false'),
  operation('wrong-type', 'monitor interval=60s timeout=1m30s'),
  operation('doubtful-duration', 'monitor interval=60s timeout=60ms'),
  operation('wrong-type', 'monitor interval=1week timeout=60s'),
  operation('unknown-operation-attribute', 'monitor interval=60s timeout=60s on_fail=fence'),
  operation('impossible-check-level', 'monitor interval=60s timeout=60s OCF_CHECK_LEVEL=30', FS),
  operation('operation-not-recurring', 'stop interval=60s timeout=60s'),
  defaults('guest-node-in-defaults', 'rsc', 'remote-node=guest'),
  defaults('resource-left-off', 'rsc', 'target-role=Stopped'),
  defaults('long-start-delay', 'op', 'start-delay=60s'),
  defaults('wrong-type', 'op', 'timeout=1d'),
  {
    name: 'service-twice',
    ha: 'primitive a systemd:haproxy { op monitor interval=60s }\nprimitive b systemd:haproxy.service { op monitor interval=60s } !!',
    crm: 'primitive a systemd:haproxy op monitor interval=60s\nprimitive b systemd:haproxy.service op monitor interval=60s !!',
    pcs: 'pcs resource create a systemd:haproxy op monitor interval=60s\npcs resource create b systemd:haproxy.service op monitor interval=60s !!',
  },
  {
    name: 'cluster-stack-as-resource',
    ha: 'primitive a systemd:corosync { op monitor interval=60s } !!',
    crm: 'primitive a systemd:corosync op monitor interval=60s !!',
    pcs: 'pcs resource create a systemd:corosync op monitor interval=60s !!',
  },
];

const test = suite('lint: one mistake in several languages');

function lineOf(text: string, { at }: Diagnostic): number {
  return text.slice(0, at.pos).split('\n').length;
}

for (const [index, { name, ...texts }] of TRANSLATIONS.entries()) {
  for (const [language, marked] of Object.entries(texts)) {
    test(`${index + 1}. ${name}: ${language}`, () => {
      const line = marked.split('\n').findIndex((one) => one.includes('!!')) + 1;
      const text = `${marked.replace(/ ?!!(\\?)/, ' $1').replace(/ +$/m, '')}\n`;
      const found =
        language === 'ha' ? checkText(text) : checkForeign(text, language === 'crm' ? 'crmsh' : 'pcs');
      const lines = found
        .filter((one) => one.name === name || one.name === 'pcs-refused')
        .map((one) => lineOf(text, one));
      const all = found.map((one) => `${lineOf(text, one)} ${one.name}: ${one.message}`).join('\n');
      assert.ok(lines.includes(line), `${text}\n${all}`);
    });
  }
}

test.run();
