import { cloneFollowsSingle } from './clone-follows-single.js';
import { colocationWithoutRole } from './colocation-without-role.js';
import { orderAgainstStorage } from './order-against-storage.js';
import { reversedColocation } from './reversed-colocation.js';
import { startInsteadOfPromote } from './start-instead-of-promote.js';
import { storageWithoutColocation } from './storage-without-colocation.js';
import { storageWithoutConstraints } from './storage-without-constraints.js';
import { storageWithoutOrder } from './storage-without-order.js';

export const constraintsRules = {
  'storage-without-order': storageWithoutOrder,
  'storage-without-colocation': storageWithoutColocation,
  'storage-without-constraints': storageWithoutConstraints,
  'order-against-storage': orderAgainstStorage,
  'reversed-colocation': reversedColocation,
  'colocation-without-role': colocationWithoutRole,
  'clone-follows-single': cloneFollowsSingle,
  'start-instead-of-promote': startInsteadOfPromote,
};
