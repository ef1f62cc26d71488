/**
 * What the schema says about the elements that crmsh writes (`cib.md` §1): crmsh itself lets much of it pass, and the
 * cluster then refuses the whole commit.
 */

/** How a value has to look: one of some words, a number, an id, … */
type ValueForm =
  | 'text'
  | 'id'
  /** The id of something in the configuration. */
  | 'reference'
  | 'boolean'
  | 'integer'
  | 'count'
  | 'score'
  | 'devices'
  | 'ports'
  | readonly string[];

interface ElementForm {
  readonly attributes: Readonly<Record<string, ValueForm>>;
  readonly required?: readonly string[];
  /** Of these at least one is there, as an attribute or a child. */
  readonly oneOf?: readonly string[];
  /** What excludes each other: attributes and children of one group beside those of another. */
  readonly either?: readonly (readonly string[])[];
}

const ROLES = ['Stopped', 'Started', 'Promoted', 'Unpromoted', 'Master', 'Slave'] as const;
const ACTIONS = ['start', 'promote', 'demote', 'stop'] as const;
const CLASSES = ['ocf', 'lsb', 'heartbeat', 'stonith', 'service', 'systemd', 'upstart', 'nagios'] as const;

const RESOURCE = { id: 'id', description: 'text' } as const;
const AGENT = { ...RESOURCE, class: CLASSES, provider: 'text', type: 'text' } as const;
const SET: ElementForm = {
  attributes: { id: 'id', 'id-ref': 'reference', score: 'score' },
};
const CLONE: ElementForm = {
  attributes: RESOURCE,
  oneOf: ['primitive', 'group'],
  either: [['primitive'], ['group']],
};
const CONTAINER_PART: ElementForm = {
  attributes: {
    image: 'text',
    replicas: 'integer',
    'replicas-per-host': 'integer',
    'promoted-max': 'integer',
    masters: 'integer',
    'run-command': 'text',
    network: 'text',
    options: 'text',
  },
  required: ['image'],
  either: [['masters'], ['promoted-max']],
};
const CALENDAR = {
  id: 'id',
  hours: 'text',
  monthdays: 'text',
  weekdays: 'text',
  yearsdays: 'text',
  months: 'text',
  weeks: 'text',
  years: 'text',
  weekyears: 'text',
  moon: 'text',
} as const;
const CALENDAR_TODAY = { minutes: 'text', seconds: 'text', yeardays: 'text', days: 'text' } as const;

