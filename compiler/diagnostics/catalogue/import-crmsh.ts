/** HA71xx: crm shell. */
export const importCrmshEntries = {};
