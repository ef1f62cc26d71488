/** The last fence device: newer releases keep one enabled, unless --force says otherwise (pcs reference §7). */
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { refuse } from '../settings/terms.js';
import { isFenceDevice, parentResource, resourcesOf } from './elements.js';
import { valuesOf } from './nvsets.js';
import { pcsDoes } from './releases.js';

export function keepFenceDevice(without: readonly CibElement[], at: Word, context: PcsContext): void {
  if (!pcsDoes(context, 'lastFenceDeviceKept')) return;
  const enabled = [...resourcesOf(context).descendants()].filter(
    (element) => isFenceDevice(element) && isEnabled(element),
  );
  const touched = enabled.some((device) => without.includes(device));
  if (!touched || enabled.some((device) => !without.includes(device))) return;
  refuse(
    'the cluster would be left without an enabled fence device',
    at.origin,
    'make another one first, or use --force',
  );
}

function isEnabled(device: CibElement): boolean {
  for (let element: CibElement | undefined = device; element; element = parentResource(element)) {
    if (valuesOf(element, 'meta_attributes').get('target-role')?.toLowerCase() === 'stopped') return false;
  }
  return true;
}
