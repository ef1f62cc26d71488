pcs resource creat x ocf:pacemaker:Dummy
