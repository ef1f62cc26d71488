#!/bin/bash
# The Pacemaker configuration of test.ha, for rhel8 (pcs 0.10.18).
# Written by hadsl: change the source and write this file anew, rather than changing it.
#
# Run it as root on one node of the running cluster. It makes the configuration exactly what the source says, and
# removes what the source does not have. It works on a copy and changes the cluster once, at the end, so a failure on
# the way changes nothing; when there is nothing to change, it changes nothing, so it can be run again at any time.
#
# It keeps what is not the source's business: the entries of nodes, the options that the cluster sets itself, the
# status, and "standby" and "maintenance" of nodes where the source says nothing about them.
#
# It needs these variables in its environment:
#   HADSL_SECRET_IPMI  the secret ipmi

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

: "${HADSL_SECRET_IPMI:?set it to the value of the secret ipmi}"

check_secret() {
  case ${!1} in
    *[$'\n\r\t']* | *[!\ -~]*[\<\&\"]*)
      printf '%s: Pacemaker 2.1.7 would change a part of it\n' "$1" >&2
      exit 1
      ;;
  esac
}
check_secret HADSL_SECRET_IPMI

section() {
  printf '== %s\n' "$1"
}

# A text as the value of an XML attribute.
xml_escape() {
  local text=$1
  text=${text//&/"&amp;"}
  text=${text//</"&lt;"}
  text=${text//>/"&gt;"}
  text=${text//\"/"&quot;"}
  text=${text//"'"/"&apos;"}
  text=${text//$'\n'/"&#10;"}
  text=${text//$'\t'/"&#9;"}
  text=${text//$'\r'/"&#13;"}
  printf '%s' "$text"
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
  "${automatic[@]}" stonith-enabled no-quorum-policy cluster-recheck-interval
keep_pairs '/cib/configuration/nodes/node[not(@uname="n1")]/instance_attributes' standby maintenance
keep_pairs '/cib/configuration/nodes/node[@uname="n1"]/instance_attributes[1]' \
  standby maintenance rack '#health-disk'
keep_pairs '/cib/configuration/nodes/node[@uname="n1"]/instance_attributes[position()>1]' standby maintenance
CIB_file="$cib" cibadmin --force --delete-all --xpath "$purge"

section 'Cluster options'
pcs -f "$cib" property set stonith-enabled=true no-quorum-policy=freeze cluster-recheck-interval=5min \
  ${force:+--force}

section Nodes
pcs -f "$cib" node attribute n1 rack=a '#health-disk=green'
pcs -f "$cib" node utilization n1 cpu=4

section 'Resource defaults'
pcs -f "$cib" resource defaults set create id=rsc_defaults-meta_attributes meta resource-stickiness=100
pcs -f "$cib" resource defaults set create id=databases score=10 \
  meta resource-stickiness=200 \
  rule 'resource ocf:heartbeat:pgsql'

section 'Operation defaults'
pcs -f "$cib" resource op defaults set create id=op_defaults-meta_attributes meta timeout=60s
pcs -f "$cib" resource op defaults set create id=slow \
  meta timeout=90s \
  rule 'op monitor interval=10s or (op start and resource ::Dummy)'

section Resources
pcs -f "$cib" resource create vip ocf:heartbeat:IPaddr2 \
  ip=10.0.0.50 cidr_netmask=24 \
  op monitor interval=10s timeout=20s on-fail=restart \
  op start interval=0s timeout=20s id=vip-start \
  op monitor interval=30s OCF_CHECK_LEVEL=10 \
  meta migration-threshold=3 \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource utilization vip cpu=1
pcs -f "$cib" resource create described ocf:pacemaker:Dummy \
  'state=/a b/it'"'"'s' \
  op monitor interval=10s timeout=20s \
  --no-default-ops ${force:+--force}
# By a patch: pcs 0.10.18 cannot set the description of described.
CIB_file="$cib" cibadmin --modify --allow-create -o resources --xml-text '<primitive id="described" description="the first of all"/>'
pcs -f "$cib" resource create bare ocf:pacemaker:Dummy \
  op monitor interval=60s id=bare-hadsl-temporary \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource op remove bare-hadsl-temporary
pcs -f "$cib" resource create www ocf:pacemaker:Dummy \
  op monitor interval=10s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource create unit systemd:httpd@1 \
  op monitor interval=60s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource group add web www unit
pcs -f "$cib" resource meta web resource-stickiness=200
pcs -f "$cib" resource create dlm ocf:pacemaker:Dummy \
  op monitor interval=10s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource clone dlm meta interleave=true clone-max=2
pcs -f "$cib" resource create www2 ocf:pacemaker:Dummy \
  op monitor interval=10s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource group add web2 www2
pcs -f "$cib" resource clone web2 all-web2
pcs -f "$cib" resource create db ocf:pacemaker:Stateful \
  op monitor interval=10s role=Master timeout=20s \
  op monitor interval=11s role=Slave timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource promotable db ms meta notify=true promoted-max=1
pcs -f "$cib" resource bundle create box \
  container podman image=registry/app:1 replicas=2 promoted-max=1 \
  network ip-range-start=10.0.0.60 control-port=3121 \
  port-map port=80 \
  port-map id=box-range range=100-200 \
  storage-map source-dir=/srv target-dir=/data options=rw \
  meta priority=5
pcs -f "$cib" resource create app ocf:pacemaker:Dummy \
  op monitor interval=10s timeout=20s \
  bundle box \
  --no-default-ops ${force:+--force}
pcs -f "$cib" stonith create fence-n1 fence_ipmilan \
  ip=10.0.9.1 username=admin password="$HADSL_SECRET_IPMI" 'pcmk_host_map=n1:p1;n2:p2' \
  op monitor interval=60s timeout=20s \
  meta provides=fencing \
  --no-default-ops ${force:+--force}
pcs -f "$cib" stonith create fence-n2 fence_ipmilan \
  ip=10.0.9.2 \
  op monitor interval=60s id=fence-n2-hadsl-temporary \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource op remove fence-n2-hadsl-temporary

section 'Fencing levels'
pcs -f "$cib" stonith level add 1 n1 fence-n1 fence-n2
# By a patch: pcs 0.10.18 cannot set the id last-resort of a fencing level.
CIB_file="$cib" cibadmin --modify --allow-create -o fencing-topology --xml-text '<fencing-level id="last-resort" target="n1" index="2" devices="fence-n2"/>'
pcs -f "$cib" stonith level add 1 'regexp%n[0-9]' fence-n1
pcs -f "$cib" stonith level add 1 attrib%rack=a fence-n1

section Tags
pcs -f "$cib" tag create mine vip web

section Constraints
pcs -f "$cib" constraint location add location-vip-n1-100 vip n1 100
pcs -f "$cib" -- constraint location add ban vip n2 -INFINITY resource-discovery=never
pcs -f "$cib" constraint location add by-name 'regexp%^www.*' n2 5
pcs -f "$cib" constraint location web rule id=connected-rule constraint-id=connected \
  score=-INFINITY ping lt integer 1 or not_defined ping
pcs -f "$cib" constraint location ms rule id=master-here-rule constraint-id=master-here \
  role=master score=50 '#uname' eq n1 and '(' rack eq a or date-spec hours=9-16 weekdays=1-5 ')'
pcs -f "$cib" constraint location web rule id=two-rules-rule constraint-id=two-rules score=1 '#uname' eq n1
pcs -f "$cib" constraint rule add two-rules id=two-rules-rule-1 score=2 '#uname' eq n2
pcs -f "$cib" constraint colocation add vip with ms \
  score=INFINITY with-rsc-role=Promoted id=colocation-vip-ms-INFINITY
pcs -f "$cib" constraint colocation add Started web with Master ms score=-50 id=apart
pcs -f "$cib" constraint colocation \
  set vip bare sequential=false \
  set ms role=Master \
  setoptions id=together score=INFINITY
pcs -f "$cib" constraint order promote ms then start vip id=order-ms-vip-mandatory
pcs -f "$cib" constraint order start dlm-clone then start web kind=Optional symmetrical=false id=dlm-first
pcs -f "$cib" constraint order \
  set described bare sequential=false require-all=false \
  set ms action=promote \
  setoptions id=chain kind=Serialize
pcs -f "$cib" constraint ticket add site-a Master ms loss-policy=demote id=ticket-site-a-ms-Promoted
pcs -f "$cib" constraint ticket set vip web setoptions ticket=site-b loss-policy=stop id=site-b-set

section Alerts
pcs -f "$cib" alert create path=/usr/share/alert.sh id=mail 'description=by mail' \
  options debug=no \
  meta timeout=15s
pcs -f "$cib" alert recipient add mail value=ops@example.com id=mail-ops meta timestamp-format=%H:%M

section 'Access control'
pcs -f "$cib" acl role create watch 'description=looks on' read xpath /cib deny id vip
pcs -f "$cib" acl user create alice watch
pcs -f "$cib" acl group create ops watch

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

# Without the values of secrets. (Pacemaker 2.1 writes line breaks as \n, and tabs as blanks.)
show_changes() {
  local text value escaped
  local -a values=("$HADSL_SECRET_IPMI")
  text=$(diff -u --label before --label after <(configuration "$original") <(configuration "$cib")) || [[ $? -eq 1 ]]
  for value in "${values[@]}"; do
    escaped=$(xml_escape "$value")
    text=${text//"$escaped"/'***'}
    escaped=${escaped//"&#10;"/'\n'}
    escaped=${escaped//"&#9;"/'    '}
    text=${text//"$escaped"/'***'}
  done
  printf '%s\n' "$text"
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
