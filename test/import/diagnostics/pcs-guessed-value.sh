pcs resource create x SAPHana SID=A InstanceNumber=00
