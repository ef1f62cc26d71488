/** `resource delete` and `stonith delete`: what goes with a resource (pcs reference §11.4). */
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsContext, PcsHandler } from '../command.js';
import { refuse, usage } from '../settings/terms.js';
import { allowOptions, isForced } from './command-line.js';
import { findResource, innerResources, isClone, parentResource, requireResource } from './elements.js';
import { keepFenceDevice } from './fence-devices.js';
import { requireKind, type Kind } from './kinds.js';
import { nodeMadeBy } from './nodes.js';
import { removeNodeLocations, removeReferences, tagsOf } from './references.js';
import { pcsDoes } from './releases.js';

export function removeHandler(kind: Kind): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context, '--force');
    const [, second] = args;
    if (args.length === 0) return usage(`${kind} delete RESOURCE…`, command.origin);
    if (second && !pcsDoes(context, 'deleteSeveral')) {
      refuse('it deletes one resource at a time', second.origin);
    }
    requireKind(args, kind, context);
    const elements = args.map((word) => ({ word, element: requireResource(context, word) }));
    if (!pcsDoes(context, 'deleteSeveral')) {
      for (const { word, element } of elements) refuseTagged(element, word, context);
    }
    const gone = elements.flatMap(({ element }) => dependants(element));
    if (!isForced(command)) keepFenceDevice(gone, args[0]!, context);
    for (const { element } of elements) removeResource(element, context);
  };
}

/** Removes it with its members, its clone, a group without members, and all references. */
export function removeResource(element: CibElement, context: PcsContext): void {
  // A resource named together with its clone is gone already.
  if (element.id === undefined || findResource(context, element.id) !== element) return;
  for (const gone of dependants(element)) {
    const node = nodeMadeBy(gone, context);
    if (gone.id !== undefined) removeReferences(context, gone.id);
    if (node !== undefined) removeNodeLocations(context, node);
    gone.remove();
  }
}

/** Up to 0.11.8; later releases take it out of the tags. */
function refuseTagged(element: CibElement, word: Word, context: PcsContext): void {
  if (!pcsDoes(context, 'tags')) return;
  const tag = dependants(element).flatMap(({ id }) => tagsOf(context, id ?? ''))[0];
  if (tag) {
    refuse(
      `"${word.text}" is in the tag "${tag.id}"`,
      word.origin,
      `first: pcs tag update ${tag.id} remove ${word.text}`,
    );
  }
}

/** Innermost first. */
function dependants(element: CibElement): readonly CibElement[] {
  const inside = (of: CibElement): readonly CibElement[] => [...innerResources(of).flatMap(inside), of];
  const gone = [...inside(element)];
  for (let parent = parentResource(element); parent; parent = parentResource(parent)) {
    const others = innerResources(parent).some((member) => !gone.includes(member));
    if (others || !(isClone(parent) || parent.name === 'group')) break;
    gone.push(parent);
  }
  return gone;
}
