/**
 * Words of a CIB that Pacemaker has renamed: still read, and gone one day. The model has today's words, so they are
 * looked for in the tree. Sources: `pacemaker-3.7.rng` (roles), Pacemaker 2.0.0 (promotable clones), ChangeLog 3.0.0.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';
import type { Platform } from '../platforms/platform.js';
import { metaWord, roleWord, usesMasterElement } from '../platforms/words.js';
import type { CibElement } from './tree.js';

const ROLES: Readonly<Record<string, string>> = { master: 'Promoted', slave: 'Unpromoted' };
const ROLE_ATTRIBUTES = ['role', 'rsc-role', 'with-rsc-role'];
const META: Readonly<Record<string, string>> = {
  'master-max': 'promoted-max',
  'master-node-max': 'promoted-node-max',
};

/** The old words that the platform has new ones for. crmsh's `ms` and pcs's `master` are reported by their importers. */
export function legacyWords(cib: CibElement, platform: Platform): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (at: Origin | undefined, old: string, today: string): void => {
    if (at) found.push(diagnostic('legacy-word', at, { found: old, today }));
  };
  for (const element of [...(cib.child('configuration')?.descendants() ?? [])]) {
    if (element.name === 'master' && !usesMasterElement(platform)) {
      report(element.originOf('id') ?? element.origin, '<master>', 'clone with promotable=true');
    }
    for (const attribute of ROLE_ATTRIBUTES) {
      const word = element.get(attribute) ?? '';
      const today = ROLES[word.toLowerCase()];
      if (today !== undefined && roleWord(platform, today) === today) {
        report(element.originOf(attribute), word, today);
      }
    }
    if (element.name !== 'nvpair') continue;
    const name = element.get('name') ?? '';
    const value = element.get('value') ?? '';
    const meta = META[name];
    if (meta !== undefined && metaWord(platform, meta) === meta) report(element.originOf('name'), name, meta);
    const role = name === 'target-role' ? ROLES[value.toLowerCase()] : undefined;
    if (role !== undefined && roleWord(platform, role) === role)
      report(element.originOf('value'), value, role);
  }
  return found.sort((a, b) => a.at.pos - b.at.pos);
}
