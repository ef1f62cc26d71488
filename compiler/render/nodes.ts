/** `node`. */
import type { ClusterNode } from '../model/model.js';
import { list, shortBlock, words } from './blocks.js';
import type { RenderContext } from './context.js';
import { isDocText } from './context.js';
import type { Doc } from './doc.js';
import { nvsetDocs } from './nvsets.js';
import { value, word } from './words.js';

export function nodeDocs(ctx: RenderContext, nodes: readonly ClusterNode[]): Doc[] {
  const numbered = areNumbered(nodes);
  return nodes.map((node) => nodeDoc(ctx, node, node.type === 'remote' ? node.id !== node.name : !numbered));
}

/** Whether the members have the ids that the compiler would give them: 1, 2, … in order. */
function areNumbered(nodes: readonly ClusterNode[]): boolean {
  const members = nodes.filter(({ type }) => type !== 'remote');
  const ofRemote = new Set(
    nodes.filter((node) => !members.includes(node) && node.id !== node.name).map(({ id }) => id),
  );
  return members.every(({ id }, index) => id === String(index + 1) && !ofRemote.has(id));
}

function nodeDoc(ctx: RenderContext, node: ClusterNode, showId: boolean): Doc {
  const { description, type, score, addresses } = node;
  const asDoc = description !== undefined && isDocText(description);
  const settings: readonly (readonly [string, string | undefined])[] = [
    ['id', showId ? node.id : undefined],
    ['kind', type === 'member' ? undefined : type],
    ['description', asDoc ? undefined : description],
    ['score', score],
  ];
  const entries = [
    ...settings.flatMap(([key, text]) => (text === undefined ? [] : [`${key} = ${value(text)}`])),
    ...nvsetDocs(ctx, 'attributes', node.attributes, { plain: 'statement' }),
    ...nvsetDocs(ctx, 'utilization', node.utilization, { plain: 'statement' }),
  ];
  const head = words(
    `node ${word(node.name)}`,
    addresses.length === 0 ? undefined : list(addresses.map(word)),
  );
  return ctx.statement(node, entries.length === 0 ? head : shortBlock(head, entries), {
    description: asDoc ? description : undefined,
  });
}
