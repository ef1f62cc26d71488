/** Commands of pcs that make corosync.conf. */
import type { PcsCommandTable } from '../command.js';

export const clusterCommands: PcsCommandTable = {};
