#!/bin/bash
# One cluster node without systemd, inside private namespaces: $1 is its name, $2 a directory for its state.
# Everything below is gone when the namespace's first process ends.
set -eu
name=$1
dir=$2
mount --make-rprivate /
hostname "$name"
mkdir -p "$dir"/log/{pacemaker,corosync,crmsh,cluster,pcsd} "$dir"/corolib "$dir"/pcmk/{pengine,blackbox,cores}
chown -R hacluster:haclient "$dir/pcmk" "$dir/log/pacemaker"
chmod 750 "$dir"/pcmk/*
chmod 770 "$dir/log/pacemaker"
mount --bind "$dir/pcmk" /var/lib/pacemaker
mount --bind "$dir/corolib" /var/lib/corosync
mount --bind "$dir/log" /var/log
mount -t tmpfs tmpfs /dev/shm
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/crm /run/resource-agents /run/lock
chown hacluster:haclient /run/crm
chmod 750 /run/crm
chmod 1777 /run/lock
mkdir -p /etc/corosync
[ -e /etc/corosync/corosync.conf ] || : > /etc/corosync/corosync.conf
mount --bind "$dir/corosync.conf" /etc/corosync/corosync.conf
ip link set lo up
# An interface with a network for IPaddr2.
ip link add eth0 type veth peer name eth0peer
ip addr add 10.99.0.1/24 dev eth0
ip link set eth0 up
ip link set eth0peer up
corosync -f >"$dir/corosync.out" 2>&1 &
sleep 1.5
export PCMK_logfile=/var/log/pacemaker/pacemaker.log PCMK_logfacility=none
pacemakerd -f >"$dir/pacemakerd.out" 2>&1 &
wait
