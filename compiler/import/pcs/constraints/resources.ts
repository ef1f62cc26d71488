/** Resources that a constraint may name. */
import type { CibElement } from '../../tree.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { PcsCommand, PcsContext } from '../command.js';
import { refuse } from '../settings/terms.js';

const MULTIPLE: ReadonlySet<string> = new Set(['clone', 'master', 'bundle']);
const RESOURCES: ReadonlySet<string> = new Set(['primitive', 'group', ...MULTIPLE]);

export function resourceById(cib: CibElement, id: string): CibElement | undefined {
  for (const element of cib.child('configuration')?.child('resources')?.descendants() ?? []) {
    if (element.id === id && RESOURCES.has(element.name)) return element;
  }
  return undefined;
}

/** It exists, and is not the inside of a clone or bundle: that takes `--force`. */
export function requireConstrainable(word: Word, command: PcsCommand, { cib }: PcsContext): void {
  if (hasParameterMark(word.text)) {
    refuse('the resource comes from a variable whose value is not known', word.origin, 'write its id');
  }
  const resource = resourceById(cib, word.text);
  if (!resource) return refuse(`there is no resource "${word.text}"`, word.origin);
  if (MULTIPLE.has(resource.name) || command.options.has('--force')) return;
  for (let outer = resource.parent; outer; outer = outer.parent) {
    if (!MULTIPLE.has(outer.name)) continue;
    const kind = outer.name === 'bundle' ? 'bundle' : 'clone';
    refuse(`${word.text} is inside the ${kind} ${outer.id}`, word.origin, `constrain ${outer.id} instead`);
  }
}

/** The group that a resource is directly in. */
export function groupOf(cib: CibElement, id: string): CibElement | undefined {
  const parent = resourceById(cib, id)?.parent;
  return parent?.name === 'group' ? parent : undefined;
}
