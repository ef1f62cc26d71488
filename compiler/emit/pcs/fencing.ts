import { sanitizeId } from '../../model/ids.js';
import type { FencingLevel } from '../../model/model.js';
import { fencingLevelElement } from '../cib/fencing.js';
import type { PcsContext } from './context.js';

/** pcs's limit since 0.11.8, and Pacemaker's own. */
const HIGHEST_LEVEL = 9;

export function writeFencingLevels(levels: readonly FencingLevel[], context: PcsContext): void {
  const seen = new Set<string>();
  for (const level of levels) {
    const key = JSON.stringify([level.target, level.index]);
    const obstacle = seen.has(key)
      ? 'a second fencing level of one number for one target'
      : levelObstacle(level, context);
    seen.add(key);
    if (obstacle === undefined) {
      context.command(levelWords(level, context), {
        force: levelForce(level, context),
        origin: level.origin,
      });
    } else {
      const note = { what: obstacle, origin: level.origin };
      context.patch('fencing-topology', fencingLevelElement(level, context.cib), note);
    }
  }
}

function levelObstacle(level: FencingLevel, context: PcsContext): string | undefined {
  const { index, target } = level;
  if (index < 1 || (index > HIGHEST_LEVEL && !context.can('levelAbove9'))) return `a fencing level ${index}`;
  if ('attribute' in target && target.attribute.includes('=')) return `the attribute "${target.attribute}"`;
  if (hasOwnId(level, context) && !context.can('levelId')) return `the id ${level.id} of a fencing level`;
  return undefined;
}

function hasOwnId(level: FencingLevel, context: PcsContext): boolean {
  const { id, index, target } = level;
  const word = 'node' in target ? target.node : 'pattern' in target ? target.pattern : target.attribute;
  const wanted = level.idGiven === true || context.known.referenced.has(id);
  return wanted && id !== sanitizeId(`fl-${word}-${index}`);
}

/**
 * pcs reference §7: the target and the devices have to be there, or --force. A device in a group or clone is not there
 * for pcs (`is_stonith_resource`).
 */
function levelForce(level: FencingLevel, context: PcsContext): string | undefined {
  const { target, devices } = level;
  const { enclosed, fenceDevices, groups, nodes } = context.known;
  const inner = devices.find((device) => groups.has(device) || enclosed.has(device));
  if (inner !== undefined) return `pcs does not find the fence device "${inner}" inside another resource`;
  const stranger = devices.find((device) => !fenceDevices.has(device));
  if (stranger !== undefined) return `"${stranger}" is no fence device of this configuration`;
  return 'node' in target && !nodes.has(target.node)
    ? `"${target.node}" is no node of this configuration`
    : undefined;
}

function levelWords(level: FencingLevel, context: PcsContext): string[][] {
  const { devices, id, index, target } = level;
  const own = hasOwnId(level, context) ? [`id=${id}`] : [];
  return [['stonith', 'level', 'add', String(index), targetWord(target), ...devices, ...own]];
}

function targetWord(target: FencingLevel['target']): string {
  if ('pattern' in target) return `regexp%${target.pattern}`;
  if ('attribute' in target) return `attrib%${target.attribute}=${target.value}`;
  return target.node.includes('%') ? `node%${target.node}` : target.node;
}
