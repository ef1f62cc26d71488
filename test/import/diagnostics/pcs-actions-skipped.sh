pcs resource create x ocf:pacemaker:Dummy
pcs status
