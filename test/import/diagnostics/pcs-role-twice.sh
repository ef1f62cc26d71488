pcs resource create db ocf:pacemaker:Stateful promotable
pcs resource create ip ocf:heartbeat:IPaddr2 ip=192.0.2.10
pcs constraint colocation add ip with Promoted db-clone INFINITY with-rsc-role=Promoted
pcs constraint colocation add ip with Unpromoted db-clone -100 rsc-role=Started
