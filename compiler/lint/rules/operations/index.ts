import { defaultStopTimeout } from './default-stop-timeout.js';
import { defaultTimeouts } from './default-timeouts.js';
import { farTooShortTimeout } from './far-too-short-timeout.js';
import { monitorNeverRuns } from './monitor-never-runs.js';
import { noRecurringMonitor } from './no-recurring-monitor.js';
import { timeoutBelowAdvised } from './timeout-below-advised.js';
import { unmonitoredRole } from './unmonitored-role.js';

export const operationsRules = {
  'no-recurring-monitor': noRecurringMonitor,
  'unmonitored-role': unmonitoredRole,
  'monitor-never-runs': monitorNeverRuns,
  'far-too-short-timeout': farTooShortTimeout,
  'timeout-below-advised': timeoutBelowAdvised,
  'default-stop-timeout': defaultStopTimeout,
  'default-timeouts': defaultTimeouts,
};
