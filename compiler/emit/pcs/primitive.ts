import type { Primitive } from '../../model/model.js';
import { primitiveElement } from '../cib/resources.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import { isFenceDevice } from './inventory.js';
import type { SetsPlan } from './nvsets.js';
import { childrenNamed, integerObstacle, planSets, remainder } from './nvsets.js';
import { planOperations } from './operations.js';

export interface Placement {
  /** The bundle in which the primitive is created. */
  readonly bundle?: string;
  /** Why pcs would refuse it there without --force. */
  readonly force?: string;
}

/** Why pcs cannot create the primitive at all; completes "pcs cannot set …". */
export function primitiveObstacle(primitive: Primitive, context: PcsContext): string | undefined {
  const { agent, operationsId, id } = primitive;
  if (operationsId !== undefined && context.known.referenced.has(operationsId)) {
    return `the id of the operations of ${id}`;
  }
  // pcs refuses it but for --force, and its id as soon as the cluster has an entry for the remote node.
  if (isRemoteNode(agent) || context.known.remoteNodes.has(id))
    return `the connection of the remote node ${id}`;
  if (agent && RETIRED_CLASSES.has(agent.class)) return `an agent of class ${agent.class}`;
  return undefined;
}

function isRemoteNode(agent: Primitive['agent']): boolean {
  return agent?.class === 'ocf' && agent.provider === 'pacemaker' && agent.type === 'remote';
}

/** Classes that some releases of pcs do not take any more. */
const RETIRED_CLASSES: ReadonlySet<string> = new Set(['heartbeat', 'upstart', 'nagios']);

export function createPrimitive(primitive: Primitive, context: PcsContext, placement: Placement = {}): void {
  const { id, origin } = primitive;
  const whole = primitiveElement(primitive, context.cib);
  const params = planParameters(whole, context);
  const meta = planSets(childrenNamed(whole, 'meta_attributes'), context, {
    id: `${id}-meta_attributes`,
    noun: `meta attributes of ${id}`,
  });
  const operations = planOperations(operationsOf(whole), id, context);
  const force = placement.force ?? createForce(primitive, params);
  context.command(
    [
      [...createVerb(primitive), id, agentWord(primitive)],
      params.words,
      ...operations.words,
      meta.words.length > 0 ? ['meta', ...meta.words] : [],
      placement.bundle === undefined ? [] : ['bundle', placement.bundle],
    ],
    { flags: ['--no-default-ops'], passForce: true, force, origin },
  );
  if (operations.temporary !== undefined) {
    const family = isFenceDevice(primitive) && context.can('stonithOp') ? 'stonith' : 'resource';
    context.command([[family, 'op', 'remove', operations.temporary]]);
  }
  const utilization = planUtilization(primitive, whole, context);
  if (utilization.words.length > 0) context.command([['resource', 'utilization', id, ...utilization.words]]);
  describe(whole, context, primitive);
  patchRest(whole, [params, meta, utilization], operations, context, primitive);
}

function createVerb(primitive: Primitive): readonly string[] {
  return isFenceDevice(primitive) ? ['stonith', 'create'] : ['resource', 'create'];
}

function agentWord(primitive: Primitive): string {
  const { agent } = primitive;
  if (!agent) throw new Error(`${primitive.id} has no agent: templates must be expanded first`);
  if (agent.class === 'stonith') return agent.type;
  return [agent.class, ...(agent.provider === undefined ? [] : [agent.provider]), agent.type].join(':');
}

function operationsOf(whole: XmlElement): readonly XmlElement[] {
  return childrenNamed(whole, 'operations').flatMap(({ children }) => children);
}

function planParameters(whole: XmlElement, context: PcsContext): SetsPlan {
  const { id = '' } = whole.attributes;
  return planSets(childrenNamed(whole, 'instance_attributes'), context, {
    id: `${id}-instance_attributes`,
    noun: `parameters of ${id}`,
  });
}

function planUtilization(primitive: Primitive, whole: XmlElement, context: PcsContext): SetsPlan {
  const { id } = primitive;
  const deprecated = isFenceDevice(primitive) && !context.can('fenceDeviceAsResource');
  return planSets(childrenNamed(whole, 'utilization'), context, {
    id: `${id}-utilization`,
    noun: `utilization of ${id}`,
    obstacle: (name, value) => (deprecated ? 'utilization of a fence device' : integerObstacle(name, value)),
  });
}

/** What pcs refuses although the CIB is right (pcs reference §7, "F"). */
function createForce(primitive: Primitive, params: SetsPlan): string | undefined {
  const { agent, id } = primitive;
  const metaNames = new Set(primitive.metaAttributes.flatMap(({ pairs }) => pairs.map(({ name }) => name)));
  if (metaNames.has('remote-node')) {
    return `pcs would have "${id}" made by "pcs cluster node add-guest", which works on a running cluster only`;
  }
  if (params.patched.length > 0) return `the parameters of "${id}" follow in a patch`;
  const given = new Set(primitive.instanceAttributes.flatMap(({ pairs }) => pairs.map(({ name }) => name)));
  if (agent?.class === 'stonith' && given.has('action')) return 'pcs wants no action for a fence device';
  return undefined;
}

/** Descriptions have a command from 0.12.2 on; before, they join the patch of the rest. */
export function describe(whole: XmlElement, context: PcsContext, owner: { readonly id: string }): void {
  const { description } = whole.attributes;
  if (description === undefined || description === '' || !context.can('elementDescription')) return;
  context.command([['cib', 'element', 'description', owner.id, description]]);
}

/** The description, if a patch has to carry it. */
export function descriptionLeft(whole: XmlElement, context: PcsContext): string | undefined {
  const { description } = whole.attributes;
  return description !== undefined && (description === '' || !context.can('elementDescription'))
    ? description
    : undefined;
}

function patchRest(
  whole: XmlElement,
  sets: readonly SetsPlan[],
  operations: { readonly patched: readonly XmlElement[]; readonly why: string },
  context: PcsContext,
  primitive: Primitive,
): void {
  const description = descriptionLeft(whole, context);
  const children = [
    ...sets.flatMap(({ patched }) => patched),
    ...(operations.patched.length > 0 ? [element('operations', {}, operations.patched)] : []),
  ];
  const why = [
    description === undefined ? '' : `the description of ${primitive.id}`,
    ...sets.map((plan) => plan.why),
    operations.why === '' ? '' : `${operations.why} (${primitive.id})`,
  ].filter((reason) => reason !== '');
  if (why.length === 0) return;
  context.patch('resources', remainder(whole, { description }, children), {
    what: why.join(', '),
    descriptionOnly: children.length === 0,
    origin: primitive.origin,
  });
}
