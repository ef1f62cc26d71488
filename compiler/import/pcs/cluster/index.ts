/** Commands of pcs that make corosync.conf, or that set hosts up. */
import type { PcsCommandTable } from '../command.js';
import { boothCreate } from './booth.js';
import { configUpdate, linkAdd, linkRemove, linkUpdate } from './config.js';
import { clusterAuth, clusterRename, hostAuth, nodeAdd, nodeRemove } from './nodes.js';
import { deviceAdd, deviceRemove, deviceUpdate, heuristicsRemove, quorumUpdate } from './quorum.js';
import { sbdDisable, sbdEnable } from './sbd.js';
import { clusterSetup } from './setup.js';

export const clusterCommands: PcsCommandTable = {
  'booth create': boothCreate,
  'cluster auth': clusterAuth,
  'cluster config update': configUpdate,
  'cluster link add': linkAdd,
  'cluster link delete': linkRemove,
  'cluster link remove': linkRemove,
  'cluster link update': linkUpdate,
  'cluster node add': nodeAdd,
  'cluster node delete': nodeRemove,
  'cluster node remove': nodeRemove,
  'cluster rename': clusterRename,
  'cluster setup': clusterSetup,
  'host auth': hostAuth,
  'quorum device add': deviceAdd,
  'quorum device delete': deviceRemove,
  'quorum device heuristics delete': heuristicsRemove,
  'quorum device heuristics remove': heuristicsRemove,
  'quorum device remove': deviceRemove,
  'quorum device update': deviceUpdate,
  'quorum update': quorumUpdate,
  'stonith sbd disable': sbdDisable,
  'stonith sbd enable': sbdEnable,
};
