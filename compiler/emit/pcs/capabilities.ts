import type { Version } from '../../platforms/platform.js';
import { atLeast } from '../../platforms/platform.js';

/**
 * What a pcs release can do, as far as it decides what is written. Row numbers are those of the dialect table in the
 * project's pcs reference (§2); most were executed on seven releases, the rest are from pcs's CHANGELOG.
 */
interface Capability {
  readonly since?: string;
  /** The first release without it. */
  readonly until?: string;
  /** The first release of the 0.10 branch without it, where a later check was brought back to that branch. */
  readonly until010?: string;
}

const CAPABILITIES = {
  /** `cluster setup NAME node addr=…` and `host auth` (rows 2, 4); before: `--name`, `node,alternative` (row 1). */
  clusterSetupKnet: { since: '0.10.1' },
  /** `cluster setup … --corosync_conf FILE` (row 2). */
  setupToFile: { since: '0.10.6' },
  /** tls and keep_active_partition_tie_breaker of a quorum device (§1.1). */
  newDeviceOptions: { since: '0.12' },
  /** `node attribute N k=v` instead of `property set --node N k=v` (row 6). */
  nodeAttribute: { since: '0.10.1' },
  /** `resource promotable R ID` instead of `resource master ID R` (rows 10, 11). */
  promotable: { since: '0.10.1' },
  /** The id of a clone as second word (rows 11, 12). */
  cloneId: { since: '0.10.7' },
  /** Clones are refused when the metadata of the (OCF) agent is not there or not suitable (row 60). */
  cloneChecked: { since: '0.11.4' },
  /** `defaults set create`, several sets, rules (row 17); before: `defaults k=v` (row 16). */
  defaultsSets: { since: '0.10.7' },
  /** Rules on node attributes in resource defaults (§1.2). */
  nodeRuleInResourceDefaults: { since: '0.10.7', until: '0.10.9' },
  /** `stonith op …` (row 18). */
  stonithOp: { since: '0.11' },
  /** Fence devices are taken by `resource …` commands and as members of groups without a deprecation (rows 19 to 21). */
  fenceDeviceAsResource: { until: '0.11.2' },
  /** `stonith level add … id=` (row 23). */
  levelId: { since: '0.11.9' },
  /** Fencing levels above 9 (row 24). */
  levelAbove9: { until: '0.11.8' },
  /** The words Promoted and Unpromoted (row 25); the old ones are deprecated from the same release on. */
  promotedWords: { since: '0.11' },
  /** A location rule is one argument (row 29); before: one argument a token (row 30). */
  ruleAsOneArgument: { since: '0.12' },
  /** `number` as type of an expression (row 32). */
  numberType: { since: '0.10.7' },
  /** Pacemaker 3's date fields: minutes and seconds, days of durations (rows 33, 34). */
  newDateFields: { since: '0.12' },
  /** moon, and monthdays, weekdays, … of durations (row 33). */
  oldDateFields: { until: '0.11.12' },
  /** A date range without a start (§4). */
  openRange: { since: '0.12' },
  /** Blanks inside a part of a rule (row 37). */
  blanksInRules: { until: '0.11.7' },
  /** `constraint rule add` without a deprecation (row 39). */
  severalRules: { until: '0.11.9' },
  /** `location add ID R N score=S` (row 41); before: a bare score (row 40). */
  locationScoreOption: { since: '0.12' },
  /** `influence` of a colocation of sets (row 46). */
  influenceOfSets: { since: '0.12.3' },
  /** `score=` of an order without a deprecation (row 47). */
  orderScore: { until: '0.11.8' },
  /** Bundles of podman and rkt containers (row 50), `promoted-max` of a bundle (row 51). */
  bundlePodman: { since: '0.10.1' },
  bundleRkt: { since: '0.10.1', until: '0.11.12' },
  bundlePromotedMax: { since: '0.10.1' },
  /** Operation times like 500ms and PT1M (row 54). */
  anyOperationTime: { until: '0.11.7', until010: '0.10.18' },
  /** on-fail=demote (row 74). */
  onFailDemote: { since: '0.10.7' },
  /** Property values like PT5M (row 57). */
  isoPropertyTime: { since: '0.11.7' },
  /** `property set cluster-name=` (row 58). */
  clusterNameProperty: { until: '0.11.4', until010: '0.10.15' },
  /** Orders between members of one group (row 59). */
  orderInGroup: { until: '0.11.3', until010: '0.10.14' },
  /** globally-unique of a clone of a resource that is no OCF agent (row 60). */
  anyGloballyUnique: { until: '0.11.4' },
  /** `tag create` (row 68). */
  tags: { since: '0.10.6' },
  /** `cib element description ID TEXT` (row 71). */
  elementDescription: { since: '0.12.2' },
} as const satisfies Record<string, Capability>;

export type CapabilityName = keyof typeof CAPABILITIES;

/** Whether a pcs release has a capability. */
export function pcsCan(version: Version, name: CapabilityName): boolean {
  const { since, until, until010 }: Capability = CAPABILITIES[name];
  if (since !== undefined && !atLeast(version, since)) return false;
  if (until !== undefined && atLeast(version, until)) return false;
  return until010 === undefined || atLeast(version, '0.11') || !atLeast(version, until010);
}
