/** Every lint rule by its name: a part of the catalogue. */
import { clusterRules } from './cluster/index.js';
import { constraintsRules } from './constraints/index.js';
import { fencingRules } from './fencing/index.js';
import { operationsRules } from './operations/index.js';
import { placementRules } from './placement/index.js';
import { profilesRules } from './profiles/index.js';
import { resourcesRules } from './resources/index.js';

export const lintRules = {
  ...fencingRules,
  ...constraintsRules,
  ...placementRules,
  ...operationsRules,
  ...resourcesRules,
  ...clusterRules,
  ...profilesRules,
};
