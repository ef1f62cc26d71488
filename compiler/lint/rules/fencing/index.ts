import { ruleSet } from '../../rule.js';
import { clusterFilesystemQuorum } from './cluster-filesystem-quorum.js';
import { controllerForSeveralNodes } from './controller-for-several-nodes.js';
import { deviceOutsideLevels } from './device-outside-levels.js';
import { dlmFailureIgnored } from './dlm-failure-ignored.js';
import { dlmFailureNotFenced } from './dlm-failure-not-fenced.js';
import { dlmWithoutFencing } from './dlm-without-fencing.js';
import { duplicateFenceDevice } from './duplicate-fence-device.js';
import { expectedVotes } from './expected-votes.js';
import { fenceDelayValues } from './fence-delay-values.js';
import { fenceDeviceConstraint } from './fence-device-constraint.js';
import { fenceDeviceDisabled } from './fence-device-disabled.js';
import { fenceDeviceMonitor } from './fence-device-monitor.js';
import { fenceDeviceOnFail } from './fence-device-on-fail.js';
import { fenceDeviceOnItsTarget } from './fence-device-on-its-target.js';
import { fenceDeviceOnVictim } from './fence-device-on-victim.js';
import { fenceDeviceRequires } from './fence-device-requires.js';
import { fenceDeviceTimeout } from './fence-device-timeout.js';
import { fenceDeviceWithoutHosts } from './fence-device-without-hosts.js';
import { fenceFlagFalse } from './fence-flag-false.js';
import { fenceHostMap } from './fence-host-map.js';
import { fenceLogin } from './fence-login.js';
import { equalFenceDelays, fenceRace } from './fence-race.js';
import { fencingAttempts } from './fencing-attempts.js';
import { fencingDisabled } from './fencing-disabled.js';
import { fencingLeftOpen } from './fencing-left-open.js';
import { fencingLevelGap } from './fencing-level-gap.js';
import { fencingPowersOff } from './fencing-powers-off.js';
import { fencingResponseDisabled } from './fencing-response-disabled.js';
import { fencingTimeout } from './fencing-timeout.js';
import { fixedPlug } from './fixed-plug.js';
import { incompleteHostMap } from './incomplete-host-map.js';
import { levelDeviceAgain } from './level-device-again.js';
import { levelDeviceForOthers } from './level-device-for-others.js';
import { levelForNobody } from './level-for-nobody.js';
import { levelHelperOrder } from './level-helper-order.js';
import { literalPassword } from './literal-password.js';
import { misusedFenceAction } from './misused-fence-action.js';
import { noFenceDevice } from './no-fence-device.js';
import { noFenceHosts } from './no-fence-hosts.js';
import { noQuorumIgnored } from './no-quorum-ignored.js';
import { noQuorumNeedsFencing } from './no-quorum-needs-fencing.js';
import { noTieBreaker } from './no-tie-breaker.js';
import { noUnfencing } from './no-unfencing.js';
import { noWaitForAll } from './no-wait-for-all.js';
import { nodeOutsideTopology } from './node-outside-topology.js';
import { nodeWithoutFencing } from './node-without-fencing.js';
import { oddFenceSetting } from './odd-fence-setting.js';
import { outletsInLevels } from './outlets-in-levels.js';
import { priorityDelayWithoutPriority } from './priority-delay-without-priority.js';
import { quorumConflict } from './quorum-conflict.js';
import { quorumDeviceAlgorithm } from './quorum-device-algorithm.js';
import { sameOutlet } from './same-outlet.js';
import { sbdDisks } from './sbd-disks.js';
import { sbdWithoutWatchdog } from './sbd-without-watchdog.js';
import { secondFenceSet } from './second-fence-set.js';
import { shortPriorityDelay } from './short-priority-delay.js';
import { slowFenceAgent } from './slow-fence-agent.js';
import { startupFencingDisabled } from './startup-fencing-disabled.js';
import { testFenceAgent } from './test-fence-agent.js';
import { twoNodeCount } from './two-node-count.js';
import { unfencingNotSupported } from './unfencing-not-supported.js';
import { unknownFenceAction } from './unknown-fence-action.js';
import { unknownFenceHost } from './unknown-fence-host.js';
import { unknownHostArgument } from './unknown-host-argument.js';
import { unreadFenceHosts } from './unread-fence-hosts.js';
import { watchdogDeviceName } from './watchdog-device-name.js';
import { watchdogTimeout } from './watchdog-timeout.js';

