#!/bin/bash
# The Pacemaker configuration of 02-website.ha, for rhel9 (pcs 0.11.9).
# Written by hadsl: change the source and write this file anew, rather than changing it.
#
# Run it as root on one node of the running cluster. It makes the configuration exactly what the source says, and
# removes what the source does not have. It works on a copy and changes the cluster once, at the end, so a failure on
# the way changes nothing; when there is nothing to change, it changes nothing, so it can be run again at any time.
#
# It keeps what is not the source's business: the entries of nodes, the options that the cluster sets itself, the
# status, and "standby" and "maintenance" of nodes where the source says nothing about them.

# The words after pcs are data, even if they look like the shell's own; and not every script has a use for --force.
# shellcheck disable=SC1010,SC2016,SC2034,SC2088
set -euo pipefail

usage() {
  cat <<'USAGE'
Usage: cluster.pcs.sh [-f CIB_FILE] [--force] [--dry-run] [-h]

  -f CIB_FILE  configure the CIB in a file instead of the running cluster
  --force      accept agents and options that this machine does not know
  --dry-run    show what would change, and change nothing
  -h, --help   this text
USAGE
}

file=
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

section() {
  printf '== %s\n' "$1"
}

failed() {
  printf '%s: line %s failed: %s\n' "${0##*/}" "$1" "$2" >&2
  printf '%s\n' "$outcome" >&2
}

outcome='Nothing was changed.'
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

# In the copy, remove everything but what is the cluster's own.
purge='/cib/configuration/*[self::resources or self::constraints]/*'
purge+=' | /cib/configuration/*[not(self::crm_config or self::nodes or self::resources or self::constraints)]'
purge+=' | /cib/configuration/nodes/node/*[not(self::instance_attributes)]'
# Of these sets, keep only the pairs with these names. (No two paths match an element and something in it.)
keep_pairs() {
  local sets=$1 name pairs=
  shift
  for name in "$@"; do
    pairs+="${pairs:+ or }@name=\"$name\""
  done
  purge+=" | ${sets}[rule or not(nvpair[$pairs])]"
  purge+=" | ${sets}[not(rule) and nvpair[$pairs]]/*[not(self::nvpair[$pairs])]"
}
automatic=(
  cluster-infrastructure
  cluster-name
  dc-version
  have-watchdog
  last-lrm-refresh
  stonith-watchdog-timeout
  fencing-watchdog-timeout
)
keep_pairs '/cib/configuration/crm_config/cluster_property_set[not(@id="cib-bootstrap-options")]' \
  "${automatic[@]}"
keep_pairs '/cib/configuration/crm_config/cluster_property_set[@id="cib-bootstrap-options"]' \
  "${automatic[@]}" stonith-enabled
keep_pairs /cib/configuration/nodes/node/instance_attributes standby maintenance
CIB_file="$cib" cibadmin --force --delete-all --xpath "$purge"

section 'Cluster options'
pcs -f "$cib" property set stonith-enabled=false ${force:+--force}

section 'Operation defaults'
pcs -f "$cib" resource op defaults set create meta timeout=240s

section Resources
pcs -f "$cib" resource create ClusterIP ocf:heartbeat:IPaddr2 \
  ip=192.168.20.126 cidr_netmask=24 \
  op monitor interval=30s \
  --no-default-ops ${force:+--force}
# By a patch: pcs 0.11.9 cannot set the description of ClusterIP.
CIB_file="$cib" cibadmin --modify --allow-create -o resources --xml-text '<primitive id="ClusterIP" description="The address that clients connect to."/>'
pcs -f "$cib" resource create WebSite ocf:heartbeat:apache \
  configfile=/etc/httpd/conf/httpd.conf statusurl=http://localhost/server-status \
  op monitor interval=1min \
  --no-default-ops ${force:+--force}
# By a patch: pcs 0.11.9 cannot set the description of WebSite.
CIB_file="$cib" cibadmin --modify --allow-create -o resources --xml-text '<primitive id="WebSite" description="Apache. The cluster starts it: do not enable its unit."/>'

section Constraints
pcs -f "$cib" constraint colocation add WebSite with ClusterIP \
  score=INFINITY id=colocation-WebSite-ClusterIP-INFINITY
pcs -f "$cib" constraint order start ClusterIP then start WebSite id=order-ClusterIP-WebSite-mandatory

section Compare
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

show_changes() {
  diff -u --label before --label after <(configuration "$original") <(configuration "$cib") || [[ $? -eq 1 ]]
}

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
