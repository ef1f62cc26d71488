import type { ClusterModel, Resource } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import { usesMasterElement } from '../../platforms/words.js';

/**
 * The order in which crmsh puts new top-level resources into the CIB, whatever the order of the statements: all
 * primitives, then bundles, groups, `ms`, clones; within a kind, the order of the file (`_sort_xml_order` and
 * `_cli_set_update` of crmsh 4.4.1; measured). Members leave the list when the resource around them is made.
 */
export function crmshOrder(model: ClusterModel, platform: Platform): Resource[] {
  return [...model.resources].sort((a, b) => rank(a, platform) - rank(b, platform));
}

/**
 * The lengths of the runs of resources whose order crmsh keeps. What is loaded later is appended to what is there, so
 * the runs, loaded one after the other, have the order of the model.
 */
export function resourceRuns(model: ClusterModel, platform: Platform): number[] {
  const lengths: number[] = [];
  let before = Infinity;
  for (const resource of model.resources) {
    const own = rank(resource, platform);
    if (own < before) lengths.push(1);
    else lengths[lengths.length - 1]!++;
    before = own;
  }
  return lengths;
}

function rank(resource: Resource, platform: Platform): number {
  switch (resource.kind) {
    case 'primitive':
      return 0;
    case 'bundle':
      return 1;
    case 'group':
      return 2;
    case 'clone':
      return resource.promotable && usesMasterElement(platform) ? 3 : 4;
  }
}
