/** HA2xxx. */
export const nameEntries = {};
