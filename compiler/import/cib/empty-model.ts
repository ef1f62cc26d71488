import type { ClusterModel } from '../../model/model.js';

export function emptyModel(): ClusterModel {
  return {
    nodes: [],
    properties: [],
    rscDefaults: [],
    opDefaults: [],
    templates: [],
    resources: [],
    constraints: [],
    fencingLevels: [],
    tags: [],
    aclRoles: [],
    aclSubjects: [],
    alerts: [],
    secrets: [],
  };
}
