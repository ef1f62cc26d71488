/** HA3xxx. */
export const typeEntries = {};
