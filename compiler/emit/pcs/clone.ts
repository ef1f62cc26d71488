import { sanitizeId } from '../../model/ids.js';
import type { Clone } from '../../model/model.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import { createGroup, finishCollective, groupObstacle } from './group.js';
import { primitivesOf } from '../../model/primitives-of.js';
import { isFenceDevice } from './inventory.js';
import type { SetsPlan } from './nvsets.js';
import { childrenNamed, planSets } from './nvsets.js';
import { createPrimitive, primitiveObstacle } from './primitive.js';

/** Words that stand for something else where the id of a clone would stand. */
const KEYWORDS: ReadonlySet<string> = new Set(['meta', 'op']);

export function cloneObstacle(clone: Clone, context: PcsContext): string | undefined {
  const { id, child } = clone;
  const inner = child.kind === 'group' ? groupObstacle(child, context) : primitiveObstacle(child, context);
  if (inner !== undefined) return inner;
  if (child.kind === 'primitive' && isFenceDevice(child)) return `a clone of the fence device ${child.id}`;
  if (KEYWORDS.has(id)) return `a clone called ${id}`;
  const master = context.element(clone).name === 'master';
  if (master) return context.can('promotable') ? `the element <master> of ${id}` : undefined;
  if (clone.promotable && !context.can('promotable')) return `a promotable clone that is no <master> (${id})`;
  if (!context.can('cloneId') && id !== defaultId(clone)) return `the id ${id} of a clone`;
  return undefined;
}

export function createClone(clone: Clone, context: PcsContext): void {
  const { child, id, origin } = clone;
  if (child.kind === 'group') createGroup(child, context);
  else createPrimitive(child, context);
  const whole = context.element(clone);
  const meta = planMeta(clone, whole, context);
  if (whole.name === 'master') {
    // The id comes first there, and there is no keyword `meta`.
    context.command([['resource', 'master', id, child.id], meta.words]);
  } else {
    writeClone(clone, meta, context);
  }
  finishCollective(whole, meta, context, { id, ...(origin && { origin }) });
}

function writeClone(clone: Clone, meta: SetsPlan, context: PcsContext): void {
  const { child, id, origin } = clone;
  const agents = primitivesOf(clone).map(({ agent }) => agent?.class);
  const checked = context.can('cloneChecked');
  // A set that pcs cannot make holds promotable=true, too.
  const promotable = clone.promotable && meta.words.length > 0;
  const foreign = checked && agents.some((standard) => standard !== 'ocf');
  const words = meta.words.filter((word) => word !== 'promotable=true' || !clone.promotable);
  const command = [
    ['resource', promotable && !foreign ? 'promotable' : 'clone', child.id],
    id === defaultId(clone) ? [] : [id],
    words.length > 0 ? ['meta', ...words] : [],
  ];
  if (checked && child.kind === 'primitive' && !foreign) {
    context.push({
      kind: 'enclose',
      command: context.commandStep(command),
      resource: child.id,
      clone: id,
      // Sets that come by a patch come by it in both cases.
      sets: meta.words.length > 0 ? childrenNamed(context.element(clone), 'meta_attributes').slice(0, 1) : [],
    });
    return;
  }
  context.command(command, { passForce: checked });
  if (!promotable || !foreign) return;
  const what = `promotable for ${id}, which is no OCF agent`;
  context.patch('resources', promotableOnly(clone), { what, origin });
}

/** The clone with nothing but the pair `promotable=true`, in the set that pcs made or would make. */
function promotableOnly(clone: Clone): XmlElement {
  const set = `${clone.id}-meta_attributes`;
  const pair = element('nvpair', { id: `${set}-promotable`, name: 'promotable', value: 'true' });
  return element('clone', { id: clone.id }, [element('meta_attributes', { id: set }, [pair])]);
}

function planMeta(clone: Clone, whole: XmlElement, context: PcsContext): SetsPlan {
  const foreign = primitivesOf(clone).some(({ agent }) => agent?.class !== 'ocf');
  const strict = foreign && !context.can('anyGloballyUnique');
  return planSets(childrenNamed(whole, 'meta_attributes'), context, {
    id: `${clone.id}-meta_attributes`,
    noun: `meta attributes of ${clone.id}`,
    obstacle: (name) =>
      strict && name === 'globally-unique'
        ? `globally-unique for ${clone.id}, which is no OCF agent`
        : undefined,
  });
}

function defaultId(clone: Clone): string {
  return sanitizeId(`${clone.child.id}-clone`);
}
