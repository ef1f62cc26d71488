export const constraintsRules = {};
