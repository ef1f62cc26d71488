import { constraintEntries } from './structure-constraints.js';
import { referenceEntries } from './structure-references.js';
import { resourceEntries } from './structure-resources.js';
import { ruleEntries } from './structure-rules.js';
import { sectionEntries } from './structure-sections.js';

/**
 * HA4xxx: what was written is well formed and means something else, or nothing, to Pacemaker.
 * 40xx resources, 41xx constraints, 42xx rules, 43xx fencing, tags, ACLs and alerts,
 * 44xx references.
 */
export const structureEntries = {
  ...resourceEntries,
  ...constraintEntries,
  ...ruleEntries,
  ...sectionEntries,
  ...referenceEntries,
};
