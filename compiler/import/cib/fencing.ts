import type { FencingLevel } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import type { CibReader } from './reader.js';

export function fencingLevelOf(element: CibElement, reader: CibReader): FencingLevel | undefined {
  const target = targetOf(element, reader);
  const index = indexOf(element, reader);
  if (!target || index === undefined) return undefined;
  return reader.made(element, {
    ...reader.chosen(element, isGenerated),
    index,
    target,
    // The schema has no blanks between the devices.
    devices: (element.get('devices') ?? '')
      .split(',')
      .map((device) => device.trim())
      .filter((device) => device !== ''),
  });
}

/** `fl-TARGET-INDEX` is from pcs, `fencing` and `fencing-1` are from crm. */
function isGenerated(id: string): boolean {
  return /^fl-.*-\d+$/.test(id) || /^fencing(?:-\d+)?$/.test(id);
}

function targetOf(element: CibElement, reader: CibReader): FencingLevel['target'] | undefined {
  const node = element.get('target');
  const pattern = element.get('target-pattern');
  const attribute = element.get('target-attribute');
  const value = element.get('target-value');
  if ([node, pattern, attribute].filter((given) => given !== undefined).length !== 1) {
    return reader.incomplete(
      element,
      'one target: target, target-pattern, or target-attribute with target-value',
    );
  }
  if (node !== undefined) return { node };
  if (pattern !== undefined) return { pattern };
  if (value === undefined) return reader.incomplete(element, 'target-value beside target-attribute');
  return { attribute: attribute!, value };
}

function indexOf(element: CibElement, reader: CibReader): number | undefined {
  const value = element.get('index');
  if (value === undefined) return undefined;
  if (/^\s*\+?\d{1,9}\s*$/.test(value)) return Number(value);
  const params = { attribute: 'index', value, expected: 'a positive number' };
  reader.report('bad-attribute-value', reader.place(element, 'index'), params);
  return undefined;
}
