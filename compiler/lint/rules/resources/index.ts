export const resourcesRules = {};
