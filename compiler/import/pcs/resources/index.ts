/** The commands `pcs resource`, `pcs stonith` and those of `pcs cluster node` that make resources. */
import type { PcsCommandTable } from '../command.js';
import { bundleCreate, bundleReset, bundleUpdate } from './bundle.js';
import { resourceClone, resourceMaster, resourcePromotable, resourceUnclone } from './clone.js';
import { resourceCreate, stonithCreate } from './create.js';
import {
  createDefaults,
  deleteDefaultsSets,
  plainDefaults,
  updateDefaults,
  updateDefaultsSet,
  type DefaultsOf,
} from './defaults.js';
import { description } from './description.js';
import { groupAdd, groupRemove } from './group.js';
import type { Kind } from './kinds.js';
import { levelAdd, levelClear, levelRemove } from './levels.js';
import { ban, clearMoves, move, moveWithConstraint } from './move.js';
import { opAddHandler, opRemoveHandler } from './op-commands.js';
import { addGuest, addRemote, addRemoteNode, deleteGuest, deleteRemote, removeRemoteNode } from './remote.js';
import { removeHandler } from './remove.js';
import { disableHandler, enableHandler, manage, safeDisable, unmanage } from './state.js';
import { metaHandler, updateHandler, utilization } from './update.js';

export const resourceCommands: PcsCommandTable = {
  ...commandsOfBoth('resource'),
  ...commandsOfBoth('stonith'),
  'resource create': resourceCreate,
  'resource group add': groupAdd,
  'resource group delete': groupRemove,
  'resource group remove': groupRemove,
  'resource ungroup': groupRemove,
  'resource clone': resourceClone,
  'resource promotable': resourcePromotable,
  'resource master': resourceMaster,
  'resource unclone': resourceUnclone,
  'resource bundle create': bundleCreate,
  'resource bundle reset': bundleReset,
  'resource bundle update': bundleUpdate,
  'resource utilization': utilization,
  'resource safe-disable': safeDisable,
  'resource manage': manage,
  'resource unmanage': unmanage,
  'resource move': move,
  'resource move-with-constraint': moveWithConstraint,
  'resource ban': ban,
  'resource clear': clearMoves,
  'stonith create': stonithCreate,
  'stonith level add': levelAdd,
  'stonith level delete': levelRemove,
  'stonith level remove': levelRemove,
  'stonith level clear': levelClear,
  'cluster node add-remote': addRemote,
  'cluster node add-guest': addGuest,
  'cluster node delete-remote': deleteRemote,
  'cluster node remove-remote': deleteRemote,
  'cluster node delete-guest': deleteGuest,
  'cluster node remove-guest': deleteGuest,
  'cluster remote-node add': addRemoteNode,
  'cluster remote-node remove': removeRemoteNode,
  'cib element description': description,
};

function commandsOfBoth(kind: Kind): PcsCommandTable {
  return {
    ...defaultsCommands(`${kind} defaults`, { kind, section: 'rsc_defaults' }),
    ...defaultsCommands(`${kind} op defaults`, { kind, section: 'op_defaults' }),
    [`${kind} update`]: updateHandler(kind),
    [`${kind} op add`]: opAddHandler(kind),
    [`${kind} op delete`]: opRemoveHandler(kind),
    [`${kind} op remove`]: opRemoveHandler(kind),
    [`${kind} meta`]: metaHandler(kind),
    [`${kind} delete`]: removeHandler(kind),
    [`${kind} remove`]: removeHandler(kind),
    [`${kind} enable`]: enableHandler(kind),
    [`${kind} disable`]: disableHandler(kind),
    [`${kind} description`]: description,
  };
}

function defaultsCommands(command: string, of: DefaultsOf): PcsCommandTable {
  return {
    [command]: plainDefaults(of),
    [`${command} update`]: updateDefaults(of),
    [`${command} set create`]: createDefaults(of),
    [`${command} set update`]: updateDefaultsSet(of),
    [`${command} set delete`]: deleteDefaultsSets(of),
    [`${command} set remove`]: deleteDefaultsSets(of),
  };
}
