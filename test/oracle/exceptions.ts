/** Where the oracle deliberately differs, each with the reason. Nothing here loosens a comparison. */

/**
 * Samples that only their own platform can have: its corosync.conf is checked elsewhere, and its CIB is compiled for
 * Debian 12 through a sibling that shares everything else.
 */
export const OTHER_COROSYNC: Readonly<Record<string, string>> = {
  'virtual-ip/two-rings-corosync2.ha': 'rings of Corosync 2; the configuration is that of two-rings.ha',
};

/** What crm_verify says of a case that is meant to be as it is. Anything else it says is a failure. */
export const VERIFY_EXCEPTIONS: Readonly<Record<string, readonly RegExp[]>> = {
  // The language has both; Pacemaker announces their end.
  clones: [/Support for the 'ordered' group meta-attribute is deprecated/],
  lifetimes: [/Support for 'lifetime' attribute \(in [\w-]+\) is deprecated/],
  'order-pairs': [/Support for require-all in ordering constraints is deprecated/],
};

/** Cases that crmsh cannot express: the emitter must refuse them with this reason. */
export const CRM_EXCEPTIONS: Readonly<Record<string, RegExp>> = {
  'bundles-podman': /crmsh knows podman containers only from 4\.6\.1 on/,
  lifetimes: /crmsh gives a lifetime an id/,
  'references-defaults': /crmsh drops references to sets of cluster properties and defaults/,
  'sets-with-scores': /crmsh drops the score of sets/,
};

/**
 * Cases that Debian 12's Pacemaker cannot store, with any tool: they must be refused for it, with this reason, and
 * compile for a Pacemaker that can.
 */
export const NOT_STORABLE: Readonly<Record<string, RegExp>> = {
  'values-block': /holds a newline, which Pacemaker 2\.1\.5 would store as/,
  'values-strings-lines': /holds a newline, which Pacemaker 2\.1\.5 would store as/,
};

/**
 * Cases whose resources crmsh puts into another order (primitives, groups, clones): the emitter must say so, and the
 * result must equal the CIB of the model in that order.
 */
export const CRM_REORDERS: ReadonlySet<string> = new Set(['resource-order']);
