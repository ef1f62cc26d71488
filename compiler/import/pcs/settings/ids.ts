/** Ids of the CIB as pcs looks for them and makes them (pcs reference §3.2). */
import { sanitizeId } from '../../../model/ids.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import { refuse } from './terms.js';

/** Elements whose `id` is a reference or a name. */
const REFERENCES: ReadonlySet<string> = new Set(['acl_target', 'role', 'obj_ref', 'resource_ref']);

/** The element with that id, outside the status section. */
export function elementById(cib: CibElement, id: string): CibElement | undefined {
  return findInside(cib, (element) => element.id === id && !REFERENCES.has(element.name));
}

/** An id is also taken by a guest node: the cluster makes a resource of that name. */
export function idTaken(cib: CibElement, id: string): boolean {
  const taken = (element: CibElement): boolean =>
    (element.id === id && !REFERENCES.has(element.name)) ||
    (element.name === 'nvpair' &&
      element.get('value') === id &&
      element.get('name') === 'remote-node' &&
      inResources(element));
  return findInside(cib, taken) !== undefined;
}

function inResources({ parent }: CibElement): boolean {
  for (let outer = parent; outer; outer = outer.parent) if (outer.name === 'resources') return true;
  return false;
}

/** Every new id is looked for in the whole CIB: this is what a long script spends its time with. */
function findInside(element: CibElement, fits: (element: CibElement) => boolean): CibElement | undefined {
  for (const child of element.children) {
    if (child.name === 'status') continue;
    const found = fits(child) ? child : findInside(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** The id itself, or with `-1`, `-2`, …. */
export function freeId(cib: CibElement, id: string): string {
  let free = id;
  for (let n = 1; idTaken(cib, free); n++) free = `${id}-${n}`;
  return free;
}

/** The id of a part: `<parent's id>-<suffix>` without the characters that an id cannot have. */
export function partId(cib: CibElement, parent: CibElement, suffix: string): string {
  return freeId(cib, sanitizeId(`${parent.id ?? parent.name}-${suffix}`));
}

/** `what` completes "… is no … ". */
export function requireIdSyntax(word: Word, what: string): void {
  const { text, origin } = word;
  if (text === '') refuse(`the ${what} is empty`, origin);
  if (hasParameterMark(text)) {
    refuse(`the ${what} comes from a variable whose value is not known`, origin, 'write the id itself');
  }
  const bad = /^[^A-Za-z_]/.exec(text)?.[0] ?? /[^A-Za-z0-9_.-]/.exec(text.slice(1))?.[0];
  if (bad !== undefined) refuse(`"${text}" is no valid ${what}: it cannot have "${bad}" there`, origin);
}

export function requireNewId(cib: CibElement, word: Word, what: string): void {
  requireIdSyntax(word, what);
  if (idTaken(cib, word.text)) refuse(`the id "${word.text}" is in use`, word.origin);
}
