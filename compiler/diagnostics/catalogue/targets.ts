/** HA5xxx. */
export const targetEntries = {};
