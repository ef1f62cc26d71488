pcs resource create x ocf:pacemaker:Stateful --master
pcs resource create y ocf:pacemaker:Stateful promotable
