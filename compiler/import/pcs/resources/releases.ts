/**
 * In which releases of pcs the commands for resources behave differently. Row numbers: the dialect table of the pcs
 * reference (§2), measured on seven releases; the rest is from pcs's CHANGELOG.
 */
import type { Version } from '../../../platforms/platform.js';
import { atLeast, compareVersions, parseVersion } from '../../../platforms/platform.js';

/** The first releases with a behaviour, one a branch that it was brought to; newer branches have it from the start. */
const SINCE = {
  /** A command refuses options that are not its own (0.9 overlooks them). */
  optionsChecked: ['0.10.1'],
  /** `promotable` instead of `master` (rows 7 to 11). */
  promotable: ['0.10.1'],
  /** The id of a clone as second word (rows 11, 12). */
  cloneId: ['0.10.7'],
  /** `--future` (row 15), and the keyword `group` with it (row 14). */
  future: ['0.11.6'],
  futureGroup: ['0.11.7'],
  /** Clone options that do not suit the agent are refused (row 60). */
  cloneChecked: ['0.11.4'],
  /** --force helps against that in `clone` and `meta` of a resource (not in 0.11.5, measured; newer sources have it). */
  cloneCheckForced: ['0.11.6'],
  /** Fence devices cannot be cloned without --force. */
  stonithCloneRefused: ['0.10.8'],
  /** Resource commands refuse fence devices and the other way round (rows 19 to 22). */
  kindsApart: ['0.12'],
  /** `resource create X stonith:A` copies only the monitor (row 20). */
  stonithMonitorOnly: ['0.10.18', '0.11'],
  /** `--agent-validation` (row 61). */
  agentValidation: ['0.10.15', '0.11.4'],
  /** `k=` is refused by `resource create` (row 53). */
  emptyRefused: ['0.11'],
  /** Interval and timeout of operations are checked when a resource is made (row 54). */
  timesChecked: ['0.10.18', '0.11.7'],
  /** Operations of `op add` and `update` are checked as those of `create` (row 55). */
  operationsChecked: ['0.11.12', '0.12.3'],
  /** on-fail=demote (row 74). */
  onFailDemote: ['0.10.7'],
  /** Values that have to be unique are compared (§7). */
  uniqueChecked: ['0.9.167', '0.10.2'],
  /** Members of a group: given once, and not in it already. */
  membersChecked: ['0.10.8'],
  /** `defaults update`, `defaults set …` (row 17). */
  defaultsSets: ['0.10.7'],
  /** `defaults k=v` is gone (row 16). */
  defaultsUpdateOnly: ['0.12'],
  /** Tags stand for their resources (row 68). */
  tags: ['0.10.6'],
  /** `delete A B` (row 66); what tags refer to is deleted with its references. */
  deleteSeveral: ['0.11.9'],
  /** The last fence device cannot be deleted or disabled without --force (§7). */
  lastFenceDeviceKept: ['0.11.10', '0.12.1'],
  /** `resource meta` of a bundle (row 52). */
  bundleMeta: ['0.11.10', '0.12.1'],
  /** podman and rkt containers (row 50), `promoted-max` (row 51). */
  podman: ['0.10.1'],
  /** rkt (row 50) and `masters` (row 51) are gone. */
  oldBundlesGone: ['0.12'],
  /** `stonith level add … id=` (row 23). */
  levelId: ['0.11.9'],
  /** Levels go to 9 (row 24). */
  levelToNine: ['0.11.8'],
  /** `level remove … target T stonith D`. */
  levelKeywords: ['0.10.9'],
  /** The forms without those keywords, and devices joined by commas (row 22), are gone. */
  levelKeywordsOnly: ['0.12'],
  /** `resource move` leaves no constraint (row 65); `move-with-constraint` does. */
  moveCleansUp: ['0.11'],
  /** `--promoted` instead of `--master`. */
  promotedOption: ['0.11'],
  /** `cluster node add-remote NODE [ADDRESS]`; before, the address came first. */
  remoteNameFirst: ['0.10.1'],
} as const satisfies Record<string, readonly string[]>;

type Behaviour = keyof typeof SINCE;

export function pcsDoes({ version }: { readonly version: Version }, behaviour: Behaviour): boolean {
  const releases: readonly string[] = SINCE[behaviour];
  const branch = version.slice(0, 2);
  const own = releases.find((release) => compareVersions(parseVersion(release)!.slice(0, 2), branch) === 0);
  return own === undefined ? releases.some((release) => atLeast(version, release)) : atLeast(version, own);
}
