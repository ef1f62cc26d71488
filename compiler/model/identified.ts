import type {
  AclRole,
  Alert,
  Bundle,
  ClusterModel,
  ClusterNode,
  Constraint,
  DateExpression,
  FencingLevel,
  Identified,
  NvSet,
  PrimitiveLike,
  Resource,
  ResourceSet,
  Rule,
  RuleCondition,
  Template,
} from './model.js';

/** An element of the CIB that has an XML id, and the id that pcs would give it. */
export interface Candidate {
  readonly element: Identified;
  /** Before it is made unique. Only to be asked when the element's parent has its id. */
  readonly proposal: () => string;
}

/**
 * All elements of the model that carry an XML id, parents before children, in the order of the CIB. References
 * (`id-ref`) have no id of their own; the ids of nodes and of ACL users are not XML ids (`cib.md` §3.5).
 *
 * The proposals are the scheme of pcs 0.11/0.12, read from its sources and compared with pcs 0.11.5 by the tests.
 */
export function* identified(model: ClusterModel): Generator<Candidate> {
  yield* propertySets(model.properties);
  for (const node of model.nodes) yield* nodeIds(node);
  for (const template of model.templates) yield* primitiveIds(template, 'template');
  for (const resource of model.resources) yield* resourceIds(resource);
  for (const constraint of model.constraints) yield* constraintIds(constraint);
  yield* defaultsSets(model.rscDefaults, 'rsc_defaults');
  yield* defaultsSets(model.opDefaults, 'op_defaults');
  for (const level of model.fencingLevels) yield { element: level, proposal: () => fencingLevelId(level) };
  for (const role of model.aclRoles) yield* aclRoleIds(role);
  for (const subject of model.aclSubjects) {
    if (subject.kind === 'group') yield { element: subject, proposal: () => 'acl_group' };
  }
  for (const tag of model.tags) yield { element: tag, proposal: () => 'tag' };
  for (const alert of model.alerts) yield* alertIds(alert);
}

// ---------------------------------------------------------------- sets of name-value pairs

/** pcs keeps the ids of options short: names are cut in sets of defaults and of cluster properties. */
const cut = (name: string): string => name.slice(0, 20);

/**
 * `cib-bootstrap-options` is more than a name: Pacemaker puts that set before all others. So it goes to the first
 * plain set, never to one with a rule or a score.
 */
function* propertySets(sets: readonly NvSet[]): Generator<Candidate> {
  const plain = sets.find((set) => set.id === '' && !set.rule && !set.score && set.idRef === undefined);
  for (const set of sets) {
    yield* nvSetIds(set, set === plain ? 'cib-bootstrap-options' : 'crm_config-cluster_property_set', cut);
  }
}

function* defaultsSets(sets: readonly NvSet[], section: string): Generator<Candidate> {
  for (const set of sets) yield* nvSetIds(set, `${section}-meta_attributes`, cut);
}

/** Of `owner`, whose id is known when the proposal is asked for. */
function* ownedSets(sets: readonly NvSet[], owner: Identified, kind: string): Generator<Candidate> {
  for (const set of sets) yield* nvSetIds(set, () => `${owner.id}-${kind}`);
}

function* nvSetIds(
  set: NvSet,
  id: string | (() => string),
  idPart = (name: string): string => name,
): Generator<Candidate> {
  if (set.idRef !== undefined) return;
  yield { element: set, proposal: typeof id === 'string' ? () => id : id };
  if (set.rule) yield* ruleIds(set.rule, set);
  for (const pair of set.pairs) {
    if (pair.idRef === undefined) {
      yield { element: pair, proposal: () => `${set.id}-${idPart(pair.name)}` };
    }
  }
}

// ---------------------------------------------------------------- nodes

