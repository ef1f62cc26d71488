pcs resource create x SAPHana SID=HA1 InstanceNumber=00
