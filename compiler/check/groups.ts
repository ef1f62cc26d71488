import { descriptionOf } from './description.js';
import type { ResourceSymbol } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import type { Group, Primitive } from '../model/model.js';
import { isFenceDevice } from './agent-of.js';
import { allowItems, setsOf } from './blocks.js';
import { containerParameters } from './container-parameters.js';
import { metaSets } from './meta-sets.js';
import { checkPrimitive } from './primitives.js';

export function checkGroup(symbol: ResourceSymbol): Group | undefined {
  const { decl, context: ctx, name } = symbol;
  if (decl.kind !== 'Group') return undefined;
  const items = allowItems(ctx, decl.body, 'a group', ['Member', 'Primitive', 'params', 'meta']);
  // What could not be read or placed was reported; the group is not empty because of it.
  const isEmpty = !decl.body?.items.some((item) => item.kind !== 'AttributeSet' && item.kind !== 'Pair');
  if (isEmpty && !ctx.isUnread(decl)) {
    ctx.report('empty-group', decl.name ?? decl, { name });
    return undefined;
  }
  const members: Primitive[] = [];
  for (const child of symbol.children) {
    if (isFenceDevice(child, ctx.symbols)) reportFenceDevice(symbol, child);
    const member = checkPrimitive(child);
    if (member) members.push(member);
  }
  return {
    kind: 'group',
    id: name,
    idGiven: true,
    origin: ctx.origin(decl),
    description: descriptionOf(decl),
    instanceAttributes: containerParameters(symbol, setsOf(items, 'params')),
    metaAttributes: metaSets(symbol, setsOf(items, 'meta'), 'group'),
    members,
  };
}

function reportFenceDevice(group: ResourceSymbol, device: ResourceSymbol): void {
  const listed = group.decl.body?.items.find(
    (item) => item.kind === 'Member' && shown(item.name) === device.name,
  );
  const at = listed ? group.context.origin(listed) : device.origin;
  group.context.report('fence-device-in-group', at, { device: device.name, group: group.name });
}
