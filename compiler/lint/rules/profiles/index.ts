export const profilesRules = {};
