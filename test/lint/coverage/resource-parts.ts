/** How the rows about resources and placement edit the control cluster. */
import { expression, meta, monitored, nvpairs, op, params, primitive, ruleLocation } from './base.js';
import type { Parts } from './base.js';
import type { Row } from './cib-rows.js';

export const row = (id: string, what: string, parts: Parts): Row => ({ id, what, parts });
export const constraint = (id: string, what: string, constraints: string, more: Parts = {}): Row =>
  row(id, what, { ...more, constraints });
export const ofA = (id: string, what: string, values: Record<string, string>, more: Parts = {}): Row =>
  row(id, what, { ...more, a: meta('A', values) });
export const ruled = (id: string, what: string, rule: string, more: Parts = {}): Row =>
  row(id, what, { ...more, constraints: ruleLocation(rule) });
export const resource = (id: string, what: string, resources: string, more: Parts = {}): Row =>
  row(id, what, { ...more, resources });
export const defaults = (id: string, what: string, values: Record<string, string>): Row =>
  row(id, what, {
    defaults: `<rsc_defaults>${meta('rd', { 'resource-stickiness': '100', ...values })}</rsc_defaults>`,
  });

export const dummy = (id: string, inner = ''): string => monitored(id, 'ocf:pacemaker:Dummy', inner);
export const ip = (id: string, address: string, inner = ''): string =>
  monitored(id, 'ocf:heartbeat:IPaddr2', params(id, { ip: address, cidr_netmask: '24' }) + inner);
export const fs = (id: string, device: string, directory: string, fstype = 'ext4', inner = ''): string =>
  primitive(
    id,
    'ocf:heartbeat:Filesystem',
    `${params(id, { device, directory, fstype })}${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '20s', timeout: '40s' })}${op(`${id}-start`, { name: 'start', interval: '0', timeout: '60s' })}${op(`${id}-stop`, { name: 'stop', interval: '0', timeout: '60s' })}</operations>`,
  );
export const vm = (id: string, values: Record<string, string>, inner = ''): string =>
  primitive(
    id,
    'ocf:heartbeat:VirtualDomain',
    `${params(id, { config: `/srv/vm/${id}.xml`, hypervisor: 'qemu:///system' })}${meta(id, values)}${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '30s', timeout: '30s' })}${op(`${id}-start`, { name: 'start', interval: '0', timeout: '120s' })}${op(`${id}-stop`, { name: 'stop', interval: '0', timeout: '180s' })}</operations>`,
  );
export const remote = (id: string, values: Record<string, string>, inner = ''): string =>
  primitive(
    id,
    'ocf:pacemaker:remote',
    `${params(id, { reconnect_interval: '60', ...values })}${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '30s', timeout: '30s' })}${op(`${id}-start`, { name: 'start', interval: '0', timeout: '60s' })}${op(`${id}-stop`, { name: 'stop', interval: '0', timeout: '60s' })}</operations>`,
  );
export const fencing = (id: string, address: string, hosts: string): string =>
  primitive(
    id,
    'stonith:fence_ipmilan',
    `${params(id, { ip: address, username: 'admin', password_script: '/etc/cluster/ipmi', pcmk_host_list: hosts })}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '60s' })}</operations>`,
  );
export const withRemote = (...names: string[]): Parts => ({
  device:
    fencing('st', '192.0.2.9', 'n1,n2,n3') +
    names.map((name, index) => fencing(`st-${name}`, `192.0.2.2${index}`, name)).join(''),
});
export const group = (id: string, inner: string, values: Record<string, string> = {}): string =>
  `<group id="${id}">${Object.keys(values).length > 0 ? meta(id, values) : ''}${inner}</group>`;
export const clone = (id: string, inner: string, values: Record<string, string> = {}): string =>
  `<clone id="${id}">${Object.keys(values).length > 0 ? meta(id, values) : ''}${inner}</clone>`;
export const stateful = (id: string, inner = ''): string =>
  primitive(
    id,
    'ocf:pacemaker:Stateful',
    `${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '10s', timeout: '20s', role: 'Unpromoted' })}${op(`${id}-pro`, { name: 'monitor', interval: '11s', timeout: '20s', role: 'Promoted' })}</operations>`,
  );
export const promotable = (values: Record<string, string>, inner = ''): Parts => ({
  clone: clone('Pc', stateful('P', inner), { promotable: 'true', ...values }),
});
export const location = (rest: string, rsc = 'A', id = 'l1'): string =>
  `<rsc_location id="${id}" rsc="${rsc}" ${rest}/>`;
export const pattern = (text: string, rest = 'node="n1" score="50"'): string =>
  `<rsc_location id="l1" rsc-pattern="${text}" ${rest}/>`;
export const colocation = (
  rsc: string,
  other: string,
  score = 'INFINITY',
  rest = '',
  id = `c-${rsc}-${other}`,
): string => `<rsc_colocation id="${id}" rsc="${rsc}" with-rsc="${other}" score="${score}" ${rest}/>`;
export const ticket = (rest: string, id = 't1', name = 'site-a'): string =>
  `<rsc_ticket id="${id}" ticket="${name}" ${rest}/>`;
export const tags = (text: string): string => `<tags>${text}</tags>`;
export const tag = (id: string, ...members: string[]): string =>
  `<tag id="${id}">${members.map((one) => `<obj_ref id="${one}"/>`).join('')}</tag>`;
export const node = (
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
export const nodes = (each: (number: number) => string): string => [1, 2, 3].map(each).join('');
export const firstNode = (values: Record<string, string>): Parts => ({
  nodes: nodes((n) => node(n, n === 1 ? values : {})),
});
export const utilization = (id: string, values: Record<string, string>): string =>
  `<utilization id="${id}-util">${nvpairs(`${id}-util`, values)}</utilization>`;
export const used: Readonly<Record<string, string>> = { 'placement-strategy': 'utilization' };
export const capacities = nodes((n) => node(n, {}, { cpu: '4' }));
export const uname = (name: string, id = 'e1', operation = 'eq'): string =>
  expression('#uname', operation, ` value="${name}"`, id);
export const rule = (inner: string, rest = 'score="50"'): string => `<rule id="ru" ${rest}>${inner}</rule>`;
export const spec = (inner: string): string =>
  rule(
    `<date_expression id="d" operation="date_spec"><date_spec id="ds" ${inner}/></date_expression>`,
    'score="-INFINITY"',
  );
export const bundle = (
  container: string,
  network = '',
  inner = '',
  storage = '',
  id = 'box',
  values: Record<string, string> = {},
): string =>
  `<bundle id="${id}">${Object.keys(values).length > 0 ? meta(id, values) : ''}<podman image="registry.example.com/x:1" ${container}/>${network}${storage === '' ? '' : `<storage>${storage}</storage>`}${inner}</bundle>`;
export const mapping = (id: string, rest: string): string => `<storage-mapping id="${id}" ${rest}/>`;
export const port = (id: string, rest: string): string => `<port-mapping id="${id}" ${rest}/>`;
export const eachNode = (score: string, rest = '', rsc = 'A'): string =>
  ['n1', 'n2', 'n3'].map((n) => location(`node="${n}" score="${score}" ${rest}`, rsc, `l-${n}`)).join('');
