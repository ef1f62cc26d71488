/** `fencing`: all levels in one block. */
import type { FencingLevel } from '../model/model.js';
import { block, words } from './blocks.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { BLANK, group, indent, join } from './doc.js';
import { pair, quoted, word } from './words.js';

export function fencingDoc(ctx: RenderContext, levels: readonly FencingLevel[]): Doc {
  return block(
    'fencing',
    levels.map((level) => ctx.statement(level, levelDoc(level), { inner: [level.target] })),
  );
}

function levelDoc({ index, target, devices, id, idGiven }: FencingLevel): Doc {
  return words(
    `level ${index} for ${targetText(target)}:`,
    group(indent(join(devices.map(word), [',', BLANK]))),
    idGiven ? pair('id', id) : undefined,
  );
}

function targetText(target: FencingLevel['target']): string {
  if ('node' in target) return word(target.node);
  if ('pattern' in target) return `nodes matching ${quoted(target.pattern)}`;
  return `attribute ${word(target.attribute)} = ${word(target.value)}`;
}
