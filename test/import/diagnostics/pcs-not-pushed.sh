pcs cluster cib work.xml
pcs -f work.xml resource create x ocf:pacemaker:Dummy
