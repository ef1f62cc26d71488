/**
 * The script that asks a node about its agents. It is piped to `sh -s`, here or behind ssh, in one go: nothing is
 * installed, and what it needs of the disk is a temporary folder that it removes.
 *
 * What it prints are records, each with its length in front: an agent that prints something that looks like a record
 * gains nothing by it. The agents themselves run with an environment of their own, without input, for ten seconds at
 * most, and may print half a megabyte. They are asked for their metadata and for nothing else.
 */
import { LOCKABLE } from '../../agents/lock-file.js';

/** In the place of the name of a resource: where it comes back, the default depends on the name. */
export const INSTANCE = 'HADSL0INST';

/** More than any agent prints. */
export const LARGEST_METADATA = 262_144;

export type Wanted = { readonly kind: 'all' } | { readonly kind: 'named'; readonly names: readonly string[] };

/** @param token in front of every record: nobody on the node knows it before */
export function harvestScript(wanted: Wanted, token: string): string {
  const names = wanted.kind === 'all' ? [] : wanted.names;
  const strange = names.find((name) => !LOCKABLE.test(name));
  // Checked again here, where they become part of a script: the characters are harmless within quotes.
  if (strange !== undefined || !/^[0-9a-f]+$/.test(token)) throw new Error('not the name of an agent');
  const work =
    wanted.kind === 'all' ? 'hadsl_all' : names.map((name) => `hadsl_named '${name}'`).join('\n  ') || ':';
  return SCRIPT.replace('@TOKEN@', token)
    .replace('@INSTANCE@', INSTANCE)
    .replace('@LARGEST@', String(LARGEST_METADATA))
    .replace('@WORK@', work);
}

/** All of it in functions, so that a connection that breaks in between runs nothing. */
const SCRIPT = `
LC_ALL=C
PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH
export LC_ALL PATH
umask 077

# KIND NAME STATUS TEXT
hadsl_record() {
  hadsl_size=$(printf '%s' "$4" | wc -c)
  printf '%s %s %s %s %s\\n%s\\n' @TOKEN@ "$1" "$2" "$3" "$((hadsl_size))" "$4"
}

# NAME FILE ARGUMENT...
hadsl_ask() {
  hadsl_name=$1
  hadsl_file=$2
  shift 2
  hadsl_type=\${hadsl_name##*:}
  hadsl_family=\${hadsl_name%:*}
  (
    ulimit -f 1024
    exec timeout -k 2 10 env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C HOME=/ \\
      OCF_ROOT="$hadsl_root" OCF_RA_VERSION_MAJOR=1 OCF_RA_VERSION_MINOR=1 \\
      OCF_RESOURCE_INSTANCE=@INSTANCE@ OCF_RESOURCE_TYPE="$hadsl_type" \\
      OCF_RESOURCE_PROVIDER="\${hadsl_family##*:}" \\
      "$hadsl_file" "$@"
  ) </dev/null >"$hadsl_tmp/out" 2>/dev/null
  hadsl_status=$?
  hadsl_text=$(head -c $((@LARGEST@ + 1)) "$hadsl_tmp/out" | tr -d '\\000')
  hadsl_record agent "$hadsl_name" "$hadsl_status" "$hadsl_text"
}

hadsl_named() {
  case $1 in
    ocf:*)
      hadsl_path=\${1#ocf:}
      hadsl_path=$hadsl_root/resource.d/\${hadsl_path%%:*}/\${hadsl_path#*:}
      set -- "$1" "$hadsl_path" meta-data
      ;;
    stonith:*) set -- "$1" "$hadsl_fence/\${1#stonith:}" -o metadata ;;
  esac
  if [ -f "$2" ] && [ -x "$2" ]; then hadsl_ask "$@"; else hadsl_record missing "$1" 0 ''; fi
}

hadsl_all() {
  for hadsl_path in "$hadsl_root"/resource.d/*/* "$hadsl_fence"/fence_*; do
    if ! [ -f "$hadsl_path" ] || ! [ -x "$hadsl_path" ]; then continue; fi
    hadsl_base=\${hadsl_path##*/}
    hadsl_dir=\${hadsl_path%/*}
    hadsl_provider=\${hadsl_dir##*/}
    case $hadsl_base$hadsl_provider in *[!A-Za-z0-9_.@+-]*) continue ;; esac
    case $hadsl_path in
      # Commands and daemons that only share the prefix.
      */fence_ack_manual | */fence_check | */fence_kdump_send | */fence_legacy | */fence_na | */fence_node) ;;
      */fence_nss_wrapper | */fence_pcmk | */fence_sanlockd | */fence_tool | */fence_virtd) ;;
      */fence_vmware_helper) ;;
      "$hadsl_fence"/*) hadsl_named "stonith:$hadsl_base" ;;
      *) hadsl_named "ocf:$hadsl_provider:$hadsl_base" ;;
    esac
  done
}

hadsl_packages() {
  if command -v dpkg-query >/dev/null; then
    dpkg-query -W -f='\${db:Status-Status} \${Package} \${Version}\\n' 'resource-agents*' 'fence-agents*' \\
      pacemaker corosync drbd-utils 2>/dev/null
  elif command -v rpm >/dev/null; then
    rpm -qa --qf 'installed %{NAME} %{VERSION}-%{RELEASE}\\n' 'resource-agents*' 'fence-agents*' \\
      pacemaker corosync drbd-utils 'SAPHanaSR*' 2>/dev/null
  fi
}

hadsl_main() {
  # Where Pacemaker looks; other places are for tests.
  hadsl_root=\${OCF_ROOT:-/usr/lib/ocf}
  hadsl_fence=\${HADSL_FENCE_AGENTS:-/usr/sbin}
  if ! command -v timeout >/dev/null || ! command -v mktemp >/dev/null; then
    hadsl_record failed - 0 'the commands "timeout" and "mktemp" are needed there'
    return 0
  fi
  hadsl_tmp=$(mktemp -d) || { hadsl_record failed - 0 'cannot make a temporary folder'; return 0; }
  trap 'rm -rf "$hadsl_tmp"' EXIT
  trap 'exit 1' HUP INT TERM
  hadsl_record name - 0 "$(uname -n | head -c 300)"
  hadsl_record os - 0 "$(head -c 4000 /etc/os-release 2>/dev/null)"
  hadsl_record pacemaker - 0 "$(timeout 10 crm_resource --version </dev/null 2>/dev/null | head -c 400)"
  hadsl_record packages - 0 "$(hadsl_packages </dev/null | head -c 40000)"
  @WORK@
  hadsl_record end - 0 ''
}

hadsl_main
`;
