/** Why a CIB does not come back from a tool as it was. Each was looked at; the sources are pcs.md §4 and crmsh.md §4. */
export interface CircleException {
  readonly kind: 'the tool cannot say it' | 'the schema forbids it' | 'written by the cluster';
  readonly why: string;
  readonly files: readonly string[];
  /** What the difference looks like. */
  readonly problem: RegExp;
  /**
   * What comes back has to be the CIB of the model without templates (`expandTemplates`), and crm_simulate has to make the
   * same transition graph of it as of the original.
   */
  readonly expanded?: true;
}

export const pcsExceptions: readonly CircleException[] = [
  {
    kind: 'the tool cannot say it',
    why: "a template in the CIB breaks pcs's own commands, so the resources get what they inherit, and a template that constraints name becomes a tag",
    files: [
      'tags-coloc-order-2.xml',
      'template-2.xml',
      'template-clone-group.xml',
      'template-coloc-2.xml',
      'template-order-1.xml',
      'template-order-2.xml',
      'template-order-3.xml',
      'template-rsc-sets-1.xml',
      'template-rsc-sets-2.xml',
      'template-rsc-sets-3.xml',
      'template-ticket.xml',
    ],
    problem: /^- +<template /m,
    expanded: true,
  },
];

export const crmExceptions: readonly CircleException[] = [
  {
    kind: 'the tool cannot say it',
    why: 'crmsh 4.4.1 crashes on a CIB with a podman bundle, whoever made it; the crmsh target refuses them before 4.6.1',
    files: [
      'bundle-connection-with-container.xml',
      'bundle-promoted-anticolocation-4.xml',
      'bundle-promoted-anticolocation-5.xml',
      'bundle-promoted-colocation-5.xml',
      'bundle-promoted-location-3.xml',
      'bundle-promoted-location-5.xml',
      'bundle-promoted-location-6.xml',
      'cancel-behind-moving-remote.xml',
      'clone-recover-no-shuffle-3.xml',
      'clone-recover-no-shuffle-9.xml',
      'no-promote-on-unrunnable-guest.xml',
      'remote-connection-shutdown.xml',
    ],
    problem: /^refused: crmsh-cannot-express: .*podman containers only from 4\.6\.1/,
  },
];
