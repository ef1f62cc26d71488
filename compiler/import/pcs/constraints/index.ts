/**
 * pcs commands for all but resources and the cluster's setup. What only shows something, and which release has a command,
 * the dispatcher knows.
 */
import type { PcsCommandTable, PcsHandler } from '../command.js';
import {
  permissionAdd,
  permissionDelete,
  roleAssign,
  roleCreate,
  roleDelete,
  roleUnassign,
  subjectCreate,
  subjectDelete,
} from '../settings/acls.js';
import {
  alertCreate,
  alertDelete,
  alertUpdate,
  recipientAdd,
  recipientDelete,
  recipientUpdate,
} from '../settings/alerts.js';
import { FORCE, withOptions } from '../settings/command-options.js';
import { nodeAttribute, nodeMode, nodeUtilization } from '../settings/nodes.js';
import { propertySet, propertyUnset, setProperty } from '../settings/properties.js';
import { renameNode } from '../settings/rename.js';
import { tagCreate, tagDelete, tagUpdate } from '../settings/tags.js';
import { refuse } from '../settings/terms.js';
import { colocationAdd, colocationDelete } from './colocation.js';
import { location, locationAdd } from './location.js';
import { ruleAdd, ruleDelete } from './location-rule.js';
import { order, orderDelete } from './order.js';
import { constraintDelete, locationDelete } from './remove.js';
import { setHandler } from './sets.js';
import { ticketAdd, ticketDelete } from './ticket.js';

const forced = (handler: PcsHandler): PcsHandler => withOptions(FORCE, handler);
const plain = (handler: PcsHandler): PcsHandler => withOptions([], handler);

const CONSTRAINTS: PcsCommandTable = {
  'constraint delete': plain(constraintDelete),
  'constraint remove': plain(constraintDelete),
  'constraint location': forced(location),
  'constraint location add': forced(locationAdd),
  'constraint location delete': plain(locationDelete),
  'constraint location remove': plain(locationDelete),
  'constraint colocation add': forced(colocationAdd),
  'constraint colocation set': forced(setHandler('colocation')),
  'constraint colocation delete': plain(colocationDelete),
  'constraint colocation remove': plain(colocationDelete),
  'constraint order': forced(order),
  'constraint order set': forced(setHandler('order')),
  'constraint order delete': plain(orderDelete),
  'constraint order remove': plain(orderDelete),
  'constraint ticket add': forced(ticketAdd),
  'constraint ticket set': forced(setHandler('ticket')),
  'constraint ticket delete': plain(ticketDelete),
  'constraint ticket remove': plain(ticketDelete),
  'constraint rule add': forced(ruleAdd),
  'constraint rule delete': plain(ruleDelete),
  'constraint rule remove': plain(ruleDelete),
};

const PROPERTIES: PcsCommandTable = {
  'property set': forced(propertySet),
  'property unset': forced(propertyUnset),
};

const mode = (name: 'standby' | 'maintenance', on: boolean): PcsHandler =>
  withOptions(['--all', '--wait'], nodeMode(name, on));

const NODES: PcsCommandTable = {
  'cluster node rename-cib': forced(renameNode),
  'node attribute': withOptions(['--force', '--name', '--output-format'], nodeAttribute),
  'node utilization': withOptions(['--name', '--output-format'], nodeUtilization),
  'node standby': mode('standby', true),
  'node unstandby': mode('standby', false),
  'node maintenance': mode('maintenance', true),
  'node unmaintenance': mode('maintenance', false),
  // Those of 0.9.
  'cluster standby': mode('standby', true),
  'cluster unstandby': mode('standby', false),
};

const TAGS: PcsCommandTable = {
  'tag create': plain(tagCreate),
  'tag update': withOptions(['--after', '--before'], tagUpdate),
  'tag delete': plain(tagDelete),
  'tag remove': plain(tagDelete),
};

/** Enables or disables ACLs: a cluster property. */
function aclSwitch(value: 'true' | 'false'): PcsHandler {
  return (args, command, context) => {
    if (args[0]) refuse('the command takes no more words', args[0].origin);
    setProperty('enable-acl', value, command, context);
  };
}

const ACLS: PcsCommandTable = {
  'acl enable': plain(aclSwitch('true')),
  'acl disable': plain(aclSwitch('false')),
  'acl role create': plain(roleCreate),
  'acl role delete': withOptions(['--autodelete'], roleDelete),
  'acl role remove': withOptions(['--autodelete'], roleDelete),
  'acl role assign': plain(roleAssign),
  'acl role unassign': withOptions(['--autodelete'], roleUnassign),
  'acl permission add': plain(permissionAdd),
  'acl permission delete': plain(permissionDelete),
  'acl permission remove': plain(permissionDelete),
  'acl user create': plain(subjectCreate('acl_target')),
  'acl user delete': plain(subjectDelete('acl_target')),
  'acl user remove': plain(subjectDelete('acl_target')),
  'acl group create': plain(subjectCreate('acl_group')),
  'acl group delete': plain(subjectDelete('acl_group')),
  'acl group remove': plain(subjectDelete('acl_group')),
};

const ALERTS: PcsCommandTable = {
  'alert create': plain(alertCreate),
  'alert update': plain(alertUpdate),
  'alert delete': plain(alertDelete),
  'alert remove': plain(alertDelete),
  'alert recipient add': forced(recipientAdd),
  'alert recipient update': forced(recipientUpdate),
  'alert recipient delete': plain(recipientDelete),
  'alert recipient remove': plain(recipientDelete),
};

/** By the words of the subcommand. */
export const otherCommands: PcsCommandTable = {
  ...CONSTRAINTS,
  ...PROPERTIES,
  ...NODES,
  ...TAGS,
  ...ACLS,
  ...ALERTS,
};
