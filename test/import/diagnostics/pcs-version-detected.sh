pcs resource create x ocf:pacemaker:Stateful --master
