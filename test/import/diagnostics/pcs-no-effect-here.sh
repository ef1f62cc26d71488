pcs resource create x ocf:pacemaker:Dummy
pcs stonith sbd enable
