export const clusterRules = {};
