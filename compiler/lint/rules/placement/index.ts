import { clusterLeftInMaintenance } from './cluster-left-in-maintenance.js';
import { discoveryLimited } from './discovery-limited.js';
import { infinitePreference } from './infinite-preference.js';
import { misspeltNodeAttribute } from './misspelt-node-attribute.js';
import { negativeStickiness } from './negative-stickiness.js';
import { noStickiness } from './no-stickiness.js';
import { nodeLeftIdle } from './node-left-idle.js';
import { resourceLeftOff } from './resource-left-off.js';
import { runsNowhere } from './runs-nowhere.js';
import { scoreBeatsStickiness } from './score-beats-stickiness.js';
import { scoreDecidesNothing } from './score-decides-nothing.js';
import { smallScoreBans } from './small-score-bans.js';
import { unprobedPreference } from './unprobed-preference.js';

export const placementRules = {
  'runs-nowhere': runsNowhere,
  'node-left-idle': nodeLeftIdle,
  'cluster-left-in-maintenance': clusterLeftInMaintenance,
  'resource-left-off': resourceLeftOff,
  'misspelt-node-attribute': misspeltNodeAttribute,
  'infinite-preference': infinitePreference,
  'no-stickiness': noStickiness,
  'negative-stickiness': negativeStickiness,
  'score-beats-stickiness': scoreBeatsStickiness,
  'score-decides-nothing': scoreDecidesNothing,
  'small-score-bans': smallScoreBans,
  'unprobed-preference': unprobedPreference,
  'discovery-limited': discoveryLimited,
};
