export const placementRules = {};
