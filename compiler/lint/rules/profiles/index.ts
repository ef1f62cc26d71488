import { ruleSet } from '../../rule.js';
import { ascsFailures } from './ascs-failures.js';
import { ascsGroup } from './ascs-group.js';
import { ascsIsErs } from './ascs-is-ers.js';
import { ascsMovesEarly } from './ascs-moves-early.js';
import { ascsOrder } from './ascs-order.js';
import { ascsSeparation } from './ascs-separation.js';
import { ascsStickiness } from './ascs-stickiness.js';
import { ascsWaitTime } from './ascs-wait-time.js';
import { drbdCloneOptions } from './drbd-clone-options.js';
import { drbdOperations } from './drbd-operations.js';
import { drbdUnknownDevice } from './drbd-unknown-device.js';
import { drbdWithoutFencing } from './drbd-without-fencing.js';
import { hanaAddress } from './hana-address.js';
import { hanaCloneOptions } from './hana-clone-options.js';
import { hanaDefaults } from './hana-defaults.js';
import { hanaFilesystemMissing } from './hana-filesystem-missing.js';
import { hanaOperations } from './hana-operations.js';
import { hanaParameters } from './hana-parameters.js';
import { hanaTopologyOrder } from './hana-topology-order.js';
import { pgsqlAddress } from './pgsql-address.js';
import { pgsqlCloneOptions } from './pgsql-clone-options.js';
import { pgsqlNodeList } from './pgsql-node-list.js';
import { pgsqlOperations } from './pgsql-operations.js';
import { pgsqlReplication } from './pgsql-replication.js';

export const profilesRules = ruleSet({
  'hana-clone-options': hanaCloneOptions,
  'hana-topology-order': hanaTopologyOrder,
  'hana-operations': hanaOperations,
  'hana-parameters': hanaParameters,
  'hana-filesystem-missing': hanaFilesystemMissing,
  'hana-defaults': hanaDefaults,
  'hana-address': hanaAddress,
  'ascs-separation': ascsSeparation,
  'ascs-order': ascsOrder,
  'ascs-is-ers': ascsIsErs,
  'ascs-stickiness': ascsStickiness,
  'ascs-failures': ascsFailures,
  'ascs-group': ascsGroup,
  'ascs-wait-time': ascsWaitTime,
  'ascs-moves-early': ascsMovesEarly,
  'drbd-unknown-device': drbdUnknownDevice,
  'drbd-clone-options': drbdCloneOptions,
  'drbd-without-fencing': drbdWithoutFencing,
  'drbd-operations': drbdOperations,
  'pgsql-replication': pgsqlReplication,
  'pgsql-clone-options': pgsqlCloneOptions,
  'pgsql-node-list': pgsqlNodeList,
  'pgsql-address': pgsqlAddress,
  'pgsql-operations': pgsqlOperations,
});
