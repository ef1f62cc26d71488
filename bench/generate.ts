/** A big `.ha` file, always the same for the same size: the mix of a real cluster, over and over. */
export function generateSource(size: number): string {
  const parts: string[] = [HEAD];
  let length = HEAD.length;
  for (let n = 0; length < size; n++) {
    const part = chunk(n);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** A file of so many services, of four primitives each; another first number makes another file. */
export function generateServices(count: number, first = 0): string {
  return HEAD + Array.from({ length: count }, (_, n) => chunk(first + n)).join('');
}

const HEAD = `cluster big {
  platform = rhel9
  totem { token = 5000 }
  quorum { device net { host = qnetd.example.com, algorithm = ffsplit } }
}

property { stonith-enabled = true, no-quorum-policy = stop }
rsc_defaults { resource-stickiness = 100 }

`;

function chunk(n: number): string {
  const host = `10.${(n >> 8) & 127}.${n & 255}`;
  const second = `10.${128 + ((n >> 8) & 127)}.${n & 255}`;
  return `// Service ${n}
node app${n}a [${host}.11, ${second}.11]
node app${n}b [${host}.12, ${second}.12] { attributes rack=r${n % 7}, utilization cpu=8 }

param vip${n}: ip = ${host}.100

/// Address of service ${n}.
primitive vip-${n} ocf:heartbeat:IPaddr2 {
  ip = $vip${n}
  cidr_netmask = 24
  nic = eth${n % 4}
  op monitor interval=10s timeout=20s
  op start timeout=20s
  meta { migration-threshold = 3 }
}

primitive drbd-${n} ocf:linbit:drbd {
  drbd_resource = "r${n}"
  op monitor role=Promoted interval=29s
  op monitor role=Unpromoted interval=31s
}

group svc-${n} {
  primitive fs-${n} Filesystem {
    device = /dev/drbd${n}
    directory = "/srv/service ${n}"
    fstype = xfs
    options = "noatime,nodiratime"
  }
  primitive web-${n} systemd:httpd@${n} { op monitor interval=5s timeout=20s }
  vip-${n}
  meta { resource-stickiness = 200, target-role = Started }
}

promotable ms-drbd-${n} of drbd-${n} { promoted-max = 1, clone-max = 2, notify = true }

location svc-${n} prefers app${n}a = 100, app${n}b = 50
location loc-${n}: ms-drbd-${n} where #uname == app${n}a or (pingd > 0 and defined(ready)) score=500
colocation fs-on-drbd-${n}: svc-${n} with promoted ms-drbd-${n}
order drbd-before-fs-${n}: promote ms-drbd-${n} then start svc-${n} kind=Mandatory
tag web-tag-${n} [web-${n}, vip-${n}]

`;
}
