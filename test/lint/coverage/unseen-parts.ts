/** What the rows of unseen mistakes are made of: edits of the control cluster, a resource R beside it. */
import type { Row } from './cib-rows.js';
import type { Parts } from './base.js';
import { meta, monitored, op, params, primitive } from './base.js';

export type Values = Readonly<Record<string, string>>;

export const row = (id: string, what: string, parts: Parts, platform?: string): Row => ({
  id,
  what,
  parts,
  ...(platform !== undefined && { platform }),
});

/** Start and stop long enough for every agent, so that nothing but the mistake is left to report. */
export const LIMITS =
  op('R-start', { name: 'start', interval: '0s', timeout: '3600s' }) +
  op('R-stop', { name: 'stop', interval: '0s', timeout: '3600s' });
export const MONITOR = op('R-mon', { name: 'monitor', interval: '120s', timeout: '120s' });

/** A resource R of an agent, with operations that suit it. */
export const agent = (name: string, values: Values, inner = '', operations = MONITOR): string =>
  primitive('R', name, `${params('R', values)}${inner}<operations>${LIMITS}${operations}</operations>`);
export const clone = (inner: string, values: Values = {}): string =>
  `<clone id="Rc">${meta('Rc', values)}${inner}</clone>`;
export const promotable = (name: string, values: Values, more: Values = {}): string =>
  clone(
    agent(
      name,
      values,
      '',
      op('R-mon', { name: 'monitor', interval: '120s', timeout: '120s', role: 'Unpromoted' }) +
        op('R-mon-p', { name: 'monitor', interval: '121s', timeout: '120s', role: 'Promoted' }) +
        ['promote', 'demote']
          .map((each) => op(`R-${each}`, { name: each, interval: '0s', timeout: '900s' }))
          .join(''),
    ),
    { promotable: 'true', notify: 'true', interleave: 'true', ...more },
  );

export const has = (
  id: string,
  what: string,
  name: string,
  values: Values,
  inner = '',
  operations?: string,
): Row => row(id, what, { resources: agent(name, values, inner, operations) });
export const ofA = (id: string, what: string, values: Values): Row => row(id, what, { a: meta('A', values) });
export const opsOfA = (id: string, what: string, ...ops: readonly string[]): Row =>
  row(id, what, { aOps: ops.join('') });
export const mon = (rest: Values, inner = ''): string =>
  op('A-mon', { name: 'monitor', interval: '60s', timeout: '20s', ...rest }, inner);
export const other = (name: string, rest: Values = {}): string =>
  op(`A-${name}`, { name, interval: '0s', timeout: '60s', ...rest });
export const resourceDefaults = (id: string, what: string, values: Values): Row =>
  row(id, what, {
    defaults: `<rsc_defaults>${meta('defaults', { 'resource-stickiness': '100', ...values })}</rsc_defaults>`,
  });
export const DEFAULTS = `<rsc_defaults>${meta('defaults', { 'resource-stickiness': '100' })}</rsc_defaults>`;
export const operationDefaults = (id: string, what: string, values: Values): Row =>
  row(id, what, { defaults: `${DEFAULTS}<op_defaults>${meta('op-defaults', values)}</op_defaults>` });
export const fence = (id: string, what: string, values: Values): Row => row(id, what, { fence: values });
export const dummyClone = (id: string, what: string, values: Values): Row =>
  row(id, what, { resources: clone(monitored('D', 'ocf:pacemaker:Dummy'), values) });
export const group = (id: string, what: string, values: Values): Row =>
  row(id, what, {
    resources: `<group id="G">${meta('G', values)}${monitored('G1', 'ocf:pacemaker:Dummy')}${monitored('G2', 'ocf:pacemaker:Dummy')}</group>`,
  });
export const address = (id: string, what: string, values: Values): Row =>
  has(id, what, 'ocf:heartbeat:IPaddr2', { ip: '192.0.2.50', cidr_netmask: '24', ...values });
export const mount = (id: string, what: string, values: Values, check = ''): Row =>
  has(
    id,
    what,
    'ocf:heartbeat:Filesystem',
    { device: '/dev/vg0/data', directory: '/srv/data', fstype: 'xfs', ...values },
    '',
    op(
      'R-mon',
      { name: 'monitor', interval: '120s', timeout: '120s' },
      check && params('R-mon', { OCF_CHECK_LEVEL: check }),
    ),
  );
