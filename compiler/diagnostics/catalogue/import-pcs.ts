/** HA72xx: pcs scripts. */
export const importPcsEntries = {};
