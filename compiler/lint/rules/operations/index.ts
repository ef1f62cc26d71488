import { ruleSet } from '../../rule.js';
import { blockedFailureTimeout } from './blocked-failure-timeout.js';
import { busyMonitor } from './busy-monitor.js';
import { cloneOptionInDefaults } from './clone-option-in-defaults.js';
import { deepCheckNeverAsked } from './deep-check-never-asked.js';
import { defaultStopTimeout } from './default-stop-timeout.js';
import { defaultTimeouts } from './default-timeouts.js';
import { disabledOperation } from './disabled-operation.js';
import { doubtfulDuration } from './doubtful-duration.js';
import { enabledWithoutEffect } from './enabled-without-effect.js';
import { everyFailureFences } from './every-failure-fences.js';
import { failedStartFences } from './failed-start-fences.js';
import { failureBlocks } from './failure-blocks.js';
import { failureIgnored } from './failure-ignored.js';
import { failureTimeoutBelowTimeout } from './failure-timeout-below-timeout.js';
import { failureTimeoutNeedsRecheck } from './failure-timeout-needs-recheck.js';
import { failureTimeoutTooShort } from './failure-timeout-too-short.js';
import { farTooShortTimeout } from './far-too-short-timeout.js';
import { guestNodeInDefaults } from './guest-node-in-defaults.js';
import { impossibleCheckLevel } from './impossible-check-level.js';
import { inheritedDuplicateOperation } from './inherited-duplicate-operation.js';
import { longDuration } from './long-duration.js';
import { longStartDelay } from './long-start-delay.js';
import { metaAmongParameters } from './meta-among-parameters.js';
import { migrationNotSupported } from './migration-not-supported.js';
import { misspeltOperation } from './misspelt-operation.js';
import { monitorNeverRuns } from './monitor-never-runs.js';
import { multipleActiveChanged } from './multiple-active-changed.js';
import { noRecurringMonitor } from './no-recurring-monitor.js';
import { nothingCritical } from './nothing-critical.js';
import { onFailWithoutEffect } from './on-fail-without-effect.js';
import { operationOptionTwice } from './operation-option-twice.js';
import { optionWithoutRecurrence } from './option-without-recurrence.js';
import { parameterOfOneOperation } from './parameter-of-one-operation.js';
import { parameterOverTimeout } from './parameter-over-timeout.js';
import { requiresTooWeak } from './requires-too-weak.js';
import { requiresWithoutFencing } from './requires-without-fencing.js';
import { restatedDefault } from './restated-default.js';
import { startFailureNotFatal } from './start-failure-not-fatal.js';
import { stopFailureIgnored } from './stop-failure-ignored.js';
import { targetRoleNeverReached } from './target-role-never-reached.js';
import { templateMonitorsReplaced } from './template-monitors-replaced.js';
import { templateOptionsLost } from './template-options-lost.js';
import { thresholdOfOne } from './threshold-of-one.js';
import { thresholdOfZero } from './threshold-of-zero.js';
import { thresholdWithoutFailureTimeout } from './threshold-without-failure-timeout.js';
import { timeoutBelowAdvised } from './timeout-below-advised.js';
import { timeoutOverInterval } from './timeout-over-interval.js';
import { unknownCheckLevel } from './unknown-check-level.js';
import { unmonitoredRole } from './unmonitored-role.js';
import { valueMissing } from './value-missing.js';

export const operationsRules = ruleSet({
  'no-recurring-monitor': noRecurringMonitor,
  'restated-default': restatedDefault,
  'unmonitored-role': unmonitoredRole,
  'monitor-never-runs': monitorNeverRuns,
  'far-too-short-timeout': farTooShortTimeout,
  'timeout-below-advised': timeoutBelowAdvised,
  'default-stop-timeout': defaultStopTimeout,
  'default-timeouts': defaultTimeouts,
  'doubtful-duration': doubtfulDuration,
  'long-duration': longDuration,
  'timeout-over-interval': timeoutOverInterval,
  'threshold-without-failure-timeout': thresholdWithoutFailureTimeout,
  'threshold-of-one': thresholdOfOne,
  'failure-timeout-too-short': failureTimeoutTooShort,
  'failure-timeout-needs-recheck': failureTimeoutNeedsRecheck,
  'threshold-of-zero': thresholdOfZero,
  'start-failure-not-fatal': startFailureNotFatal,
  'failure-timeout-below-timeout': failureTimeoutBelowTimeout,
  'stop-failure-ignored': stopFailureIgnored,
  'failure-blocks': failureBlocks,
  'failure-ignored': failureIgnored,
  'blocked-failure-timeout': blockedFailureTimeout,
  'on-fail-without-effect': onFailWithoutEffect,
  'every-failure-fences': everyFailureFences,
  'disabled-operation': disabledOperation,
  'enabled-without-effect': enabledWithoutEffect,
  'long-start-delay': longStartDelay,
  'operation-option-twice': operationOptionTwice,
  'unknown-check-level': unknownCheckLevel,
  'template-monitors-replaced': templateMonitorsReplaced,
  'template-options-lost': templateOptionsLost,
  'inherited-duplicate-operation': inheritedDuplicateOperation,
  'misspelt-operation': misspeltOperation,
  'migration-not-supported': migrationNotSupported,
  'multiple-active-changed': multipleActiveChanged,
  'requires-too-weak': requiresTooWeak,
  'requires-without-fencing': requiresWithoutFencing,
  'target-role-never-reached': targetRoleNeverReached,
  'meta-among-parameters': metaAmongParameters,
  'value-missing': valueMissing,
  'option-without-recurrence': optionWithoutRecurrence,
  'parameter-of-one-operation': parameterOfOneOperation,
  'clone-option-in-defaults': cloneOptionInDefaults,
  'busy-monitor': busyMonitor,
  'parameter-over-timeout': parameterOverTimeout,
  'deep-check-never-asked': deepCheckNeverAsked,
  'impossible-check-level': impossibleCheckLevel,
  'guest-node-in-defaults': guestNodeInDefaults,
  'failed-start-fences': failedStartFences,
  'nothing-critical': nothingCritical,
});
