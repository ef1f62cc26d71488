import { ruleSet } from '../../rule.js';
import { attributeNobodySets } from './attribute-nobody-sets.js';
import { boothNeedsTicket } from './booth-needs-ticket.js';
import { capacityExceeded } from './capacity-exceeded.js';
import { capacityMissing } from './capacity-missing.js';
import { cloneOnOneNode } from './clone-on-one-node.js';
import { clusterLeftInMaintenance } from './cluster-left-in-maintenance.js';
import { dateIsOver } from './date-is-over.js';
import { dateNever } from './date-never.js';
import { dateSpecMissed } from './date-spec-missed.js';
import { dateWithoutZone } from './date-without-zone.js';
import { discoveryLimited } from './discovery-limited.js';
import { displacedByPreferred } from './displaced-by-preferred.js';
import { healthNotUsed } from './health-not-used.js';
import { infinitePreference } from './infinite-preference.js';
import { locationOfStopped } from './location-of-stopped.js';
import { lostConnectivityUncovered } from './lost-connectivity-uncovered.js';
import { misnamedAttributeInRule } from './misnamed-attribute-in-rule.js';
import { misplacedNodeAttribute } from './misplaced-node-attribute.js';
import { misspeltNodeAttribute } from './misspelt-node-attribute.js';
import { negativeStickiness } from './negative-stickiness.js';
import { negativeUtilization } from './negative-utilization.js';
import { noStickiness } from './no-stickiness.js';
import { nodeLeftIdle } from './node-left-idle.js';
import { patternMatchesAll } from './pattern-matches-all.js';
import { patternMatchesFencing } from './pattern-matches-fencing.js';
import { pingNotEverywhere } from './ping-not-everywhere.js';
import { pingThreshold } from './ping-threshold.js';
import { preferenceOutOfReach } from './preference-out-of-reach.js';
import { preferencesDisagree } from './preferences-disagree.js';
import { preferredAndBanned } from './preferred-and-banned.js';
import { resourceLeftOff } from './resource-left-off.js';
import { ruleDecidesNothing } from './rule-decides-nothing.js';
import { ruleValueMissing } from './rule-value-missing.js';
import { runsNowhere } from './runs-nowhere.js';
import { savedRuntimeAttribute } from './saved-runtime-attribute.js';
import { scoreAttributeValue } from './score-attribute-value.js';
import { scoreBeatsStickiness } from './score-beats-stickiness.js';
import { scoreDecidesNothing } from './score-decides-nothing.js';
import { similarNodeAttributes } from './similar-node-attributes.js';
import { similarTickets } from './similar-tickets.js';
import { smallScoreBans } from './small-score-bans.js';
import { ticketNobodyGrants } from './ticket-nobody-grants.js';
import { ticketOnPart } from './ticket-on-part.js';
import { ticketPolicyWithoutEffect } from './ticket-policy-without-effect.js';
import { unprobedPreference } from './unprobed-preference.js';
import { unusedUtilization } from './unused-utilization.js';

export const placementRules = ruleSet({
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
  'misnamed-attribute-in-rule': misnamedAttributeInRule,
  'attribute-nobody-sets': attributeNobodySets,
  'lost-connectivity-uncovered': lostConnectivityUncovered,
  'ping-not-everywhere': pingNotEverywhere,
  'ping-threshold': pingThreshold,
  'date-without-zone': dateWithoutZone,
  'date-is-over': dateIsOver,
  'date-spec-missed': dateSpecMissed,
  'unused-utilization': unusedUtilization,
  'capacity-exceeded': capacityExceeded,
  'negative-utilization': negativeUtilization,
  'ticket-nobody-grants': ticketNobodyGrants,
  'similar-tickets': similarTickets,
  'ticket-policy-without-effect': ticketPolicyWithoutEffect,
  'health-not-used': healthNotUsed,
  'pattern-matches-fencing': patternMatchesFencing,
  'rule-decides-nothing': ruleDecidesNothing,
  'preferred-and-banned': preferredAndBanned,
  'saved-runtime-attribute': savedRuntimeAttribute,
  'misplaced-node-attribute': misplacedNodeAttribute,
  'similar-node-attributes': similarNodeAttributes,
  'pattern-matches-all': patternMatchesAll,
  'rule-value-missing': ruleValueMissing,
  'score-attribute-value': scoreAttributeValue,
  'clone-on-one-node': cloneOnOneNode,
  'capacity-missing': capacityMissing,
  'date-never': dateNever,
  'booth-needs-ticket': boothNeedsTicket,
  'displaced-by-preferred': displacedByPreferred,
  'preference-out-of-reach': preferenceOutOfReach,
  'preferences-disagree': preferencesDisagree,
  'ticket-on-part': ticketOnPart,
  'location-of-stopped': locationOfStopped,
});
