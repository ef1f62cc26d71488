#!/bin/bash
# Creates the cluster of two-nodes.ha, for rhel7 (pcs 0.9.169).
# Written by hadsl: change the source and write this file anew, rather than changing it.
#
# Run it once, as root on one of the nodes. On every node pcs, corosync and pacemaker must be installed, pcsd must run,
# and the user hacluster must have the same password; pcs asks for it. Nothing is set up on nodes that already are in
# a cluster.
#
# Not set, because pcs has no option for it:
#   the address 10.25.1.11 of central1: make the name resolve to it on every node
#   the address 10.25.1.12 of central2: make the name resolve to it on every node
#
# shellcheck disable=SC1010,SC2016,SC2088
set -euo pipefail

usage() {
  cat <<'USAGE'
Usage: cluster-setup.sh [--corosync-conf FILE] [-h]

  --corosync-conf FILE  only write a corosync.conf, and touch no node
  -h, --help            this text
USAGE
}

corosync_conf=
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

section() {
  printf '== %s\n' "$1"
}

if [[ -n $corosync_conf ]]; then
  pcs cluster setup --name centreon_cluster central1 central2 --local --corosync_conf "$corosync_conf"
  exit 0
fi

section 'Authenticate the nodes (password of the user hacluster)'
pcs cluster auth central1 central2 -u hacluster

section 'Set the cluster up'
pcs cluster setup --name centreon_cluster central1 central2

section 'Start the cluster, now and at boot'
pcs cluster start --all --wait=120
pcs cluster enable --all
