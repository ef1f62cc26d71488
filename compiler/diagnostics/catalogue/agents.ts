/** HA35xx. */
export const agentEntries = {};
