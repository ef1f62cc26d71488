pcs stonith create f fence_xvm pcmk_host_map=n1:vm1;n2:vm2
