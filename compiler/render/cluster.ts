/** `cluster`: the platform and what goes into corosync.conf. */
import type { Attribute, ClusterSetup, QuorumDevice } from '../model/model.js';
import { block, shortBlock } from './blocks.js';
import { attributeLines } from './bundles.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { EMPTY_LINE } from './doc.js';
import type { RenderOptions } from './rendered.js';
import { word } from './words.js';

/** Undefined when there is nothing to say. */
export function clusterDoc(
  ctx: RenderContext,
  setup: ClusterSetup | undefined,
  { platform = {}, clusterName }: RenderOptions,
): Doc | undefined {
  const settings: Doc[] = Object.entries(platform).map(([key, text]) => `${key} = ${word(text)}`);
  if (!setup && settings.length === 0 && clusterName === undefined) return undefined;
  const head = `cluster ${word(setup?.name ?? clusterName ?? 'cluster')}`;
  if (!setup) return settings.length === 0 ? shortBlock(head, []) : block(head, settings);
  if (setup.transportGiven && setup.transportOptions.length === 0) {
    settings.push(`transport = ${setup.transport}`);
  }
  const parts = [...(settings.length > 0 ? [settings] : []), ...sections(ctx, setup)];
  const entries = parts.flatMap((part, index) =>
    part.map((doc, line) => (index > 0 && line === 0 ? [EMPTY_LINE, doc] : doc)),
  );
  return ctx.statement(setup, entries.length === 0 ? shortBlock(head, []) : block(head, entries));
}

/** Each with what stands directly below it; an empty line is between them. */
function sections(ctx: RenderContext, setup: ClusterSetup): Doc[][] {
  const { transportGiven, transport, transportOptions, links, quorum } = setup;
  const link = transport === 'knet' ? 'link' : 'interface';
  const named: readonly (readonly [string, readonly Attribute[]])[] = [
    [transportGiven ? `transport ${transport}` : 'transport', transportOptions],
    ['totem', setup.totem],
    ['crypto', setup.crypto],
    ['compression', setup.compression],
  ];
  const parts = named
    .filter(([, options]) => options.length > 0)
    .map(([keyword, options]) => [block(keyword, attributeLines(ctx, options))]);
  if (links.length > 0) parts.push(links.map((one) => section(ctx, `${link} ${one.number}`, one.options)));
  const quorumLines = [
    ...attributeLines(ctx, quorum.options),
    ...(quorum.device ? [deviceDoc(ctx, quorum.device)] : []),
  ];
  if (quorumLines.length > 0) parts.push([block('quorum', quorumLines)]);
  const loggingLines = [
    ...attributeLines(ctx, setup.logging),
    ...setup.loggerSubsystems.map((one) => section(ctx, `subsys ${word(one.name)}`, one.options)),
  ];
  if (loggingLines.length > 0) parts.push([block('logging', loggingLines)]);
  return parts;
}

function deviceDoc(ctx: RenderContext, { model, generic, options, heuristics }: QuorumDevice): Doc {
  const lines = [...attributeLines(ctx, options), ...attributeLines(ctx, generic)];
  if (heuristics.length > 0) lines.push(section(ctx, 'heuristics', heuristics));
  return block(`device ${word(model)}`, lines);
}

function section(ctx: RenderContext, keyword: string, options: readonly Attribute[]): Doc {
  return options.length === 0 ? shortBlock(keyword, []) : block(keyword, attributeLines(ctx, options));
}
