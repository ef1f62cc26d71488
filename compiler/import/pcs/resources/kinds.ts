/** From pcs 0.12 on, `resource` commands are not for fence devices, and `stonith` commands for nothing else. */
import type { Word } from '../../shell/command.js';
import type { PcsContext } from '../command.js';
import { refuse } from '../settings/terms.js';
import { findResource, isFenceDevice } from './elements.js';
import { pcsDoes } from './releases.js';

export type Kind = 'resource' | 'stonith';

/** Unknown ids pass: the command itself refuses them. */
export function requireKind(words: readonly Word[], kind: Kind, context: PcsContext): void {
  if (kind === 'resource') refuseFenceDevices(words, context);
  else refuseOthers(words, context);
}

export function refuseFenceDevices(words: readonly Word[], context: PcsContext): void {
  if (!pcsDoes(context, 'kindsApart')) return;
  const wrong = words.find(({ text }) => {
    const element = findResource(context, text);
    return element && isFenceDevice(element);
  });
  if (wrong) refuse(`"${wrong.text}" is a fence device`, wrong.origin, 'use the pcs stonith command');
}

function refuseOthers(words: readonly Word[], context: PcsContext): void {
  if (!pcsDoes(context, 'kindsApart')) return;
  const wrong = words.find(({ text }) => {
    const element = findResource(context, text);
    return element && !isFenceDevice(element);
  });
  if (wrong) refuse(`"${wrong.text}" is no fence device`, wrong.origin, 'use the pcs resource command');
}
