#! pcs 0.11.5
pcs resource create x ocf:pacemaker:Stateful
pcs resource master x
