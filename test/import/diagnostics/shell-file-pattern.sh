pcs resource create x ocf:pacemaker:Dummy
pcs constraint location regexp%x.* prefers n1
