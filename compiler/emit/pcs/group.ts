import type { Group } from '../../model/model.js';
import type { XmlElement } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import { isFenceDevice } from './inventory.js';
import type { SetsPlan } from './nvsets.js';
import { childrenNamed, planSets, remainder } from './nvsets.js';
import { createPrimitive, describe, descriptionLeft, primitiveObstacle } from './primitive.js';

export function groupObstacle(group: Group, context: PcsContext): string | undefined {
  if (group.members.some(isFenceDevice) && !context.can('fenceDeviceAsResource')) {
    return `a fence device in the group ${group.id}`;
  }
  for (const member of group.members) {
    const obstacle = primitiveObstacle(member, context);
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

export function createGroup(group: Group, context: PcsContext): void {
  for (const member of group.members) createPrimitive(member, context);
  context.command([['resource', 'group', 'add', group.id, ...group.members.map(({ id }) => id)]]);
  const whole = context.element(group);
  const meta = planSets(childrenNamed(whole, 'meta_attributes'), context, {
    id: `${group.id}-meta_attributes`,
    noun: `meta attributes of ${group.id}`,
  });
  if (meta.words.length > 0) context.command([['resource', 'meta', group.id], meta.words]);
  finishCollective(whole, meta, context, group);
}

/** What groups, clones and bundles have in common: the description, and sets that no pcs makes for them. */
export function finishCollective(
  whole: XmlElement,
  meta: SetsPlan,
  context: PcsContext,
  owner: Pick<Group, 'id' | 'origin'>,
  more: { readonly children: readonly XmlElement[]; readonly why: string } = { children: [], why: '' },
): void {
  describe(whole, context, owner);
  const description = descriptionLeft(whole, context);
  const params = childrenNamed(whole, 'instance_attributes');
  const why = [
    description === undefined ? '' : `the description of ${owner.id}`,
    params.length > 0 ? `parameters of ${owner.id}` : '',
    meta.why,
    more.why,
  ].filter((reason) => reason !== '');
  if (why.length === 0) return;
  const children = [...params, ...meta.patched, ...more.children];
  context.patch('resources', remainder(whole, { description }, children), {
    what: why.join(', '),
    descriptionOnly: children.length === 0,
    origin: owner.origin,
  });
}
