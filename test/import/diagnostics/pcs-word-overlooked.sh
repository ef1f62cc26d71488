pcs resource create x ocf:pacemaker:Dummy
pcs resource update x fake 1
