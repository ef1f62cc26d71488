/** Resources in the order of the CIB, with what they hold inside. */
import type { Clone, Group, Resource } from '../model/model.js';
import { block } from './blocks.js';
import { bundleDoc } from './bundles.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { EMPTY_LINE } from './doc.js';
import { nvsetDocs } from './nvsets.js';
import { primitiveDoc } from './primitives.js';
import { word } from './words.js';

export function resourceDoc(ctx: RenderContext, resource: Resource): Doc {
  switch (resource.kind) {
    case 'primitive':
      return primitiveDoc(ctx, resource);
    case 'group':
      return groupDoc(ctx, resource);
    case 'clone':
      return cloneDoc(ctx, resource);
    case 'bundle':
      return bundleDoc(ctx, resource);
  }
}

function groupDoc(ctx: RenderContext, group: Group): Doc {
  const body = [
    ...group.members.map((member) => primitiveDoc(ctx, member)),
    ...nvsetDocs(ctx, 'params', group.instanceAttributes, { plain: 'statement' }),
    ...nvsetDocs(ctx, 'meta', group.metaAttributes, { plain: 'statement' }),
  ];
  return ctx.statement(group, block(`group ${word(group.id)}`, body), { description: group.description });
}

/** From here on an empty line tells the settings of a clone from what is cloned. */
const MANY_SETTINGS = 2;

function cloneDoc(ctx: RenderContext, clone: Clone): Doc {
  const settings = [
    ...nvsetDocs(ctx, 'meta', clone.metaAttributes, { plain: 'lines' }),
    ...nvsetDocs(ctx, 'params', clone.instanceAttributes, { plain: 'statement' }),
  ];
  const body = [
    ...settings,
    [settings.length >= MANY_SETTINGS ? EMPTY_LINE : '', resourceDoc(ctx, clone.child)],
  ];
  const keyword = clone.promotable ? 'promotable' : 'clone';
  return ctx.statement(clone, block(`${keyword} ${word(clone.id)}`, body), {
    description: clone.description,
  });
}
