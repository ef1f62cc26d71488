/** Ids of the CIB as pcs looks for them and makes them (pcs reference §3.2). */
import { sanitizeId } from '../../../model/ids.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import { refuse } from './terms.js';

/** Elements whose `id` is a reference or a name. */
const REFERENCES: ReadonlySet<string> = new Set(['acl_target', 'role', 'obj_ref', 'resource_ref']);

/** The element with that id, outside the status section. */
export function elementById(cib: CibElement, id: string): CibElement | undefined {
  for (const section of cib.children) {
    if (section.name === 'status') continue;
    for (const element of section.descendants()) {
      if (element.id === id && !REFERENCES.has(element.name)) return element;
    }
  }
  return undefined;
}

/** An id is also taken by a guest node: the cluster makes a resource of that name. */
export function idTaken(cib: CibElement, id: string): boolean {
  if (elementById(cib, id)) return true;
  for (const element of cib.child('configuration')?.child('resources')?.descendants() ?? []) {
    if (element.name === 'nvpair' && element.get('name') === 'remote-node' && element.get('value') === id) {
      return true;
    }
  }
  return false;
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
