import type { Platform } from '../../platforms/platform.js';
import { referencedVariables, shellComment, shellQuote } from '../shell.js';
import { requireSecrets } from './secrets.js';

type Words = readonly (readonly string[])[];

export interface SetupScriptParts {
  readonly source: string;
  readonly platform: Platform;
  readonly release: string;
  /** Secret → variable. */
  readonly variables: ReadonlyMap<string, string>;
  readonly authenticate: Words;
  readonly setup: Words;
  readonly device: Words | undefined;
  /** Whether the commands can write a file instead of touching nodes. */
  readonly toFile: boolean;
  /** Whether `cluster setup` wants `--local` for that (0.9). */
  readonly local: boolean;
  /** What pcs has no option for. */
  readonly skipped: readonly string[];
}

export function renderSetupScript(parts: SetupScriptParts): string {
  const { authenticate, device, setup, toFile, variables } = parts;
  const used = new Set(referencedVariables(JSON.stringify([setup, device])));
  const asked = new Map([...variables].filter(([, variable]) => used.has(variable)));
  return [
    header(parts),
    usage(toFile),
    toFile ? ARGUMENTS : PLAIN_ARGUMENTS,
    ...(asked.size > 0 ? [requireSecrets(asked)] : []),
    `section() {
  printf '== %s\\n' "$1"
}
`,
    ...(toFile ? [fileBranch(parts)] : []),
    `section 'Authenticate the nodes (password of the user hacluster)'
${command(authenticate)}

section 'Set the cluster up'
${command(setup)}

section 'Start the cluster, now and at boot'
pcs cluster start --all --wait=120
pcs cluster enable --all
`,
    ...(device ? [`section 'Add the quorum device'\n${command(device)}\n`] : []),
  ].join('\n');
}

function header({ platform, release, skipped, source }: SetupScriptParts): string {
  const missing =
    skipped.length === 0
      ? ''
      : `#\n${shellComment(`Not set, because pcs has no option for it:\n${skipped.map((what) => `  ${what}`).join('\n')}`)}\n`;
  return `#!/bin/bash
${shellComment(`Creates the cluster of ${source}, for ${platform.name} (pcs ${release}).`)}
# Written by hadsl: change the source and write this file anew, rather than changing it.
#
# Run it once, as root on one of the nodes. On every node pcs, corosync and pacemaker must be installed, pcsd must run,
# and the user hacluster must have the same password; pcs asks for it. Nothing is set up on nodes that already are in
# a cluster.
${missing}#
# shellcheck disable=SC1010,SC2016,SC2088
set -euo pipefail
`;
}

function usage(toFile: boolean): string {
  return `usage() {
  cat <<'USAGE'
Usage: cluster-setup.sh ${toFile ? '[--corosync-conf FILE] ' : ''}[-h]
${toFile ? '\n  --corosync-conf FILE  only write a corosync.conf, and touch no node' : ''}
  -h, --help            this text
USAGE
}
`;
}

const ARGUMENTS = `corosync_conf=
while [[ $# -gt 0 ]]; do
  case $1 in
    --corosync-conf)
      if [[ $# -lt 2 ]]; then
        usage >&2
        exit 2
      fi
      corosync_conf=$2
      shift
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done
`;

const PLAIN_ARGUMENTS = `if [[ $# -gt 0 ]]; then
  usage
  [[ $1 == -h || $1 == --help ]] || exit 2
  exit 0
fi
`;

function fileBranch({ device, local, setup }: SetupScriptParts): string {
  const option = '--corosync_conf "$corosync_conf"';
  const commands = [
    command(setup, local ? `--local ${option}` : option),
    ...(device ? [command(device, option)] : []),
  ];
  return `if [[ -n $corosync_conf ]]; then
${commands.map(indent).join('\n')}
  exit 0
fi
`;
}

function command(words: Words, options?: string): string {
  const groups = words
    .filter((group) => group.length > 0)
    .map((group) => group.map((word) => shellQuote(word)).join(' '));
  const parts = [`pcs ${groups[0] ?? ''}`, ...groups.slice(1), ...(options === undefined ? [] : [options])];
  const line = parts.join(' ');
  return line.length <= 110 ? line : parts.join(' \\\n  ');
}

/** corosync.conf has no line breaks in values, so that none is in a word. */
function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
