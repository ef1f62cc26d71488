import { fencingDisabled } from './fencing-disabled.js';

export const fencingRules = {
  'fencing-disabled': fencingDisabled,
};