export const ELEMENTS: Readonly<Record<string, ElementForm>> = {
  node: {
    attributes: {
      id: 'text',
      uname: 'text',
      type: ['member', 'ping', 'remote'],
      description: 'text',
      score: 'score',
    },
    required: ['id', 'uname'],
  },
  primitive: {
    attributes: { ...AGENT, template: 'reference' },
    oneOf: ['class', 'template'],
    either: [['class', 'provider', 'type'], ['template']],
  },
  template: { attributes: AGENT, required: ['class', 'type'] },
  group: { attributes: RESOURCE, oneOf: ['primitive'] },
  clone: CLONE,
  master: CLONE,
  bundle: {
    attributes: RESOURCE,
    oneOf: ['docker', 'podman', 'rkt'],
    either: [['docker'], ['podman'], ['rkt']],
  },
  docker: CONTAINER_PART,
  podman: CONTAINER_PART,
  rkt: CONTAINER_PART,
  network: {
    attributes: {
      'ip-range-start': 'text',
      'control-port': 'integer',
      'host-interface': 'text',
      'host-netmask': 'integer',
      'add-host': 'boolean',
    },
  },
  'port-mapping': {
    attributes: { id: 'id', port: 'integer', 'internal-port': 'integer', range: 'ports' },
    oneOf: ['port', 'range'],
    either: [['port', 'internal-port'], ['range']],
  },
  storage: { attributes: {} },
  'storage-mapping': {
    attributes: {
      id: 'id',
      'source-dir': 'text',
      'source-dir-root': 'text',
      'target-dir': 'text',
      options: 'text',
    },
    required: ['target-dir'],
    oneOf: ['source-dir', 'source-dir-root'],
    either: [['source-dir'], ['source-dir-root']],
  },
  instance_attributes: SET,
  meta_attributes: SET,
  utilization: SET,
  cluster_property_set: SET,
  nvpair: {
    attributes: { id: 'id', name: 'text', value: 'text', 'id-ref': 'reference' },
    oneOf: ['name', 'id-ref'],
    either: [['value'], ['id-ref']],
  },
  operations: { attributes: { id: 'id', 'id-ref': 'reference' } },
  op: {
    attributes: {
      id: 'id',
      name: 'text',
      interval: 'text',
      description: 'text',
      'start-delay': 'text',
      'interval-origin': 'text',
      timeout: 'text',
      enabled: 'boolean',
      'record-pending': 'boolean',
      role: ROLES,
      requires: ['nothing', 'quorum', 'fencing', 'unfencing'],
      'on-fail': ['ignore', 'block', 'demote', 'stop', 'restart', 'standby', 'fence', 'restart-container'],
    },
    required: ['name', 'interval'],
    either: [['start-delay'], ['interval-origin']],
  },
  rule: {
    attributes: {
      id: 'id',
      'id-ref': 'reference',
      'boolean-op': ['or', 'and'],
      role: 'text',
      score: 'score',
      'score-attribute': 'text',
    },
    either: [['score'], ['score-attribute']],
  },
  expression: {
    attributes: {
      id: 'id',
      attribute: 'text',
      operation: ['lt', 'gt', 'lte', 'gte', 'eq', 'ne', 'defined', 'not_defined'],
      value: 'text',
      type: ['string', 'integer', 'number', 'version'],
      'value-source': ['literal', 'param', 'meta'],
    },
  },
  date_expression: {
    attributes: {
      id: 'id',
      operation: ['in_range', 'gt', 'lt', 'date_spec'],
      start: 'text',
      end: 'text',
    },
  },
  date_spec: { attributes: { ...CALENDAR, ...CALENDAR_TODAY } },
  duration: { attributes: { ...CALENDAR, ...CALENDAR_TODAY } },
  rsc_location: {
    attributes: {
      id: 'id',
      rsc: 'reference',
      'rsc-pattern': 'text',
      role: ROLES,
      score: 'score',
      node: 'text',
      'resource-discovery': ['always', 'never', 'exclusive'],
    },
    oneOf: ['rsc', 'rsc-pattern', 'resource_set'],
    either: [['rsc'], ['rsc-pattern'], ['resource_set']],
  },
  rsc_colocation: {
    attributes: {
      id: 'id',
      score: 'score',
      influence: 'text',
      rsc: 'reference',
      'with-rsc': 'reference',
      'node-attribute': 'text',
      'rsc-role': ROLES,
      'with-rsc-role': ROLES,
    },
    oneOf: ['rsc', 'resource_set'],
    either: [['rsc', 'with-rsc', 'rsc-role', 'with-rsc-role', 'node-attribute'], ['resource_set']],
  },
  rsc_order: {
    attributes: {
      id: 'id',
      symmetrical: 'boolean',
      'require-all': 'boolean',
      score: 'score',
      kind: ['Optional', 'Mandatory', 'Serialize'],
      first: 'reference',
      then: 'reference',
      'first-action': ACTIONS,
      'then-action': ACTIONS,
    },
    oneOf: ['first', 'resource_set'],
    either: [['first', 'then', 'first-action', 'then-action'], ['resource_set']],
  },
  rsc_ticket: {
    attributes: {
      id: 'id',
      ticket: 'text',
      'loss-policy': ['stop', 'demote', 'fence', 'freeze'],
      rsc: 'reference',
      'rsc-role': ROLES,
    },
    oneOf: ['rsc', 'resource_set'],
    either: [['rsc', 'rsc-role'], ['resource_set']],
  },
  resource_set: {
    attributes: {
      id: 'id',
      'id-ref': 'reference',
      sequential: 'boolean',
      'require-all': 'boolean',
      ordering: ['group', 'listed'],
      action: ACTIONS,
      role: ROLES,
      score: 'score',
      kind: ['Optional', 'Mandatory', 'Serialize'],
    },
  },
  resource_ref: { attributes: { id: 'reference' } },
  'fencing-level': {
    attributes: {
      id: 'id',
      target: 'text',
      'target-pattern': 'text',
      'target-attribute': 'text',
      'target-value': 'text',
      index: 'count',
      devices: 'devices',
    },
  },
  tag: { attributes: { id: 'id' }, oneOf: ['obj_ref'] },
  acl_target: { attributes: { id: 'text', name: 'text' } },
  acl_group: { attributes: { id: 'id', name: 'text' } },
  role: { attributes: { id: 'reference' } },
  acl_role: { attributes: { id: 'id', description: 'text' } },
  acl_permission: {
    attributes: {
      id: 'id',
      kind: ['read', 'write', 'deny'],
      description: 'text',
      xpath: 'text',
      reference: 'reference',
      'object-type': 'text',
      attribute: 'text',
    },
  },
  alert: { attributes: { id: 'id', path: 'text', description: 'text' } },
  recipient: { attributes: { id: 'id', value: 'text', description: 'text' } },
  attribute: { attributes: { id: 'id', name: 'text' } },
};

/** Elements that are gone from the schemas of today, or not in those of then. */
export const ABSENT: readonly {
  readonly element: string;
  readonly since?: string;
  readonly until?: string;
}[] = [
  { element: 'acl_user', until: '1.3' },
  { element: 'acl_target', since: '2.0' },
  { element: 'acl_group', since: '2.0' },
  { element: 'acl_permission', since: '2.0' },
  { element: 'master', until: '3.10' },
  { element: 'rkt', since: '2.10', until: '3.10' },
  { element: 'bundle', since: '2.8' },
  { element: 'podman', since: '3.2' },
  { element: 'alert', since: '2.5' },
  { element: 'select', since: '2.10' },
  { element: 'tag', since: '1.3' },
];

const FORMS: Readonly<Record<string, readonly [form: RegExp, what: string]>> = {
  boolean: [/^(true|false|1|0)$/, 'true or false'],
  integer: [/^\s*[+-]?\d+\s*$/, 'an integer'],
  count: [/^\s*\+?0*[1-9]\d*\s*$/, 'a positive integer'],
  score: [/^\s*([+-]?\d+|[+-]?INFINITY)\s*$/, 'an integer or INFINITY'],
  devices: [/^[a-zA-Z0-9_.-]+(,[a-zA-Z0-9_.-]+)*$/, 'devices with "," between them'],
  ports: [/^[0-9-]+$/, 'a range of ports'],
  id: [/^\s*[\p{L}_][\p{L}\p{N}\p{M}._·-]*\s*$/u, 'an id of letters, digits, "_", "-" and "."'],
};

/** What is expected where the value is something else. */
export function valueProblem(form: ValueForm, value: string): string | undefined {
  if (typeof form !== 'string') return form.includes(value) ? undefined : `one of ${form.join(', ')}`;
  const known = FORMS[form];
  return known && !known[0].test(value) ? known[1] : undefined;
}
