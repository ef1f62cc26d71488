/** HA4xxx. */
export const structureEntries = {};
