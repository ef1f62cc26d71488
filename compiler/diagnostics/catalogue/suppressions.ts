/** HA19xx: comments that silence diagnostics. */
export const suppressionEntries = {};
