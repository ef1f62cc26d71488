/** HA73xx: corosync.conf, and what kind of file it is. */
export const importCorosyncEntries = {};
