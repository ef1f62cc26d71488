if ping -c1 n1; then
  pcs resource create x ocf:pacemaker:Dummy
else
  pcs resource create y ocf:pacemaker:Dummy
fi
