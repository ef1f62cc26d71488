/** pcs commands for all but resources and the cluster's setup. */
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
import { sinceEach } from '../settings/releases.js';
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

/** It shows something and changes nothing. */
const reading: PcsHandler = () => undefined;

/** The old names of `config`. */
const oldReading: PcsHandler = (_args, command, { dialect }) => {
  if (dialect === '0.12') refuse('pcs 0.12 calls this "config"', command.origin);
};

const unknown: PcsHandler = (args, command) =>
  refuse('pcs has no such command', args[0]?.origin ?? command.origin);

/** Without a subcommand pcs shows something. */
const router: PcsHandler = (args, command, context) => {
  if (args.length > 0) unknown(args, command, context);
};

function since(release: string, handler: PcsHandler): PcsHandler {
  return (args, command, context) => {
    if (!sinceEach(context.version, release)) {
      refuse(`this pcs has no such command: it came with ${release}`, command.origin);
    }
    handler(args, command, context);
  };
}

/** With `cluster` only in 0.9. */
function oldStandby(on: boolean): PcsHandler {
  return (args, command, context) => {
    if (context.dialect !== '0.9') {
      const hint = `use: pcs node ${on ? 'standby' : 'unstandby'}`;
      refuse('the command is one of pcs 0.9', command.origin, hint);
    }
    nodeMode('standby', on)(args, command, context);
  };
}

const CONSTRAINTS: PcsCommandTable = {
  constraint: router,
  'constraint show': oldReading,
  'constraint list': oldReading,
  'constraint config': reading,
  'constraint ref': reading,
  'constraint delete': plain(constraintDelete),
  'constraint remove': plain(constraintDelete),
  'constraint location': (args, command, context) => {
    if (args.length > 0) forced(location)(args, command, context);
  },
  'constraint location show': oldReading,
  'constraint location config': reading,
  'constraint location add': forced(locationAdd),
  'constraint location delete': plain(locationDelete),
  'constraint location remove': plain(locationDelete),
  'constraint colocation': router,
  'constraint colocation show': oldReading,
  'constraint colocation config': reading,
  'constraint colocation add': forced(colocationAdd),
  'constraint colocation set': forced(setHandler('colocation')),
  'constraint colocation delete': plain(colocationDelete),
  'constraint colocation remove': plain(colocationDelete),
  'constraint order': (args, command, context) => {
    if (args.length > 0) forced(order)(args, command, context);
  },
  'constraint order show': oldReading,
  'constraint order config': reading,
  'constraint order set': forced(setHandler('order')),
  'constraint order delete': plain(orderDelete),
  'constraint order remove': plain(orderDelete),
  'constraint ticket': router,
  'constraint ticket show': oldReading,
  'constraint ticket config': reading,
  'constraint ticket add': forced(ticketAdd),
  'constraint ticket set': forced(setHandler('ticket')),
  'constraint ticket delete': plain(ticketDelete),
  'constraint ticket remove': plain(ticketDelete),
  'constraint rule add': forced(ruleAdd),
  'constraint rule delete': plain(ruleDelete),
  'constraint rule remove': plain(ruleDelete),
};

const PROPERTIES: PcsCommandTable = {
  property: router,
  'property show': oldReading,
  'property list': oldReading,
  'property config': reading,
  'property defaults': reading,
  'property describe': reading,
  'property set': forced(propertySet),
  'property unset': forced(propertyUnset),
};

const mode = (name: 'standby' | 'maintenance', on: boolean): PcsHandler =>
  withOptions(['--all', '--wait'], nodeMode(name, on));

const NODES: PcsCommandTable = {
  node: unknown,
  'node attribute': withOptions(['--force', '--name', '--output-format'], nodeAttribute),
  'node utilization': withOptions(['--name', '--output-format'], nodeUtilization),
  'node standby': mode('standby', true),
  'node unstandby': mode('standby', false),
  'node maintenance': mode('maintenance', true),
  'node unmaintenance': mode('maintenance', false),
  'cluster standby': oldStandby(true),
  'cluster unstandby': oldStandby(false),
};

const TAGS: PcsCommandTable = {
  tag: since('0.10.6', router),
  'tag config': reading,
  'tag list': oldReading,
  'tag show': oldReading,
  'tag create': since('0.10.6', plain(tagCreate)),
  'tag update': since('0.10.6', withOptions(['--after', '--before'], tagUpdate)),
  'tag delete': since('0.10.6', plain(tagDelete)),
  'tag remove': since('0.10.6', plain(tagDelete)),
};

/** Enables or disables ACLs: a cluster property. */
function aclSwitch(value: 'true' | 'false'): PcsHandler {
  return (args, command, context) => {
    if (args[0]) unknown(args, command, context);
    setProperty('enable-acl', value, command, context);
  };
}

const ACLS: PcsCommandTable = {
  acl: router,
  'acl show': oldReading,
  'acl config': reading,
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
  alert: router,
  'alert show': oldReading,
  'alert config': reading,
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