/** As crm_attribute names them, which pcs runs for node attributes: `#health-x` becomes `nodes-1-.health-x`. */
function* nodeIds(node: ClusterNode): Generator<Candidate> {
  const dotted = (name: string): string => name.replace(/[:#]/g, '.');
  for (const set of node.attributes) yield* nvSetIds(set, `nodes-${node.id}`, dotted);
  for (const set of node.utilization) yield* nvSetIds(set, `nodes-${node.id}-utilization`);
}

// ---------------------------------------------------------------- resources

function* resourceIds(resource: Resource): Generator<Candidate> {
  switch (resource.kind) {
    case 'primitive':
      yield* primitiveIds(resource, 'primitive');
      return;
    case 'group':
      yield { element: resource, proposal: () => 'group' };
      yield* ownedSets(resource.instanceAttributes, resource, 'instance_attributes');
      yield* ownedSets(resource.metaAttributes, resource, 'meta_attributes');
      for (const member of resource.members) yield* primitiveIds(member, 'primitive');
      return;
    case 'clone':
      yield { element: resource, proposal: () => `${resource.child.id}-clone` };
      yield* ownedSets(resource.instanceAttributes, resource, 'instance_attributes');
      yield* ownedSets(resource.metaAttributes, resource, 'meta_attributes');
      yield* resourceIds(resource.child);
      return;
    case 'bundle':
      yield* bundleIds(resource);
      return;
  }
}

function* primitiveIds(resource: PrimitiveLike | Template, fallback: string): Generator<Candidate> {
  yield { element: resource, proposal: () => fallback };
  yield* ownedSets(resource.instanceAttributes, resource, 'instance_attributes');
  yield* ownedSets(resource.metaAttributes, resource, 'meta_attributes');
  yield* ownedSets(resource.utilization, resource, 'utilization');
  if (resource.operationsId !== undefined) {
    const operations = {
      id: resource.operationsId,
      idGiven: true,
      ...(resource.origin && { origin: resource.origin }),
    };
    yield { element: operations, proposal: () => operations.id };
  }
  for (const op of resource.operations) {
    yield { element: op, proposal: () => `${resource.id}-${op.name}-interval-${op.interval}` };
    yield* ownedSets(op.instanceAttributes, op, 'instance_attributes');
    yield* ownedSets(op.metaAttributes, op, 'meta_attributes');
  }
}

function* bundleIds(bundle: Bundle): Generator<Candidate> {
  yield { element: bundle, proposal: () => 'bundle' };
  for (const mapping of bundle.network?.portMappings ?? []) {
    const named = mapping.attributes.find(({ name }) => name === 'port' || name === 'range');
    const suffix = typeof named?.value === 'string' ? `-${named.value}` : '';
    yield { element: mapping, proposal: () => `${bundle.id}-port-map${suffix}` };
  }
  for (const mapping of bundle.storage?.storageMappings ?? []) {
    yield { element: mapping, proposal: () => `${bundle.id}-storage-map` };
  }
  yield* ownedSets(bundle.instanceAttributes, bundle, 'instance_attributes');
  yield* ownedSets(bundle.metaAttributes, bundle, 'meta_attributes');
  if (bundle.primitive) yield* primitiveIds(bundle.primitive, 'primitive');
}

// ---------------------------------------------------------------- rules

function* ruleIds(rule: Rule, owner: Identified, kind = 'rule'): Generator<Candidate> {
  if (rule.idRef !== undefined) return;
  yield { element: rule, proposal: () => `${owner.id}-${kind}` };
  for (const condition of rule.conditions) yield* conditionIds(condition, rule);
}

function* conditionIds(condition: RuleCondition, rule: Rule): Generator<Candidate> {
  switch (condition.kind) {
    case 'rule':
      yield* ruleIds(condition, rule);
      return;
    case 'expression':
      yield { element: condition, proposal: () => `${rule.id}-expr` };
      return;
    case 'date':
      yield* dateIds(condition, rule);
      return;
    case 'resource': {
      const parts = [condition.class, condition.provider, condition.type].filter(Boolean);
      yield { element: condition, proposal: () => `${rule.id}-rsc-${parts.join('-')}` };
      return;
    }
    case 'operation':
      yield { element: condition, proposal: () => `${rule.id}-op-${condition.name}` };
      return;
  }
}

function* dateIds(date: DateExpression, rule: Rule): Generator<Candidate> {
  yield { element: date, proposal: () => `${rule.id}-expr` };
  if (date.duration) yield { element: date.duration, proposal: () => `${date.id}-duration` };
  if (date.spec) yield { element: date.spec, proposal: () => `${date.id}-datespec` };
}

// ---------------------------------------------------------------- constraints

function* constraintIds(constraint: Constraint): Generator<Candidate> {
  yield { element: constraint, proposal: () => constraintId(constraint) };
  for (const set of setsOf(constraint)) {
    if (set.idRef === undefined) yield { element: set, proposal: () => `${constraint.id}_set` };
  }
  if (constraint.kind === 'location' && 'rules' in constraint.choice) {
    for (const rule of constraint.choice.rules) yield* ruleIds(rule, constraint);
  }
  for (const rule of constraint.lifetime ?? []) yield* ruleIds(rule, constraint, 'lifetime-rule');
}

function constraintId(constraint: Constraint): string {
  const sets = setsOf(constraint);
  if (sets.length > 0) return `${constraint.kind}_set_${setInitials(sets)}`;
  switch (constraint.kind) {
    case 'location': {
      const { subject, choice } = constraint;
      const what = 'resource' in subject ? subject.resource : 'pattern' in subject ? subject.pattern : 'set';
      return 'node' in choice ? `location-${what}-${choice.node}-${choice.score}` : `location-${what}`;
    }
    case 'colocation':
      return 'rsc' in constraint.terms
        ? `colocation-${constraint.terms.rsc}-${constraint.terms.withRsc}-${constraint.score ?? '0'}`
        : 'colocation';
    case 'order':
      return 'first' in constraint.terms
        ? `order-${constraint.terms.first}-${constraint.terms.then}-${constraint.score ?? constraint.orderKind ?? 'mandatory'}`
        : 'order';
    case 'ticket': {
      if (!('rsc' in constraint.terms)) return 'ticket';
      const { rsc, role } = constraint.terms;
      return ['ticket', constraint.ticket, rsc, ...(role ? [role] : [])].join('-');
    }
  }
}

/** First and last letter of the first three resources, as pcs makes the ids of set constraints. */
function setInitials(sets: readonly ResourceSet[]): string {
  return sets
    .flatMap((set) => set.members)
    .slice(0, 3)
    .map((id) => `${id.slice(0, 1)}${id.slice(-1)}`)
    .join('');
}

function setsOf(constraint: Constraint): readonly ResourceSet[] {
  const where = constraint.kind === 'location' ? constraint.subject : constraint.terms;
  return 'sets' in where ? where.sets : [];
}

// ---------------------------------------------------------------- fencing, ACLs, alerts

function fencingLevelId(level: FencingLevel): string {
  const { target } = level;
  const what = 'node' in target ? target.node : 'pattern' in target ? target.pattern : target.attribute;
  return `fl-${what}-${level.index}`;
}

function* aclRoleIds(role: AclRole): Generator<Candidate> {
  yield { element: role, proposal: () => 'acl_role' };
  for (const permission of role.permissions) {
    yield { element: permission, proposal: () => `${role.id}-${permission.access}` };
  }
}

function* alertIds(alert: Alert): Generator<Candidate> {
  yield { element: alert, proposal: () => 'alert' };
  yield* ownedSets(alert.instanceAttributes, alert, 'instance_attributes');
  yield* ownedSets(alert.metaAttributes, alert, 'meta_attributes');
  for (const attribute of alert.select?.attributes ?? []) {
    yield { element: attribute, proposal: () => `${alert.id}-select-${attribute.name}` };
  }
  for (const recipient of alert.recipients) {
    yield { element: recipient, proposal: () => `${alert.id}-recipient` };
    yield* ownedSets(recipient.instanceAttributes, recipient, 'instance_attributes');
    yield* ownedSets(recipient.metaAttributes, recipient, 'meta_attributes');
  }
}
