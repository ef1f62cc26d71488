pcs resource create x ocf:mine:own
