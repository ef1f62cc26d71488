import type { ClusterModel, Resource } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import { usesMasterElement } from '../../platforms/words.js';

/**
 * The order in which crmsh puts top-level resources into the CIB, whatever the order of the statements: all primitives,
 * then bundles, groups, `ms`, clones; within a kind, the order of the file (`_sort_xml_order` of crmsh; measured with
 * 4.4.1). Members leave the list when the resource around them is made.
 *
 * Several loads would give any order, but not safely: within one `crm configure` session the later files are committed
 * even when an earlier one was refused (measured), and one session each means that the cluster runs without its
 * constraints for a while.
 */
export function crmshOrder(model: ClusterModel, platform: Platform): Resource[] {
  const rank = (resource: Resource): number => {
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
  };
  return [...model.resources].sort((a, b) => rank(a) - rank(b));
}
