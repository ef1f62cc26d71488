/**
 * The control cluster of the measured misconfigurations (reference cib.md §4.4), in our own XML: three nodes, a fence
 * device, fencing on, three dummies and a promotable clone. Nothing in it is wrong.
 */
export interface Parts {
  /** Cluster options beside or instead of the control's. */
  readonly options?: Readonly<Record<string, string>>;
  /** Instead of all options. */
  readonly properties?: string;
  readonly nodes?: string;
  /** Parameters of the fence device beside or instead of the control's. */
  readonly fence?: Readonly<Record<string, string>>;
  /** Further elements of the fence device. */
  readonly fenceParts?: string;
  /** Instead of the fence device. */
  readonly device?: string;
  /** Further elements of the primitive A; `aOps` replaces its operations. */
  readonly a?: string;
  readonly aOps?: string;
  /** Instead of the whole primitive A. */
  readonly primitiveA?: string;
  /** Instead of the promotable clone Pc. */
  readonly clone?: string;
  readonly resources?: string;
  readonly constraints?: string;
  /** Sections behind the constraints. */
  readonly sections?: string;
  /** Instead of rsc_defaults. */
  readonly defaults?: string;
  readonly schema?: string;
}

export function nvpairs(id: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<nvpair id="${id}-${name}" name="${name}" value="${value}"/>`)
    .join('\n');
}

export function meta(id: string, values: Readonly<Record<string, string>>): string {
  return `<meta_attributes id="${id}-meta">${nvpairs(`${id}-meta`, values)}</meta_attributes>`;
}

export function params(id: string, values: Readonly<Record<string, string>>): string {
  return `<instance_attributes id="${id}-params">${nvpairs(`${id}-params`, values)}</instance_attributes>`;
}

export function op(id: string, attributes: Readonly<Record<string, string>>, inner = ''): string {
  const text = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<op id="${id}"${text.join('')}>${inner}</op>`;
}

/** Agent as `ocf:pacemaker:Dummy` or `systemd:httpd`. */
export function primitive(id: string, agent: string, inner: string): string {
  const [agentClass, second, third] = agent.split(':');
  const provider = third === undefined ? '' : ` provider="${second}"`;
  return `<primitive id="${id}" class="${agentClass}"${provider} type="${third ?? second}">${inner}</primitive>`;
}

export function monitored(id: string, agent: string, inner = ''): string {
  return primitive(
    id,
    agent,
    `${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '10s', timeout: '20s' })}</operations>`,
  );
}

/** A location with rules. */
export function ruleLocation(rule: string): string {
  return `<rsc_location id="l1" rsc="A">${rule}</rsc_location>`;
}

export function expression(attribute: string, operation: string, rest = '', id = 'e1'): string {
  return `<expression id="${id}" attribute="${attribute}" operation="${operation}"${rest}/>`;
}

const NODES = ['n1', 'n2', 'n3'].map((name, index) => `<node id="${index + 1}" uname="${name}"/>`).join('\n');

const PROMOTABLE = `<clone id="Pc">${meta('Pc', { promotable: 'true' })}
${primitive(
  'P',
  'ocf:pacemaker:Stateful',
  `<operations>${op('P-mon', { name: 'monitor', interval: '10s', timeout: '20s', role: 'Unpromoted' })}
${op('P-promoted', { name: 'monitor', interval: '11s', timeout: '20s', role: 'Promoted' })}</operations>`,
)}</clone>`;

export function cib(parts: Parts = {}): string {
  const options = { 'stonith-enabled': 'true', 'stonith-timeout': '120s', ...parts.options };
  const fence = {
    ip: '192.0.2.9',
    username: 'admin',
    password_script: '/etc/cluster/ipmi',
    pcmk_host_list: 'n1,n2,n3',
    ...parts.fence,
  };
  const aOps = parts.aOps ?? op('A-mon', { name: 'monitor', interval: '60s', timeout: '20s' });
  return `<cib validate-with="${parts.schema ?? 'pacemaker-3.9'}" crm_feature_set="3.16.1" epoch="1" num_updates="0" admin_epoch="0">
<configuration>
<crm_config>${
    parts.properties ??
    `<cluster_property_set id="cib-bootstrap-options">${nvpairs('cib-bootstrap-options', options)}</cluster_property_set>`
  }</crm_config>
<nodes>${parts.nodes ?? NODES}</nodes>
<resources>
${
  parts.device ??
  primitive(
    'st',
    'stonith:fence_ipmilan',
    `${params('st', fence)}${parts.fenceParts ?? ''}<operations>${op('st-mon', { name: 'monitor', interval: '60s' })}</operations>`,
  )
}
${parts.primitiveA ?? primitive('A', 'ocf:pacemaker:Dummy', `${parts.a ?? ''}<operations>${aOps}</operations>`)}
${monitored('B', 'ocf:pacemaker:Dummy')}
${monitored('C', 'ocf:pacemaker:Dummy')}
${parts.clone ?? PROMOTABLE}
${parts.resources ?? ''}
</resources>
<constraints>${parts.constraints ?? ''}</constraints>
${parts.sections ?? ''}
${parts.defaults ?? `<rsc_defaults>${meta('defaults', { 'resource-stickiness': '100' })}</rsc_defaults>`}
</configuration>
<status/>
</cib>
`;
}
