import { ruleSet } from '../../rule.js';
import { addressBeforeService } from './address-before-service.js';
import { attributeKeepsAllApart } from './attribute-keeps-all-apart.js';
import { blockedMigration } from './blocked-migration.js';
import { cannotAllRun } from './cannot-all-run.js';
import { cloneFollowsSingle } from './clone-follows-single.js';
import { colocationWithoutOrder } from './colocation-without-order.js';
import { colocationWithoutRole } from './colocation-without-role.js';
import { contradictingColocations } from './contradicting-colocations.js';
import { dependsOnStopped } from './depends-on-stopped.js';
import { finiteSeparation } from './finite-separation.js';
import { locationOfGroupMember } from './location-of-group-member.js';
import { missingInterleave } from './missing-interleave.js';
import { nfsOrder } from './nfs-order.js';
import { optionalOrderOfStorage } from './optional-order-of-storage.js';
import { orderAgainstStorage } from './order-against-storage.js';
import { orderForStartOnly } from './order-for-start-only.js';
import { repeatedConstraint } from './repeated-constraint.js';
import { requireAllWithoutClone } from './require-all-without-clone.js';
import { reversedColocation } from './reversed-colocation.js';
import { scoreOfSetWins } from './score-of-set-wins.js';
import { setDoesNotSeparate } from './set-does-not-separate.js';
import { startInsteadOfPromote } from './start-instead-of-promote.js';
import { stoppedRoleInColocation } from './stopped-role-in-colocation.js';
import { storageWithoutColocation } from './storage-without-colocation.js';
import { storageWithoutConstraints } from './storage-without-constraints.js';
import { storageWithoutOrder } from './storage-without-order.js';
import { ticketWithoutBooth } from './ticket-without-booth.js';
import { unsetColocationAttribute } from './unset-colocation-attribute.js';
import { wishedPromoted } from './wished-promoted.js';
import { wishedStorage } from './wished-storage.js';

export const constraintsRules = ruleSet({
  'storage-without-order': storageWithoutOrder,
  'storage-without-colocation': storageWithoutColocation,
  'storage-without-constraints': storageWithoutConstraints,
  'order-against-storage': orderAgainstStorage,
  'reversed-colocation': reversedColocation,
  'colocation-without-role': colocationWithoutRole,
  'clone-follows-single': cloneFollowsSingle,
  'start-instead-of-promote': startInsteadOfPromote,
  'colocation-without-order': colocationWithoutOrder,
  'contradicting-colocations': contradictingColocations,
  'cannot-all-run': cannotAllRun,
  'optional-order-of-storage': optionalOrderOfStorage,
  'wished-storage': wishedStorage,
  'order-for-start-only': orderForStartOnly,
  'repeated-constraint': repeatedConstraint,
  'set-does-not-separate': setDoesNotSeparate,
  'blocked-migration': blockedMigration,
  'ticket-without-booth': ticketWithoutBooth,
  'address-before-service': addressBeforeService,
  'nfs-order': nfsOrder,
  'unset-colocation-attribute': unsetColocationAttribute,
  'depends-on-stopped': dependsOnStopped,
  'missing-interleave': missingInterleave,
  'location-of-group-member': locationOfGroupMember,
  'wished-promoted': wishedPromoted,
  'require-all-without-clone': requireAllWithoutClone,
  'attribute-keeps-all-apart': attributeKeepsAllApart,
  'stopped-role-in-colocation': stoppedRoleInColocation,
  'score-of-set-wins': scoreOfSetWins,
  'finite-separation': finiteSeparation,
});
