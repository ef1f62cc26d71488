import type { FencingLevel } from '../../model/model.js';
import type { CibContext } from './context.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

/** The highest level that Pacemaker uses (`ST__LEVEL_MAX`). */
const HIGHEST_LEVEL = 9;

export function fencingLevelElement(level: FencingLevel, context: CibContext): XmlElement {
  const { target, origin } = level;
  if ('attribute' in target) context.need('fencingAttribute', origin);
  if (level.index > HIGHEST_LEVEL) context.need('fencingIndex', origin);
  return element('fencing-level', {
    id: level.id,
    target: 'node' in target ? context.text(target.node, origin) : undefined,
    'target-pattern': 'pattern' in target ? context.text(target.pattern, origin) : undefined,
    'target-attribute': 'attribute' in target ? context.text(target.attribute, origin) : undefined,
    'target-value': 'attribute' in target ? context.text(target.value, origin) : undefined,
    index: String(level.index),
    devices: level.devices.join(','),
  });
}
