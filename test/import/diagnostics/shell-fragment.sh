done
pcs resource create x ocf:pacemaker:Dummy
