pcs resource create x ocf:pacemaker:Dummy
cibadmin --modify --xml-file changes.xml
