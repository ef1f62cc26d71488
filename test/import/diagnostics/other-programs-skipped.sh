pcs resource create x ocf:pacemaker:Dummy
yum install -y pcs
