import { rule } from '../../rule.js';
import { normalPath, placeOf, quoted, resourcesOf, words } from '../../view/resource-queries.js';

interface Params {
  readonly type: string;
  readonly device: string;
  readonly expected: string;
}

const REMOTE = /^[^/\s][^\s]*:\/?\S*$/;
/** How the device of a file system looks. */
const FORMS: readonly { readonly types: RegExp; readonly form: RegExp; readonly expected: string }[] = [
  { types: /^(nfs[34]?|aznfs)$/, form: REMOTE, expected: 'host:/export' },
  { types: /^(cifs|smbfs|smb3)$/, form: /^(\/\/|\\\\)[^/\\]+[/\\]\S/, expected: '//host/share' },
  { types: /^glusterfs$/, form: /^[^/\s][^\s]*[:/]\S+$/, expected: 'host:/volume' },
  {
    types: /^(ext[234]|xfs|btrfs|jfs|reiserfs|gfs2|ocfs2|vfat|f2fs)$/,
    form: /^(\/dev\/\S+|\/(?!\/)\S+|(UUID|LABEL|PARTUUID|PARTLABEL|ID)=\S.*|-[UL] ?.+|--(uuid|label)[= ].+)$/,
    expected: 'a block device, or UUID=…',
  },
];

export const deviceForm = rule<Params>({
  code: 'HA6421',
  severity: 'error',
  message: ({ type, device, expected }) =>
    `${quoted(device)} is no device for ${type}: ${expected} is expected`,
  hint: ({ expected }) => `write ${expected}, or correct fstype`,
  check({ cluster, report }) {
    for (const mount of resourcesOf(cluster, 'Filesystem')) {
      const type = mount.parameter('fstype');
      const device = mount.parameters.text('device');
      const directory = normalPath(mount.parameters.text('directory'));
      if (directory === '/') {
        report(placeOf(mount, 'directory'), {
          type: 'a mount',
          device: '/',
          expected: 'a directory other than the root',
        });
      }
      if (type === undefined || device === undefined || device === '' || isUnfinished(device)) continue;
      if (words(mount.parameter('options')).some((option) => /^r?bind$|^loop/.test(option))) continue;
      const known = FORMS.find(({ types }) => types.test(type));
      if (known && !known.form.test(device))
        report(placeOf(mount, 'device'), { type, device, expected: known.expected });
    }
  },
  page: {
    means:
      'The device of a Filesystem does not look like one of its `fstype`, or the mount point is the root directory.',
    harm: 'The mount fails on every node: the resource never starts, and neither does what stands behind it.',
    avoid: `
primitive home Filesystem { device = /export/home, directory = /home/users, fstype = nfs, op monitor interval=20s }`,
    prefer: `
primitive home Filesystem { device = "nas:/export/home", directory = /home/users, fstype = nfs, op monitor interval=20s }`,
    references: ['ocf_heartbeat_Filesystem(7)', 'mount(8)'],
  },
});

/** A placeholder: `suspicious-value` tells. */
function isUnfinished(text: string): boolean {
  return /[<>$*"']/.test(text);
}
