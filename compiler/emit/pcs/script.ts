import type { Platform } from '../../platforms/platform.js';
import { shellComment } from '../shell.js';
import { checkSecrets, requireSecrets } from './secrets.js';
import type { Step } from './steps.js';
import { renderStep } from './steps.js';

export interface ScriptParts {
  /** The source file, for the header. */
  readonly source: string;
  readonly platform: Platform;
  readonly release: string;
  /** The values of secrets are in the script: its messages must not repeat its commands. */
  readonly secret: boolean;
  /** Secret → variable, of the secrets that the script asks for. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Lines that remove from the copy what is to be made anew. */
  readonly purge: string;
  readonly steps: readonly Step[];
}

/** The whole script. It is written for the bash 4.2 of RHEL 7 as well. */
export function renderScript(parts: ScriptParts): string {
  const steps = parts.steps.map(renderStep).join('\n');
  return [
    header(parts),
    USAGE,
    ARGUMENTS,
    requireSecrets(parts.secrets) + checkSecrets(parts.secrets, parts.platform),
    helpers(parts, steps),
    COPY,
    parts.purge,
    steps.trimStart() === '' ? '' : `${steps.trimStart()}\n`,
    finish(parts),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function header({ source, platform, release, secrets }: ScriptParts): string {
  const asked = [...secrets].map(([name, variable]) => `  ${variable}  the secret ${name}`);
  return `#!/bin/bash
${shellComment(`The Pacemaker configuration of ${source}, for ${platform.name} (pcs ${release}).`)}
# Written by hadsl: change the source and write this file anew, rather than changing it.
#
# Run it as root on one node of the running cluster. It makes the configuration exactly what the source says, and
# removes what the source does not have. It works on a copy and changes the cluster once, at the end, so a failure on
# the way changes nothing; when there is nothing to change, it changes nothing, so it can be run again at any time.
#
# It keeps what is not the source's business: the entries of nodes, the options that the cluster sets itself, the
# status, and "standby" and "maintenance" of nodes where the source says nothing about them.
${asked.length === 0 ? '' : `#\n# It needs these variables in its environment:\n${shellComment(asked.join('\n'))}\n`}
# The words after pcs are data, even if they look like the shell's own; and not every script has a use for --force.
# shellcheck disable=SC1010,SC2016,SC2034,SC2088
set -euo pipefail
`;
}

const USAGE = `usage() {
  cat <<'USAGE'
Usage: cluster.pcs.sh [-f CIB_FILE] [--force] [--dry-run] [-h]

  -f CIB_FILE  configure the CIB in a file instead of the running cluster
  --force      accept agents and options that this machine does not know
  --dry-run    show what would change, and change nothing
  -h, --help   this text
USAGE
}
`;

const ARGUMENTS = `file=
force=
dry_run=
while [[ $# -gt 0 ]]; do
  case $1 in
    -f)
      if [[ $# -lt 2 ]]; then
        usage >&2
        exit 2
      fi
      file=$2
      shift
      ;;
    --force) force=1 ;;
    --dry-run) dry_run=1 ;;
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

const XML_ESCAPE = `# A text as the value of an XML attribute.
xml_escape() {
  local text=$1
  text=\${text//&/"&amp;"}
  text=\${text//</"&lt;"}
  text=\${text//>/"&gt;"}
  text=\${text//\\"/"&quot;"}
  text=\${text//"'"/"&apos;"}
  text=\${text//$'\\n'/"&#10;"}
  text=\${text//$'\\t'/"&#9;"}
  text=\${text//$'\\r'/"&#13;"}
  printf '%s' "$text"
}
`;

const NODE_ID = `# The id that the cluster has for a node.
node_id() {
  local path
  path=$(CIB_file="$cib" cibadmin --query --node-path --xpath "/cib/configuration/nodes/node[@uname='$1']") || return
  path=\${path##*"[@id='"}
  printf '%s' "\${path%"']"}"
}
`;

const ENCLOSE = `# For --force: pcs asks the agent of a clone's resource, and cannot be forced not to.
enclose() { # RESOURCE CLONE META-ATTRIBUTES
  local child path="/cib/configuration/resources/*[@id='$1']"
  child=$(CIB_file="$cib" cibadmin --query --xpath "$path") || return
  CIB_file="$cib" cibadmin --delete --xpath "$path" || return
  CIB_file="$cib" cibadmin --create -o resources --xml-text "<clone id=\\"$2\\">$child$3</clone>"
}
`;

const FAILURE = `  printf '%s: line %s failed: %s\\n' "\${0##*/}" "$1" "$2" >&2`;
const SECRET_FAILURE = `  # Not the command, which may hold a secret.
  printf '%s: line %s failed\\n' "\${0##*/}" "$1" >&2`;

function helpers({ secret, secrets, steps }: ScriptParts, text: string): string {
  const escapes = secrets.size > 0;
  return [
    `section() {
  printf '== %s\\n' "$1"
}
`,
    ...(escapes ? [XML_ESCAPE] : []),
    ...(steps.some(({ kind }) => kind === 'node-id') ? [NODE_ID] : []),
    ...(steps.some(({ kind }) => kind === 'enclose') ? [ENCLOSE] : []),
    `failed() {
${secret ? SECRET_FAILURE : FAILURE}
  printf '%s\\n' "$outcome" >&2
}
`,
    ...(text === '' ? ['# The source configures nothing.\n'] : []),
  ].join('\n');
}

const COPY = `outcome='Nothing was changed.'
umask 077
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
trap 'failed "$LINENO" "$BASH_COMMAND"' ERR
original=$work/original.xml
cib=$work/cib.xml

section 'Read the configuration'
if [[ -n $file ]]; then
  cp -- "$file" "$original"
else
  pcs cluster cib "$original"
fi
cp -- "$original" "$cib"
CIB_file="$cib" cibadmin --upgrade --force
`;

const DIFF = `diff -u --label before --label after <(configuration "$original") <(configuration "$cib")`;

function showChanges(secrets: ReadonlyMap<string, string>): string {
  if (secrets.size === 0) {
    return `show_changes() {
  ${DIFF} || [[ $? -eq 1 ]]
}`;
  }
  const values = [...secrets.values()].map((variable) => `"$${variable}"`).join(' ');
  return `# Without the values of secrets. (Pacemaker 2.1 writes line breaks as \\n, and tabs as blanks.)
show_changes() {
  local text value escaped
  local -a values=(${values})
  text=$(${DIFF}) || [[ $? -eq 1 ]]
  for value in "\${values[@]}"; do
    escaped=$(xml_escape "$value")
    text=\${text//"$escaped"/'***'}
    escaped=\${escaped//"&#10;"/'\\n'}
    escaped=\${escaped//"&#9;"/'    '}
    text=\${text//"$escaped"/'***'}
  done
  printf '%s\\n' "$text"
}`;
}

function finish({ secrets }: ScriptParts): string {
  return `section Compare
status=0
crm_diff --no-version --original "$original" --new "$cib" >"$work/difference.xml" || status=$?
if [[ $status -eq 0 ]]; then
  echo 'Nothing to do: the configuration is as the source says.'
  exit 0
fi
if [[ $status -ne 1 ]]; then
  cat -- "$work/difference.xml" >&2
  failed "$LINENO" "crm_diff (exit status $status)"
  exit 1
fi

configuration() {
  CIB_file="$1" cibadmin --query -o configuration
}

${showChanges(secrets)}

if [[ -n $dry_run ]]; then
  section 'What would change'
  show_changes
  exit 0
fi

section 'Write the configuration'
outcome='The configuration may have been changed.'
if [[ -n $file ]]; then
  target=$(readlink -f -- "$file")
  new=$(mktemp -- "$target.XXXXXX")
  trap 'rm -rf -- "$work" "$new"' EXIT
  cat -- "$cib" >"$new"
  chmod --reference="$target" -- "$new"
  mv -f -- "$new" "$target"
else
  pcs cluster cib-push "$cib" diff-against="$original"
fi
`;
}
