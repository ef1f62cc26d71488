/** `alert`. */
import type { Alert, AlertRecipient } from '../model/model.js';
import { block, list, shortBlock, words } from './blocks.js';
import type { RenderContext } from './context.js';
import { isDocText } from './context.js';
import type { Doc } from './doc.js';
import { located } from './doc.js';
import { nvsetDocs } from './nvsets.js';
import { pair, value, word } from './words.js';

export function alertDoc(ctx: RenderContext, alert: Alert): Doc {
  const body = [
    ...nvsetDocs(ctx, 'params', alert.instanceAttributes, { plain: 'lines' }),
    ...nvsetDocs(ctx, 'meta', alert.metaAttributes, { plain: 'statement' }),
    ...(alert.select ? selectDocs(ctx, alert.select) : []),
    ...alert.recipients.map((recipient) => recipientDoc(ctx, recipient)),
  ];
  return ctx.statement(alert, block(`alert ${word(alert.id)} ${word(alert.path)}`, body), {
    description: alert.description,
  });
}

/** Names of attributes have a line of their own, which says `attributes` too. */
function selectDocs(ctx: RenderContext, select: NonNullable<Alert['select']>): Doc[] {
  const { kinds, attributes } = select;
  const byName = attributes.length > 0;
  const others = kinds.filter((kind) => !byName || kind !== 'attributes');
  const lines: Doc[] = others.length > 0 ? [`select [${others.join(', ')}]`] : [];
  const names = attributes.map((attribute) => located(attribute, word(attribute.name)));
  if (kinds.length === 0) lines.push('select []');
  if (byName) lines.splice(kinds[0] === 'attributes' ? 0 : 1, 0, ['select attributes ', list(names)]);
  return lines.map((line, index) =>
    index === 0 ? ctx.statement(select, line, { inner: [attributes] }) : line,
  );
}

function recipientDoc(ctx: RenderContext, recipient: AlertRecipient): Doc {
  const { description, idGiven, id } = recipient;
  const asDoc = description !== undefined && isDocText(description);
  const head = words(
    `recipient ${value(recipient.value)}`,
    idGiven ? pair('id', id) : undefined,
    description === undefined || asDoc ? undefined : pair('description', description),
  );
  const body = [
    ...nvsetDocs(ctx, 'params', recipient.instanceAttributes, { plain: 'lines' }),
    ...nvsetDocs(ctx, 'meta', recipient.metaAttributes, { plain: 'statement' }),
  ];
  return ctx.statement(recipient, body.length === 0 ? head : shortBlock(head, body), {
    description: asDoc ? description : undefined,
  });
}
