/**
 * Mistakes around fencing, constraints, options, access and defaults: thought up by an administrator who had not read the
 * rules, as edits of the control cluster.
 */
import type { Row } from './cib-rows.js';
import { UNSEEN_ACCESS, UNSEEN_DEFAULTS } from './unseen-access.js';
import { UNSEEN_CONSTRAINTS } from './unseen-constraints.js';
import { UNSEEN_FENCE_DEVICES } from './unseen-fence-devices.js';
import { UNSEEN_OPTIONS } from './unseen-options.js';

export const UNSEEN_FENCING: readonly Row[] = [
  ...UNSEEN_FENCE_DEVICES,
  ...UNSEEN_OPTIONS,
  ...UNSEEN_CONSTRAINTS,
  ...UNSEEN_ACCESS,
  ...UNSEEN_DEFAULTS,
];
