import { entry } from '../define.js';
import { importPcsResourceEntries } from './import-pcs-resources.js';
import { importShellEntries } from './import-shell.js';

/** HA72xx: pcs scripts. 720x pcs, 723x the shell around it (crm scripts have it too). */
export const importPcsEntries = {
  'pcs-refused': entry<{ reason: string; version: string }>({
    code: 'HA7200',
    severity: 'error',
    message: ({ reason, version }) => `pcs ${version} refuses this command: ${reason}`,
    hint: () => 'correct the command, or remove it if it never had an effect',
    explain: `
The real pcs of that release stops at this command with an error and changes nothing, so the import leaves it out as well:
what comes out is the cluster that the script makes, not the one that it looks like. If the command does work on your
cluster, the release is another one: name it with \`--pcs\`, or name the platform.`,
  }),
  'pcs-unknown-command': entry<{ command: string; nearest: string | undefined }>({
    code: 'HA7201',
    severity: 'error',
    message: ({ command }) => `pcs has no command "${command}"`,
    hint: ({ nearest }) => (nearest === undefined ? undefined : `did you mean "pcs ${nearest}"?`),
    explain: `
No release of pcs from 0.9 to 0.12 has this command, so it cannot be known what it was meant to do. Nothing is imported from
it.`,
  }),
  'pcs-command-of-other-version': entry<{ command: string; version: string; known: string }>({
    code: 'HA7202',
    severity: 'error',
    message: ({ command, version, known }) => `pcs ${version} has no "${command}": ${known}`,
    hint: () => 'name the pcs that the script was written for with --pcs, or its platform',
    explain: `
pcs has changed its commands with each of 0.10, 0.11 and 0.12, and a script for one of them does not run on another. The
import does what the named release does, which is to refuse the command. When no release is named, the script itself
decides: a command that only 0.9 or only 0.12 has makes it one for that release.`,
  }),
  'pcs-version-detected': entry<{ version: string; evidence: string }>({
    code: 'HA7203',
    severity: 'info',
    message: ({ version, evidence }) =>
      `the script is read as one for pcs ${version}, because of ${evidence}`,
    hint: () => 'name another release with --pcs',
    explain: `
The same pcs command can mean different things in different releases: \`meta\` behind \`clone\`, role words, the ids of clones
and what a default creates. No release was named, so the import looks for a command that only one of them has.`,
  }),
  'pcs-mixed-versions': entry<{ evidence: string; version: string; line: number }>({
    code: 'HA7204',
    severity: 'warning',
    message: ({ evidence, version, line }) =>
      `${evidence} is for another release than line ${line}, which made this a script for pcs ${version}`,
    explain: `
A script that mixes commands of different pcs releases runs completely on none of them. Such a file is often a collection
for several distributions, or a guide with "on RHEL 7 …, on RHEL 8 …". Keep the part that is for your release, or name
that release with \`--pcs\`.`,
  }),
  'pcs-not-pushed': entry<{ file: string }>({
    code: 'HA7205',
    severity: 'info',
    message: ({ file }) => `the commands on ${file} are imported, although the script never pushes it`,
    hint: ({ file }) => `the cluster gets them with: pcs cluster cib-push ${file}`,
    explain: `
\`pcs -f FILE\` changes a copy of the configuration, and \`pcs cluster cib-push\` brings it to the cluster. Here the second
part is missing, perhaps because it is in another script. The import takes the file as pushed at the end.`,
  }),
  'pcs-no-effect-here': entry<{ command: string; why: string }>({
    code: 'HA7206',
    severity: 'info',
    message: ({ command, why }) => `"pcs ${command}" is not imported: ${why}`,
    explain: `
The command acts on running hosts (services, keys, devices, the votes at the moment), or configures something that is
neither in the CIB nor in corosync.conf. A hadsl source describes those two; do the rest by hand, as before.`,
  }),
  'pcs-actions-skipped': entry<{ kinds: string; count: number }>({
    code: 'HA7207',
    severity: 'info',
    message: ({ kinds, count }) =>
      `${count === 1 ? 'one pcs command that configures nothing is' : `${count} pcs commands that configure nothing are`} not imported: ${kinds}`,
    explain: `
Commands that show something, or that start, stop, enable or authenticate the nodes, leave no trace in the configuration of
the cluster. There is nothing to import from them.`,
  }),
  'other-programs-skipped': entry<{ programs: string; count: number }>({
    code: 'HA7208',
    severity: 'info',
    message: ({ programs, count }) =>
      `${count === 1 ? 'one command of another program is' : `${count} commands of other programs are`} not imported: ${programs}`,
    explain: `
The script also prepares the hosts: packages, services, files. None of that is part of the cluster's configuration, so the
import skips it and names the programs once.`,
  }),
  'other-cluster-program': entry<{ program: string; what: string }>({
    code: 'HA7209',
    severity: 'warning',
    message: ({ program, what }) =>
      `this ${program} command may change the cluster, and is not imported: ${what}`,
    hint: () => 'run the script, and import the CIB that it makes: cibadmin --query',
    explain: `
Pacemaker's own tools change the CIB as well as pcs does. The import follows pcs and the simple forms of \`crm_attribute\`;
what this command does is missing in the result.

The sure way is to import from the cluster itself: \`cibadmin --query > cib.xml\`, then \`hadsl import cib.xml\`.`,
  }),
  'pcs-guessed-value': entry<{ found: string; taken: string }>({
    code: 'HA7210',
    severity: 'warning',
    message: ({ found, taken }) => `${found}: ${taken}`,
    explain: `
What stands here cannot be known from the script alone, so the import took the likeliest reading. Look at the result.`,
  }),
  'pcs-role-twice': entry<{ resource: string; word: string; option: string }>({
    code: 'HA7211',
    severity: 'info',
    message: ({ resource, word, option }) =>
      `the role of ${JSON.stringify(resource)} is said twice, as the word ${word} and as ${option}, which counts`,
    hint: () => 'leave the option out',
    explain: `
pcs copies \`rsc-role\` and \`with-rsc-role\` into the constraint as they stand, over the role that was written as a word in
front of the resource. Where both are the same nothing is lost; whoever changes the word later changes nothing.`,
  }),
  ...importPcsResourceEntries,
  ...importShellEntries,
};
