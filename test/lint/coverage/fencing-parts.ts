/** Parts of configurations with a mistake around fencing, constraints, options and access. */
import { meta, monitored, nvpairs, op, params, primitive } from './base.js';
import type { Parts } from './base.js';
import type { Row } from './cib-rows.js';

export const row = (id: string, what: string, parts: Parts, platform?: string): Row => ({
  id,
  what,
  parts,
  ...(platform !== undefined && { platform }),
});
export const option = (id: string, what: string, options: Record<string, string>, platform?: string): Row =>
  row(id, what, { options }, platform);
export const fence = (id: string, what: string, values: Record<string, string>): Row =>
  row(id, what, { fence: values });
export const constraint = (id: string, what: string, constraints: string, more: Parts = {}): Row =>
  row(id, what, { ...more, constraints });
export const section = (id: string, what: string, sections: string, more: Parts = {}): Row =>
  row(id, what, { ...more, sections });
export const defaults = (id: string, what: string, text: string): Row => row(id, what, { defaults: text });

export const dummy = (id: string, inner = ''): string => monitored(id, 'ocf:pacemaker:Dummy', inner);
export const group = (id: string, ...members: string[]): string =>
  `<group id="${id}">${members.map((one) => dummy(one)).join('')}</group>`;
export const clone = (id: string, values: Record<string, string> = {}): string =>
  `<clone id="${id}">${meta(id, { interleave: 'true', ...values })}${dummy(`${id}-child`)}</clone>`;
export const colocation = (rest: string, id = 'c1'): string => `<rsc_colocation id="${id}" ${rest}/>`;
export const together = (rsc: string, other: string, score = 'INFINITY'): string =>
  colocation(
    `rsc="${rsc}" with-rsc="${other}" score="${score}"`,
    `c-${rsc}-${other}${score.startsWith('-') ? '-apart' : ''}`,
  );
export const order = (first: string, then: string, rest = '', id = `o-${first}-${then}`): string =>
  `<rsc_order id="${id}" first="${first}" then="${then}" ${rest}/>`;
export const location = (rsc: string, node: string, score: string): string =>
  `<rsc_location id="l-${rsc}-${node}" rsc="${rsc}" node="${node}" score="${score}"/>`;
export const refs = (members: string): string =>
  members
    .split(' ')
    .map((one) => `<resource_ref id="${one}"/>`)
    .join('');
export const set = (id: string, members: string, rest = ''): string =>
  `<resource_set id="${id}" ${rest}>${refs(members)}</resource_set>`;
export const colocationSets = (sets: string, rest = 'score="INFINITY"', id = 'cs'): string =>
  `<rsc_colocation id="${id}" ${rest}>${sets}</rsc_colocation>`;
export const orderSets = (sets: string, rest = 'kind="Mandatory"', id = 'os'): string =>
  `<rsc_order id="${id}" ${rest}>${sets}</rsc_order>`;
export const tag = (id: string, members: string): string =>
  `<tag id="${id}">${members
    .split(' ')
    .map((one) => `<obj_ref id="${one}"/>`)
    .join('')}</tag>`;
export const tags = (...all: string[]): string => `<tags>${all.join('')}</tags>`;
export const device = (id: string, agent: string, values: Record<string, string>, inner = ''): string =>
  primitive(
    id,
    `stonith:${agent}`,
    `${params(id, values)}${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '60s' })}</operations>`,
  );
export const ipmi = (id: string, host: string, ip: string, more: Record<string, string> = {}): string =>
  device(id, 'fence_ipmilan', {
    ip,
    username: 'admin',
    password_script: '/etc/cluster/ipmi',
    pcmk_host_list: host,
    ...more,
  });
export const THREE =
  ipmi('st1', 'n1', '192.0.2.11') + ipmi('st2', 'n2', '192.0.2.12') + ipmi('st3', 'n3', '192.0.2.13');
export const level = (
  index: string,
  target: string,
  devices: string,
  id = `fl-${index}-${target.replace(/\W/g, '')}`,
): string =>
  `<fencing-level id="${id}" index="${index}" ${target.includes('=') ? target : `target="${target}"`} devices="${devices}"/>`;
export const topology = (...levels: string[]): string =>
  `<fencing-topology>${levels.join('')}</fencing-topology>`;
export const EVERY = ['n1', 'n2', 'n3'];
export const acls = (text: string, on = true): Parts => ({
  ...(on && { options: { 'enable-acl': 'true' } }),
  sections: `<acls>${text}</acls>`,
});
export const role = (id: string, ...permissions: string[]): string =>
  `<acl_role id="${id}">${permissions.map((one, index) => `<acl_permission id="${id}-${index}" ${one}/>`).join('')}</acl_role>`;
export const user = (id: string, ...roles: string[]): string =>
  `<acl_target id="${id}">${roles.map((one) => `<role id="${one}"/>`).join('')}</acl_target>`;
export const READ = 'kind="read" xpath="/cib"';
export const alert = (inner: string, path = '/usr/local/bin/alert.sh', id = 'al'): string =>
  `<alerts><alert id="${id}" path="${path}">${inner}</alert></alerts>`;
export const recipient = (value: string, inner = '', id = 'al-r'): string =>
  `<recipient id="${id}" value="${value}">${inner}</recipient>`;
export const nodes = (...texts: string[]): string =>
  EVERY.map((name, index) => {
    const pairs = texts[index] ?? '';
    const [attribute, value] = pairs.split('=');
    const inner = attribute
      ? `<instance_attributes id="${name}-a">${nvpairs(`${name}-a`, { [attribute]: value ?? '' })}</instance_attributes>`
      : '';
    return `<node id="${index + 1}" uname="${name}">${inner}</node>`;
  }).join('');
export const rsc = (inner: string): string => `<rsc_defaults>${inner}</rsc_defaults>`;
export const ops = (inner: string): string =>
  `<rsc_defaults>${meta('defaults', { 'resource-stickiness': '100' })}</rsc_defaults><op_defaults>${inner}</op_defaults>`;
export const ruledMeta = (id: string, condition: string, values: Record<string, string>): string =>
  `<meta_attributes id="${id}"><rule id="${id}-rule" boolean-op="and">${condition}</rule>${nvpairs(id, values)}</meta_attributes>`;
export const STICKY = meta('defaults', { 'resource-stickiness': '100' });
