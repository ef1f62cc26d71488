/**
 * Builders for hand-written `ClusterModel`s: every argument but the essential is optional, and what is not said is
 * the empty thing. Names of resources, tags and the like are ids that were given; everything else has the id '' until
 * `assignIds` has run (`withIds(model({ … }))` does both).
 */
import type {
  AclPermission,
  AclRole,
  AclSubject,
  Action,
  AgentName,
  Alert,
  AlertRecipient,
  Attribute,
  AttributeExpression,
  Bundle,
  Clone,
  ClusterModel,
  ClusterNode,
  ClusterSetup,
  Colocation,
  DateExpression,
  DateFields,
  FencingLevel,
  Group,
  Location,
  Mapping,
  NvPair,
  NvSet,
  Operation,
  OperationExpression,
  Order,
  Origin,
  Primitive,
  ResourceExpression,
  ResourceSet,
  Role,
  Rule,
  RuleCondition,
  SecretText,
  Tag,
  Template,
  Text,
  TicketConstraint,
} from '../../compiler/model/model.js';
import { assignIds } from '../../compiler/model/ids.js';

/** Where every built element claims to come from. */
export const here: Origin = { file: 'test.ha', pos: 0, end: 1 };

export function model(parts: Partial<ClusterModel> = {}): ClusterModel {
  return {
    nodes: [],
    properties: [],
    rscDefaults: [],
    opDefaults: [],
    templates: [],
    resources: [],
    constraints: [],
    fencingLevels: [],
    tags: [],
    aclRoles: [],
    aclSubjects: [],
    alerts: [],
    secrets: [],
    ...parts,
  };
}

/** The model, with its ids assigned. */
export function withIds(built: ClusterModel): ClusterModel {
  assignIds(built);
  return built;
}

// ---------------------------------------------------------------- identity and values

interface Id {
  id: string;
  idGiven?: boolean;
  origin: Origin;
}

/** An id that the user chose, or none. */
function identity(id?: string): Id {
  return id === undefined ? { id: '', origin: here } : { id, idGiven: true, origin: here };
}

export function secret(name: string, before = '', after = ''): SecretText {
  return { parts: [before, { secret: name }, after].filter((part) => part !== '') };
}

export type Pairs = Readonly<Record<string, Text>>;

export function attributes(pairs: Pairs = {}): Attribute[] {
  return Object.entries(pairs).map(([name, value]) => ({ name, value, origin: here }));
}

export function nvpair(name: string, value: Text | undefined, more: Partial<NvPair> = {}): NvPair {
  return { ...identity(), name, value, ...more };
}

/** `nvset({ ip: '10.0.0.1' })`; `id` in `more` makes it a given one. */
export function nvset(pairs: Pairs = {}, more: Partial<NvSet> = {}): NvSet {
  return {
    ...identity(more.id),
    pairs: Object.entries(pairs).map(([name, value]) => nvpair(name, value)),
    ...more,
  };
}

/** `<meta_attributes id-ref="…"/>`. */
export function nvsetRef(idRef: string): NvSet {
  return { ...identity(), pairs: [], idRef };
}

/** What the builders take where the model wants sets: pairs of one set, or the sets themselves. */
export type Sets = Pairs | readonly NvSet[];

export function sets(value: Sets | undefined): readonly NvSet[] {
  if (value === undefined) return [];
  return isSetList(value) ? value : [nvset(value)];
}

function isSetList(value: Sets): value is readonly NvSet[] {
  return Array.isArray(value);
}

// ---------------------------------------------------------------- resources

/** `ocf:heartbeat:IPaddr2`, `systemd:httpd`. */
export function agent(text: string): AgentName {
  const parts = text.split(':');
  if (parts.length === 3) return { class: parts[0]!, provider: parts[1]!, type: parts[2]! };
  return { class: parts[0]!, type: parts[1]! };
}

export interface OperationParts {
  readonly id?: string;
  readonly role?: Role;
  readonly instanceAttributes?: Sets;
  readonly metaAttributes?: Sets;
}

/** `op('monitor', '10s', { timeout: '20s' })`. */
export function op(name: string, interval: string, pairs: Pairs = {}, parts: OperationParts = {}): Operation {
  return {
    ...identity(parts.id),
    name,
    interval,
    ...(parts.role && { role: parts.role }),
    attributes: attributes(pairs),
    instanceAttributes: sets(parts.instanceAttributes),
    metaAttributes: sets(parts.metaAttributes),
  };
}

interface ResourceParts {
  readonly description?: string;
  readonly params?: Sets;
  readonly meta?: Sets;
}

function resourceBase(id: string, parts: ResourceParts) {
  return {
    ...identity(id),
    ...(parts.description !== undefined && { description: parts.description }),
    instanceAttributes: sets(parts.params),
    metaAttributes: sets(parts.meta),
  };
}

export interface PrimitiveParts extends ResourceParts {
  readonly utilization?: Sets;
  readonly ops?: readonly Operation[];
  readonly operationsId?: string;
  readonly operationsIdRef?: string;
}