export const fencingRules = ruleSet({
  'fencing-disabled': fencingDisabled,
  'fencing-left-open': fencingLeftOpen,
  'no-fence-device': noFenceDevice,
  'node-without-fencing': nodeWithoutFencing,
  'unknown-fence-host': unknownFenceHost,
  'fence-host-map': fenceHostMap,
  'no-fence-hosts': noFenceHosts,
  'fence-device-without-hosts': fenceDeviceWithoutHosts,
  'unread-fence-hosts': unreadFenceHosts,
  'fence-device-disabled': fenceDeviceDisabled,
  'fence-device-on-victim': fenceDeviceOnVictim,
  'fence-device-on-its-target': fenceDeviceOnItsTarget,
  'fence-race': fenceRace,
  'equal-fence-delays': equalFenceDelays,
  'priority-delay-without-priority': priorityDelayWithoutPriority,
  'short-priority-delay': shortPriorityDelay,
  'fencing-timeout': fencingTimeout,
  'slow-fence-agent': slowFenceAgent,
  'sbd-without-watchdog': sbdWithoutWatchdog,
  'sbd-disks': sbdDisks,
  'watchdog-timeout': watchdogTimeout,
  'fencing-level-gap': fencingLevelGap,
  'node-outside-topology': nodeOutsideTopology,
  'level-device-for-others': levelDeviceForOthers,
  'level-device-again': levelDeviceAgain,
  'device-outside-levels': deviceOutsideLevels,
  'test-fence-agent': testFenceAgent,
  'fence-device-constraint': fenceDeviceConstraint,
  'no-quorum-ignored': noQuorumIgnored,
  'no-quorum-needs-fencing': noQuorumNeedsFencing,
  'cluster-filesystem-quorum': clusterFilesystemQuorum,
  'dlm-without-fencing': dlmWithoutFencing,
  'dlm-failure-not-fenced': dlmFailureNotFenced,
  'fence-device-timeout': fenceDeviceTimeout,
  'quorum-conflict': quorumConflict,
  'two-node-count': twoNodeCount,
  'no-wait-for-all': noWaitForAll,
  'no-tie-breaker': noTieBreaker,
  'expected-votes': expectedVotes,
  'quorum-device-algorithm': quorumDeviceAlgorithm,
  'startup-fencing-disabled': startupFencingDisabled,
  'fencing-powers-off': fencingPowersOff,
  'fencing-attempts': fencingAttempts,
  'fence-flag-false': fenceFlagFalse,
  'unknown-fence-action': unknownFenceAction,
  'fence-login': fenceLogin,
  'literal-password': literalPassword,
  'fencing-response-disabled': fencingResponseDisabled,
  'no-unfencing': noUnfencing,
  'fence-device-requires': fenceDeviceRequires,
  'same-outlet': sameOutlet,
  'incomplete-host-map': incompleteHostMap,
  'fence-device-on-fail': fenceDeviceOnFail,
  'duplicate-fence-device': duplicateFenceDevice,
  'dlm-failure-ignored': dlmFailureIgnored,
  'controller-for-several-nodes': controllerForSeveralNodes,
  'misused-fence-action': misusedFenceAction,
  'fence-delay-values': fenceDelayValues,
  'odd-fence-setting': oddFenceSetting,
  'unknown-host-argument': unknownHostArgument,
  'fixed-plug': fixedPlug,
  'second-fence-set': secondFenceSet,
  'unfencing-not-supported': unfencingNotSupported,
  'level-helper-order': levelHelperOrder,
  'watchdog-device-name': watchdogDeviceName,
  'fence-device-monitor': fenceDeviceMonitor,
  'level-for-nobody': levelForNobody,
  'outlets-in-levels': outletsInLevels,
});
