/** Commands of pcs's own tests where we cannot, or do not, do the same. */

interface Exception {
  readonly command: RegExp;
  readonly why: string;
}

const NO_BASE = 'the CIB before the command is not in the corpus';
const MOCK = 'the mock agent has other metadata than the real one';

export const NOT_REPRODUCED: readonly Exception[] = [
  { command: /^acl permission add role1 read id role2$/, why: NO_BASE },
  { command: /^acl role create role2 (?:read|deny) /, why: NO_BASE },
  { command: /^alert create path=test id=alert2$/, why: NO_BASE },
  { command: /^-- alert create path=\/path\/all /, why: NO_BASE },
  { command: /^alert recipient (?:delete|remove) rec/, why: NO_BASE },
  { command: /^resource bundle reset /, why: NO_BASE },
  { command: /^resource config B1$/, why: NO_BASE },
  { command: /^resource meta B priority=2$/, why: NO_BASE },
  { command: /^stonith level add --force -- 2 rh-1 /, why: NO_BASE },
  { command: /ocf:pacemaker:remote|^cluster node add-remote/, why: MOCK },
  { command: /^resource create --no-default-ops R ocf:pcsmock:params /, why: MOCK },
  {
    command: /^stonith create f1 fence_pcsmock_unfencing$/,
    why: 'the mock agent asks for unfencing in its metadata',
  },
];

const SHOWS = 'the command configures nothing, whether it is right or wrong';
const AGENTS = 'an agent that is not here may be on the cluster';
const OLD_PACEMAKER =
  'the tests were run without the metadata of cluster options, which pcs 0.12 has on its platforms';

export const NOT_REFUSED: readonly Exception[] = [
  { command: /^cluster (?:enable|disable|start) /, why: SHOWS },
  { command: /^cluster config show/, why: SHOWS },
  { command: /^booth status/, why: SHOWS },
  { command: /^(?:resource|stonith) describe/, why: SHOWS },
  { command: /^stonith (?:fence|confirm) /, why: SHOWS },
  { command: /^resource (?:op )?defaults --output-format/, why: SHOWS },
  { command: /^property (?:get_|defaults|describe)/, why: SHOWS },
  { command: /^stonith create (?:test1 fence_noexist|S absent)$/, why: AGENTS },
  { command: /^resource create --no-default-ops D0 ocf:pcsmock:params test=/, why: AGENTS },
  { command: /^acl disable$/, why: OLD_PACEMAKER },
  {
    command: /^cluster setup cluster_name node1 node2 --no-cluster-uuid$/,
    why: 'the test has its own list of hosts, whose addresses cannot be resolved',
  },
  {
    command: /^cluster setup x{100}/,
    why: 'a long name is only refused because of GFS2, and --force takes it: the source may have it',
  },
];
