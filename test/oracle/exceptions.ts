/** Where the oracle deliberately differs, each with the reason. Nothing here loosens a comparison. */

/** Cases that need another platform than Debian 12's (the tools are Debian 12's all the same). */
export const PLATFORMS: Readonly<Record<string, string>> = {};

/** What crm_verify says of a case that is meant to be as it is. Anything else it says is a failure. */
export const VERIFY_EXCEPTIONS: Readonly<Record<string, readonly RegExp[]>> = {
  // The language has both; Pacemaker announces their end.
  clones: [/Support for the 'ordered' group meta-attribute is deprecated/],
  'order-pairs': [/Support for require-all in ordering constraints is deprecated/],
};

/** Cases that crmsh cannot express: the emitter must refuse them with this reason. */
export const CRM_EXCEPTIONS: Readonly<Record<string, RegExp>> = {};
