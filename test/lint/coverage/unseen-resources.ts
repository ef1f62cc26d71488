/**
 * Mistakes of resources, locations, rules, nodes, utilization and tickets that no collection names. Each is an edit of the
 * control cluster.
 */
import type { Row } from './cib-rows.js';
import { UNSEEN_BUNDLES } from './unseen-bundles.js';
import { UNSEEN_COLLECTIONS } from './unseen-collections.js';
import { UNSEEN_LOCATIONS } from './unseen-locations.js';
import { UNSEEN_NODES } from './unseen-nodes.js';

export const UNSEEN_RESOURCES: readonly Row[] = [
  ...UNSEEN_COLLECTIONS,
  ...UNSEEN_BUNDLES,
  ...UNSEEN_LOCATIONS,
  ...UNSEEN_NODES,
];
