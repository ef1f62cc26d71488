import { descriptionOf } from './description.js';
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { suggest } from '../bind/suggest.js';
import type { Alert, AlertRecipient } from '../model/model.js';
import { ALERT_KINDS } from '../tables/alert-options.js';
import { PATH } from '../tables/option.js';
import { alertSets } from './alert-sets.js';
import { allowItems, itemsOf } from './blocks.js';
import { reportRepeated, writtenNames } from './names.js';
import { typedText } from './typed-values.js';

type Kind = NonNullable<Alert['select']>['kinds'][number];

export function checkAlert(ctx: FileContext, decl: ast.AlertDecl): Alert | undefined {
  const id = ctx.plain(decl.name);
  const path = decl.path && typedText(ctx, decl.path, PATH, 'the path of the alert');
  const items = allowItems(ctx, decl.body, 'an alert', [
    'Pair',
    'PairReference',
    'params',
    'meta',
    'Recipient',
    'Select',
  ]);
  const sets = alertSets(ctx, items, `the alert ${JSON.stringify(id ?? '')}`);
  const recipients = itemsOf(items, 'Recipient')
    .map((item) => checkRecipient(ctx, item))
    .filter((recipient) => recipient !== undefined);
  const select = checkSelect(ctx, itemsOf(items, 'Select'));
  if (id === undefined || path === undefined) return undefined;
  return {
    id,
    idGiven: true,
    origin: ctx.origin(decl),
    path,
    description: descriptionOf(decl),
    ...sets,
    ...(select && { select }),
    recipients,
  };
}

/** On the line of a recipient stand its own id and description; everything else is what its script gets. */
function checkRecipient(ctx: FileContext, node: ast.Recipient): AlertRecipient | undefined {
  const value = ctx.text(node.value);
  const own = new Map<string, string>();
  const parts: ast.Item[] = [];
  for (const option of node.options) {
    const name = ctx.plain(option.name);
    if (name !== 'id' && name !== 'description') {
      parts.push(option);
      continue;
    }
    const text = ctx.plain(option.value);
    if (own.has(name)) ctx.report('duplicate-entry', option.name, { name, place: 'a recipient' });
    else if (text !== undefined) own.set(name, text);
  }
  parts.push(...allowItems(ctx, node.body, 'a recipient', ['Pair', 'PairReference', 'params', 'meta']));
  const sets = alertSets(ctx, parts, 'this recipient');
  if (value === undefined) return undefined;
  const id = own.get('id');
  const description = own.get('description') ?? descriptionOf(node);
  return {
    id: id ?? '',
    ...(id !== undefined && { idGiven: true }),
    origin: ctx.origin(node),
    value,
    ...(description !== undefined && { description }),
    ...sets,
  };
}

/** Several `select` lines say one thing together: the CIB has one `<select>`. */
function checkSelect(ctx: FileContext, nodes: readonly ast.Select[]): Alert['select'] | undefined {
  if (nodes.length === 0) return undefined;
  const kinds: Kind[] = [];
  const attributes: { id: string; name: string }[] = [];
  for (const node of nodes) {
    if (node.items?.items.length === 0) ctx.report('empty-select', node, {});
    const names = writtenNames(ctx, node.items?.items ?? []);
    reportRepeated(ctx, names, '"select"');
    if (node.attributes) {
      if (!kinds.includes('attributes')) kinds.push('attributes');
      attributes.push(...names.map(({ name, at }) => ({ id: '', name, origin: ctx.origin(at) })));
      continue;
    }
    for (const { name, at } of names) {
      if (!ALERT_KINDS.includes(name)) {
        const { suggestion, extras } = suggest(ctx, at, name, ALERT_KINDS);
        ctx.report('unknown-alert-kind', at, { name, suggestion, known: ALERT_KINDS }, extras);
      } else if (!kinds.includes(name as Kind)) kinds.push(name as Kind);
    }
  }
  return { kinds, attributes };
}
