pcs resource create x ocf:pacemaker:Dummy fake=“1”
