/** The files that a script works on with `pcs -f`: each a copy of the CIB that takes its own way, until it is pushed. */
import type { Origin } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import { sectionOf } from '../tree.js';

export interface Branch {
  cib: CibElement;
  /** Changed since it was made or pushed last: the first command that did. */
  changed: Origin | undefined;
  /** The commands since it was made. */
  commands: (() => void)[];
  /** How many changes the CIB of the cluster had seen when it was made. */
  base: number;
}

/** Sections that `scope=` may name, besides `configuration` (pcs reference §1.1). */
const SCOPES: ReadonlySet<string> = new Set([
  'acls',
  'alerts',
  'constraints',
  'crm_config',
  'fencing-topology',
  'nodes',
  'op_defaults',
  'resources',
  'rsc_defaults',
  'tags',
]);

export function isScope(name: string): boolean {
  return name === 'configuration' || SCOPES.has(name);
}

/** What `live` is after the scope of `pushed` came into it. */
export function pushScope(live: CibElement, pushed: CibElement, scope: string): CibElement {
  if (scope === 'configuration') {
    const result = live.clone();
    result.child('configuration')?.remove();
    const configuration = pushed.child('configuration');
    if (configuration) result.append(configuration.clone(), result.children[0]);
    return result;
  }
  const result = live.clone();
  const section = pushed.child('configuration')?.child(scope);
  const place = sectionOf(result, scope);
  for (const child of [...place.children]) child.remove();
  for (const child of section?.children ?? []) place.append(child.clone());
  return result;
}