function primitiveBase(id: string, parts: PrimitiveParts) {
  return {
    ...resourceBase(id, parts),
    utilization: sets(parts.utilization),
    operations: parts.ops ?? [],
    ...(parts.operationsId !== undefined && { operationsId: parts.operationsId }),
    ...(parts.operationsIdRef !== undefined && { operationsIdRef: parts.operationsIdRef }),
  };
}

/** `primitive('vip', 'ocf:heartbeat:IPaddr2', { params: { ip: '10.0.0.1' } })`; an agent `@T` is the template T. */
export function primitive(id: string, agentText: string, parts: PrimitiveParts = {}): Primitive {
  return {
    kind: 'primitive',
    ...primitiveBase(id, parts),
    ...(agentText.startsWith('@') ? { template: agentText.slice(1) } : { agent: agent(agentText) }),
  };
}

export function template(id: string, agentText: string, parts: PrimitiveParts = {}): Template {
  return { kind: 'template', ...primitiveBase(id, parts), agent: agent(agentText) };
}

export function group(id: string, members: readonly Primitive[], parts: ResourceParts = {}): Group {
  return { kind: 'group', ...resourceBase(id, parts), members };
}

export function clone(id: string, child: Primitive | Group, parts: ResourceParts = {}): Clone {
  return { kind: 'clone', ...resourceBase(id, parts), child, promotable: false };
}

export function promotable(id: string, child: Primitive | Group, parts: ResourceParts = {}): Clone {
  return { ...clone(id, child, parts), promotable: true };
}

export interface BundleParts extends ResourceParts {
  readonly network?: Pairs;
  readonly ports?: readonly Mapping[];
  readonly storage?: readonly Mapping[];
  readonly primitive?: Primitive;
}

/** `bundle('web', 'podman', { image: 'httpd' }, { network: { … }, ports: [mapping({ port: '80' })] })`. */
export function bundle(
  id: string,
  type: Bundle['container']['type'],
  container: Pairs,
  parts: BundleParts = {},
): Bundle {
  const hasNetwork = parts.network !== undefined || parts.ports !== undefined;
  return {
    kind: 'bundle',
    ...resourceBase(id, parts),
    container: { type, attributes: attributes(container) },
    ...(hasNetwork && {
      network: { attributes: attributes(parts.network), portMappings: parts.ports ?? [] },
    }),
    ...(parts.storage && { storage: { storageMappings: parts.storage } }),
    ...(parts.primitive && { primitive: parts.primitive }),
  };
}

export function mapping(pairs: Pairs, id?: string): Mapping {
  return { ...identity(id), attributes: attributes(pairs) };
}

// ---------------------------------------------------------------- rules

export function rule(
  op: Rule['op'],
  conditions: readonly RuleCondition[],
  more: Partial<Omit<Rule, 'kind' | 'op' | 'conditions'>> = {},
): Rule {
  return { kind: 'rule', ...identity(more.id), op, conditions, ...more };
}

/** `<rule id-ref="…"/>`. */
export function ruleRef(idRef: string): Rule {
  return rule('and', [], { idRef });
}

export function expression(
  attribute: string,
  operation: AttributeExpression['operation'],
  value?: string,
  more: Partial<AttributeExpression> = {},
): AttributeExpression {
  return {
    kind: 'expression',
    ...identity(more.id),
    attribute,
    operation,
    ...(value !== undefined && { value }),
    ...more,
  };
}

export interface DateParts {
  readonly start?: string;
  readonly stop?: string;
  readonly duration?: Pairs;
  readonly spec?: Pairs;
}

export function date(operation: DateExpression['operation'], parts: DateParts): DateExpression {
  return {
    kind: 'date',
    ...identity(),
    operation,
    ...(parts.start !== undefined && { start: parts.start }),
    ...(parts.stop !== undefined && { stop: parts.stop }),
    ...(parts.duration && { duration: dateFields(parts.duration) }),
    ...(parts.spec && { spec: dateFields(parts.spec) }),
  };
}

function dateFields(pairs: Pairs): DateFields {
  return { ...identity(), fields: attributes(pairs) };
}

export function resourceIs(match: { class?: string; provider?: string; type?: string }): ResourceExpression {
  return { kind: 'resource', ...identity(), ...match };
}

export function operationIs(name: string, interval?: string): OperationExpression {
  return { kind: 'operation', ...identity(), name, ...(interval !== undefined && { interval }) };
}

// ---------------------------------------------------------------- constraints

export function resourceSet(members: readonly string[], more: Partial<ResourceSet> = {}): ResourceSet {
  return { ...identity(more.id), members, ...more };
}

type ConstraintMore<T> = Partial<Omit<T, 'kind' | 'terms' | 'subject' | 'choice'>>;

/** `location('vip', 'n1', '100')`: a resource on a node. */
export function location(
  resource: string,
  node: string,
  score: string,
  more: ConstraintMore<Location> = {},
): Location {
  return { kind: 'location', ...identity(more.id), subject: { resource }, choice: { node, score }, ...more };
}

/** Any other location. */
export function locationOf(
  subject: Location['subject'],
  choice: Location['choice'],
  more: ConstraintMore<Location> = {},
): Location {
  return { kind: 'location', ...identity(more.id), subject, choice, ...more };
}

