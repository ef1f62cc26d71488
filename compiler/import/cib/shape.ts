/**
 * What elements and attributes a configuration can have: all schemas from 1.0 to 4.0 together. Read off Pacemaker's
 * RNG files (1.0 to 3.9 as installed; `cib.md` §1 for 3.10 and 4.0); a test compares the table with the installed ones.
 */
export interface Shape {
  readonly attributes: readonly string[];
  readonly children: readonly string[];
  /**
   * Attributes without which the element means nothing. Not the ids of inner elements: the schemas want them, but what
   * is imported from a piece of documentation gets new ones.
   */
  readonly required: readonly string[];
  /** Children of which there can be only one. */
  readonly single: readonly string[];
}

const SETS = 'instance_attributes meta_attributes';
const CONTAINER = '!image masters network options promoted-max replicas replicas-per-host run-command';
const ACL_V1 = 'id attribute ref tag xpath';
const SET = ['id id-ref score', '-rule nvpair'] as const;

/**
 * Attributes and children of each element, by blanks. `!` before an attribute: required. `-` before a child: one at
 * most.
 */
const ROWS: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
  configuration: [
    '',
    '-crm_config -nodes -resources -constraints -rsc_defaults -op_defaults -fencing-topology -acls -tags -alerts',
  ],
  crm_config: ['', 'cluster_property_set'],
  nodes: ['', 'node'],
  resources: ['', 'primitive template group clone master bundle'],
  constraints: ['', 'rsc_location rsc_colocation rsc_order rsc_ticket'],
  rsc_defaults: ['', 'meta_attributes'],
  op_defaults: ['', 'meta_attributes'],
  'fencing-topology': ['', 'fencing-level'],
  acls: ['', 'acl_target acl_group acl_role acl_user'],
  tags: ['', 'tag'],
  alerts: ['', 'alert'],

  cluster_property_set: SET,
  instance_attributes: SET,
  meta_attributes: SET,
  utilization: SET,
  nvpair: ['id id-ref name value', ''],

  node: ['!id !uname type description score', 'instance_attributes utilization'],

  primitive: ['!id class provider type template description', `${SETS} utilization -operations`],
  template: ['!id !class provider !type description', `${SETS} utilization -operations`],
  group: ['!id description', `${SETS} primitive`],
  clone: ['!id description', `${SETS} -primitive -group`],
  master: ['!id description', `${SETS} -primitive -group`],
  bundle: ['!id description', `${SETS} -docker -podman -rkt -network -storage -primitive`],
  docker: [CONTAINER, ''],
  podman: [CONTAINER, ''],
  rkt: [CONTAINER, ''],
  network: ['add-host control-port host-interface host-netmask ip-range-start', 'port-mapping'],
  'port-mapping': ['id port internal-port range', ''],
  storage: ['', 'storage-mapping'],
  'storage-mapping': ['id source-dir source-dir-root !target-dir options', ''],
  operations: ['id id-ref', 'op'],
  op: [
    'id !name interval description start-delay interval-origin timeout enabled record-pending role on-fail requires',
    SETS,
  ],

  rsc_location: ['id rsc rsc-pattern role node score resource-discovery', 'resource_set rule -lifetime'],
  rsc_colocation: [
    'id score score-attribute score-attribute-mangle influence rsc rsc-instance rsc-role with-rsc ' +
      'with-rsc-instance with-rsc-role node-attribute',
    'resource_set -lifetime',
  ],
  rsc_order: [
    'id symmetrical require-all score kind first first-instance first-action then then-instance then-action',
    'resource_set -lifetime',
  ],
  rsc_ticket: ['id !ticket loss-policy rsc rsc-role', 'resource_set'],
  resource_set: ['id id-ref sequential require-all ordering action role score kind', 'resource_ref'],
  resource_ref: ['!id', ''],
  lifetime: ['', 'rule'],

  rule: [
    'id id-ref boolean-op role score score-attribute',
    'rule expression date_expression rsc_expression op_expression',
  ],
  expression: ['id !attribute !operation value type value-source', ''],
  date_expression: ['id operation start end', '-duration -date_spec'],
  duration: [
    'id years months weeks days hours minutes seconds monthdays weekdays yearsdays weekyears moon',
    '',
  ],
  date_spec: [
    'id years months monthdays hours minutes seconds yeardays yearsdays weekyears weeks weekdays moon',
    '',
  ],
  rsc_expression: ['id class provider type', ''],
  op_expression: ['id !name interval', ''],

  'fencing-level': ['id target target-pattern target-attribute target-value !index !devices', ''],
  tag: ['!id', 'obj_ref'],
  obj_ref: ['!id', ''],

  acl_target: ['!id name', 'role'],
  acl_group: ['!id name', 'role'],
  role: ['!id', ''],
  acl_role: ['!id description', 'acl_permission read write deny'],
  acl_permission: ['id !kind description xpath reference object-type attribute', ''],
  acl_user: ['!id', 'role_ref read write deny'],
  role_ref: ['!id', ''],
  read: [ACL_V1, ''],
  write: [ACL_V1, ''],
  deny: [ACL_V1, ''],

  alert: ['!id !path description', `${SETS} -select recipient`],
  select: ['', '-select_attributes -select_fencing -select_nodes -select_resources'],
  select_attributes: ['', 'attribute'],
  select_fencing: ['', ''],
  select_nodes: ['', ''],
  select_resources: ['', ''],
  attribute: ['id !name', ''],
  recipient: ['id !value description', SETS],
};

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function shape([attributes, children]: readonly [string, string]): Shape {
  const plain = (text: string): string[] => words(text).map((word) => word.replace(/^[!-]/, ''));
  const marked = (text: string, mark: string): string[] =>
    words(text)
      .filter((word) => word.startsWith(mark))
      .map((word) => word.slice(1));
  return {
    attributes: plain(attributes),
    children: plain(children),
    required: marked(attributes, '!'),
    single: marked(children, '-'),
  };
}

export const SHAPES: ReadonlyMap<string, Shape> = new Map(
  Object.entries(ROWS).map(([name, row]) => [name, shape(row)]),
);

/** The section that an object stands in. */
export const SECTION_OF: ReadonlyMap<string, string> = new Map(
  SHAPES.get('configuration')!.children.flatMap((section) =>
    SHAPES.get(section)!.children.map((name) => [name, section] as const),
  ),
);
