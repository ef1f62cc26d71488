/** HA70xx: reading XML and CIBs. */
export const importCibEntries = {};
