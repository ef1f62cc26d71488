#!/bin/bash
# The Pacemaker configuration of cluster.ha, for rhel8 (pcs 0.10.18).
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
#   HADSL_SECRET_MARIADB_REPL_PASSWORD  the secret mariadb_repl_password

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

: "${HADSL_SECRET_MARIADB_REPL_PASSWORD:?set it to the value of the secret mariadb_repl_password}"

check_secret() {
  case ${!1} in
    *[$'\n\r\t']* | *[!\ -~]*[\<\&\"]*)
      printf '%s: Pacemaker 2.1.7 would change a part of it\n' "$1" >&2
      exit 1
      ;;
  esac
}
check_secret HADSL_SECRET_MARIADB_REPL_PASSWORD

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
  "${automatic[@]}" symmetric-cluster stonith-enabled
keep_pairs /cib/configuration/nodes/node/instance_attributes standby maintenance
CIB_file="$cib" cibadmin --force --delete-all --xpath "$purge"

section 'Cluster options'
pcs -f "$cib" property set symmetric-cluster=true stonith-enabled=false ${force:+--force}

section 'Resource defaults'
pcs -f "$cib" resource defaults set create meta resource-stickiness=100

section Resources
pcs -f "$cib" resource create vip_mysql ocf:heartbeat:IPaddr2 \
  ip=10.25.1.20 nic=ens192 cidr_netmask=24 broadcast=10.25.1.255 flush_routes=true \
  op start interval=0s timeout=20s \
  op stop interval=0s timeout=20s \
  op monitor interval=10s timeout=20s \
  --no-default-ops ${force:+--force}
# By a patch: pcs 0.10.18 cannot set the description of vip_mysql.
CIB_file="$cib" cibadmin --modify --allow-create -o resources --xml-text '<primitive id="vip_mysql" description="Follows the primary database."/>'
pcs -f "$cib" resource create vip ocf:heartbeat:IPaddr2 \
  ip=10.25.1.10 nic=ens192 cidr_netmask=24 broadcast=10.25.1.255 flush_routes=true \
  op start interval=0s timeout=20s \
  op stop interval=0s timeout=20s \
  op monitor interval=10s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource create http systemd:httpd \
  op start interval=0s timeout=40s \
  op stop interval=0s timeout=40s \
  op monitor interval=5s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource create gorgone systemd:gorgoned \
  op start interval=0s timeout=90s \
  op stop interval=0s timeout=90s \
  op monitor interval=5s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource create centreon_central_sync systemd:centreon-central-sync \
  op start interval=0s timeout=90s \
  op stop interval=0s timeout=90s \
  op monitor interval=5s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource create cbd_central_broker systemd:cbd-sql \
  op start interval=0s timeout=90s \
  op stop interval=0s timeout=90s \
  op monitor interval=5s timeout=30s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource create centengine systemd:centengine \
  op start interval=0s timeout=90s \
  op stop interval=0s timeout=90s \
  op monitor interval=5s timeout=30s \
  meta multiple-active=stop_start \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource create centreontrapd systemd:centreontrapd \
  op start interval=0s timeout=30s \
  op stop interval=0s timeout=30s \
  op monitor interval=5s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource create snmptrapd systemd:snmptrapd \
  op start interval=0s timeout=30s \
  op stop interval=0s timeout=30s \
  op monitor interval=5s timeout=20s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource group add centreon vip http gorgone centreon_central_sync cbd_central_broker centengine centreontrapd snmptrapd
# By a patch: pcs 0.10.18 cannot set the description of centreon.
CIB_file="$cib" cibadmin --modify --allow-create -o resources --xml-text '<group id="centreon" description="The services of the active central server, in the order they start."/>'
pcs -f "$cib" resource create php systemd:php-fpm \
  op start interval=0s timeout=30s \
  op stop interval=0s timeout=30s \
  op monitor interval=5s timeout=30s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource clone php
# By a patch: pcs 0.10.18 cannot set the description of php-clone.
CIB_file="$cib" cibadmin --modify --allow-create -o resources --xml-text '<clone id="php-clone" description="PHP for the web interface."/>'
pcs -f "$cib" resource create cbd_rrd systemd:cbd \
  op start interval=0s timeout=90s \
  op stop interval=0s timeout=90s \
  op monitor interval=20s timeout=30s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource clone cbd_rrd
# By a patch: pcs 0.10.18 cannot set the description of cbd_rrd-clone.
CIB_file="$cib" cibadmin --modify --allow-create -o resources --xml-text '<clone id="cbd_rrd-clone" description="RRD broker: both servers write their own graphs, so that either can take over."/>'
pcs -f "$cib" resource create ms_mysql ocf:heartbeat:mariadb-centreon \
  config=/etc/my.cnf.d/server.cnf pid=/var/lib/mysql/mysql.pid datadir=/var/lib/mysql socket=/var/lib/mysql/mysql.sock binary=/usr/bin/mysqld_safe 'node_list=db1 db2' replication_user=centreon-repl replication_passwd="$HADSL_SECRET_MARIADB_REPL_PASSWORD" test_user=centreon-repl test_passwd="$HADSL_SECRET_MARIADB_REPL_PASSWORD" test_table=centreon.host \
  op start interval=0s timeout=120s \
  op stop interval=0s timeout=120s \
  op promote interval=0s timeout=120s \
  op demote interval=0s timeout=120s \
  op notify interval=0s timeout=90s \
  op monitor interval=10s role=Master timeout=30s \
  op monitor interval=30s role=Slave timeout=30s \
  --no-default-ops ${force:+--force}
pcs -f "$cib" resource promotable ms_mysql \
  meta clone-max=2 clone-node-max=1 promoted-node-max=1 globally-unique=false notify=true
# By a patch: pcs 0.10.18 cannot set the description of ms_mysql-clone.
CIB_file="$cib" cibadmin --modify --allow-create -o resources --xml-text '<clone id="ms_mysql-clone" description="MariaDB: one primary, one replica."/>'

section Constraints
pcs -f "$cib" -- constraint location add location-centreon-db1--INFINITY centreon db1 -INFINITY
pcs -f "$cib" -- constraint location add location-centreon-db2--INFINITY centreon db2 -INFINITY
pcs -f "$cib" -- constraint location add location-php-clone-db1--INFINITY php-clone db1 -INFINITY
pcs -f "$cib" -- constraint location add location-php-clone-db2--INFINITY php-clone db2 -INFINITY
pcs -f "$cib" -- constraint location add location-cbd_rrd-clone-db1--INFINITY cbd_rrd-clone db1 -INFINITY
pcs -f "$cib" -- constraint location add location-cbd_rrd-clone-db2--INFINITY cbd_rrd-clone db2 -INFINITY
pcs -f "$cib" -- constraint location add location-ms_mysql-clone-central1--INFINITY ms_mysql-clone central1 -INFINITY
pcs -f "$cib" -- constraint location add location-ms_mysql-clone-central2--INFINITY ms_mysql-clone central2 -INFINITY
pcs -f "$cib" constraint colocation add vip_mysql with ms_mysql-clone \
  score=INFINITY with-rsc-role=Promoted id=vip_mysql-with-primary
pcs -f "$cib" constraint order stop centreon then demote ms_mysql-clone id=centreon-before-demote

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
  local -a values=("$HADSL_SECRET_MARIADB_REPL_PASSWORD")
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
