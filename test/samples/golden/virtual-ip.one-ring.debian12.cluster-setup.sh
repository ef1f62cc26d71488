#!/bin/bash
# Creates the cluster of one-ring.ha, for debian12 (pcs 0.11.5).
# Written by hadsl: change the source and write this file anew, rather than changing it.
#
# Run it once, as root on one of the nodes. On every node pcs, corosync and pacemaker must be installed, pcsd must run,
# and the user hacluster must have the same password; pcs asks for it. Nothing is set up on nodes that already are in
# a cluster.
#
# Not set, because pcs has no option for it:
#   logging
#   logging of a subsystem
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
  pcs cluster setup ntp_route \
    midir addr=192.168.1.11 \
    ponant addr=192.168.1.12 \
    transport udp \
    link bindnetaddr=192.168.1.0 mcastaddr=226.94.1.1 mcastport=5405 ttl=1 \
    totem token=5000 token_retransmits_before_loss_const=20 join=1000 consensus=7500 max_messages=20 \
    --corosync_conf "$corosync_conf"
  exit 0
fi

section 'Authenticate the nodes (password of the user hacluster)'
pcs host auth midir addr=192.168.1.11 ponant addr=192.168.1.12 -u hacluster

section 'Set the cluster up'
pcs cluster setup ntp_route \
  midir addr=192.168.1.11 \
  ponant addr=192.168.1.12 \
  transport udp \
  link bindnetaddr=192.168.1.0 mcastaddr=226.94.1.1 mcastport=5405 ttl=1 \
  totem token=5000 token_retransmits_before_loss_const=20 join=1000 consensus=7500 max_messages=20

section 'Start the cluster, now and at boot'
pcs cluster start --all --wait=120
pcs cluster enable --all
