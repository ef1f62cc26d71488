import { clusterLeftInMaintenance } from './cluster-left-in-maintenance.js';
import { misspeltNodeAttribute } from './misspelt-node-attribute.js';
import { nodeLeftIdle } from './node-left-idle.js';
import { resourceLeftOff } from './resource-left-off.js';
import { runsNowhere } from './runs-nowhere.js';

export const placementRules = {
  'runs-nowhere': runsNowhere,
  'node-left-idle': nodeLeftIdle,
  'cluster-left-in-maintenance': clusterLeftInMaintenance,
  'resource-left-off': resourceLeftOff,
  'misspelt-node-attribute': misspeltNodeAttribute,
};