export interface PairRoles {
  readonly rscRole?: Role;
  readonly withRscRole?: Role;
  readonly nodeAttribute?: string;
}

/** `colocation('a', 'b')`: a with b, INFINITY. */
export function colocation(
  rsc: string,
  withRsc: string,
  roles: PairRoles = {},
  more: ConstraintMore<Colocation> = {},
): Colocation {
  return {
    kind: 'colocation',
    ...identity(more.id),
    score: 'INFINITY',
    terms: { rsc, withRsc, ...roles },
    ...more,
  };
}

export function colocationSets(
  list: readonly ResourceSet[],
  more: ConstraintMore<Colocation> = {},
): Colocation {
  return { kind: 'colocation', ...identity(more.id), score: 'INFINITY', terms: { sets: list }, ...more };
}

export interface PairActions {
  readonly firstAction?: Action;
  readonly thenAction?: Action;
}

export function order(
  first: string,
  then: string,
  actions: PairActions = {},
  more: ConstraintMore<Order> = {},
): Order {
  return { kind: 'order', ...identity(more.id), terms: { first, then, ...actions }, ...more };
}

export function orderSets(list: readonly ResourceSet[], more: ConstraintMore<Order> = {}): Order {
  return { kind: 'order', ...identity(more.id), terms: { sets: list }, ...more };
}

export function ticket(
  name: string,
  terms: TicketConstraint['terms'],
  more: Partial<Omit<TicketConstraint, 'kind' | 'terms' | 'ticket'>> = {},
): TicketConstraint {
  return { kind: 'ticket', ...identity(more.id), ticket: name, terms, ...more };
}

// ---------------------------------------------------------------- nodes, fencing, tags, ACLs, alerts

export interface NodeParts {
  readonly type?: ClusterNode['type'];
  readonly description?: string;
  readonly score?: string;
  readonly addresses?: readonly string[];
  readonly attributes?: Sets;
  readonly utilization?: Sets;
}

export function node(name: string, id: string, parts: NodeParts = {}): ClusterNode {
  return {
    name,
    id,
    type: parts.type ?? 'member',
    ...(parts.description !== undefined && { description: parts.description }),
    ...(parts.score !== undefined && { score: parts.score }),
    addresses: parts.addresses ?? [],
    attributes: sets(parts.attributes),
    utilization: sets(parts.utilization),
    origin: here,
  };
}

/** `nodes('n1', 'n2')`: members 1 and 2. */
export function nodes(...names: readonly string[]): ClusterNode[] {
  return names.map((name, index) => node(name, String(index + 1)));
}

export function level(
  index: number,
  target: FencingLevel['target'],
  devices: readonly string[],
  id?: string,
): FencingLevel {
  return { ...identity(id), index, target, devices };
}

export function tag(id: string, members: readonly string[]): Tag {
  return { ...identity(id), members };
}

export function aclRole(id: string, permissions: readonly AclPermission[], description?: string): AclRole {
  return { ...identity(id), permissions, ...(description !== undefined && { description }) };
}

export function permission(
  access: AclPermission['access'],
  scope: AclPermission['scope'],
  more: Partial<AclPermission> = {},
): AclPermission {
  return { ...identity(more.id), access, scope, ...more };
}

export function aclTarget(id: string, roles: readonly string[], name?: string): AclSubject {
  return { kind: 'target', ...identity(id), roles, ...(name !== undefined && { name }) };
}

export function aclGroup(id: string, roles: readonly string[], name?: string): AclSubject {
  return { ...aclTarget(id, roles, name), kind: 'group' };
}

export interface AlertParts {
  readonly description?: string;
  readonly params?: Sets;
  readonly meta?: Sets;
  readonly select?: {
    readonly kinds: NonNullable<Alert['select']>['kinds'];
    readonly attributes?: readonly string[];
  };
  readonly recipients?: readonly AlertRecipient[];
}

export function alert(id: string, path: string, parts: AlertParts = {}): Alert {
  return {
    ...resourceBase(id, parts),
    path,
    ...(parts.select && {
      select: {
        kinds: parts.select.kinds,
        attributes: (parts.select.attributes ?? []).map((name) => ({ ...identity(), name })),
      },
    }),
    recipients: parts.recipients ?? [],
  };
}

export function recipient(
  value: Text,
  parts: Pick<AlertParts, 'description' | 'params' | 'meta'> & { readonly id?: string } = {},
): AlertRecipient {
  return {
    ...identity(parts.id),
    value,
    ...(parts.description !== undefined && { description: parts.description }),
    instanceAttributes: sets(parts.params),
    metaAttributes: sets(parts.meta),
  };
}

// ---------------------------------------------------------------- corosync

export function setup(name: string, parts: Partial<ClusterSetup> = {}): ClusterSetup {
  return {
    name,
    transport: 'knet',
    transportGiven: false,
    totem: [],
    crypto: [],
    compression: [],
    transportOptions: [],
    links: [],
    quorum: { options: [] },
    logging: [],
    loggerSubsystems: [],
    origin: here,
    ...parts,
  };
}
