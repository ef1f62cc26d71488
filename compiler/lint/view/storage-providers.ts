/** Which resource provides what another one uses: files beneath a mount point, devices, addresses. */
import type { ParameterFacts } from '../../agents/facts.js';
import type { PrimitiveView } from './resource.js';
import { addressKey, addressParameter } from './addresses.js';
import { isBeneath, normalPath, words } from './resource-queries.js';

/** Directories that every node has of its own; a file system mounted there says nothing about who uses it. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  '/',
  '/usr',
  '/var',
  '/etc',
  '/opt',
  '/run',
  '/tmp',
  '/home',
]);

/** Parameters that name a program or a file which is read before anything is mounted, or need not exist. */
const LOCAL_PARAMETERS =
  /^(binary|.*_path|client|ctlpath|pidfile|pid|pid_file|socket|state|log|.*log|statefile|backup_.*)$/;

/** The parameter through which a resource depends on another, by what both say; undefined where none does. */
export function dependsThrough(consumer: PrimitiveView, provider: PrimitiveView): string | undefined {
  if (consumer === provider) return undefined;
  if (provider.isA('Filesystem')) return pathBeneath(consumer, normalPath(provider.parameter('directory')));
  if (provider.isA('LVM-activate', 'LVM')) return deviceOf(consumer, volumeGroup(provider));
  if (provider.isA('crypt')) return deviceOf(consumer, mapperDevice(provider));
  if (provider.isA('Raid1')) return deviceOf(consumer, (device) => device === provider.parameter('raiddev'));
  if (provider.isA('mdraid')) return deviceOf(consumer, (device) => device === provider.parameter('md_dev'));
  if (provider.isA('iSCSITarget') && consumer.isA('iSCSILogicalUnit'))
    return provider.parameter('iqn') === consumer.parameter('target_iqn') ? 'target_iqn' : undefined;
  const address = addressParameter(provider);
  if (address === undefined || !consumer.isA('IPsrcaddr')) return undefined;
  const key = addressKey(provider.parameter(address));
  return key !== undefined && addressKey(consumer.parameter('ipaddress')) === key ? 'ipaddress' : undefined;
}

function pathBeneath(consumer: PrimitiveView, directory: string | undefined): string | undefined {
  if (directory === undefined || EVERYWHERE.has(directory)) return undefined;
  for (const { name, value, from } of consumer.parameters.all) {
    const facts = consumer.facts?.parameters.get(name);
    if (from !== 'own' || value === undefined || !isPath(name, facts)) continue;
    const paths = words(value).flatMap((word) => normalPath(word) ?? []);
    const uses = paths.some((path) => isBeneath(path, directory));
    // A second mount on the same directory is another mistake.
    if (uses && !(consumer.isA('Filesystem') && paths.includes(directory) && name === 'directory'))
      return name;
  }
  return undefined;
}

function isPath(name: string, facts: ParameterFacts | undefined): boolean {
  return (
    facts !== undefined && !LOCAL_PARAMETERS.test(name) && !['boolean', 'integer'].includes(facts.type.kind)
  );
}

const DEVICE_PARAMETERS = ['device', 'encrypted_dev', 'path', 'raiddev', 'volgrpname'];

function deviceOf(consumer: PrimitiveView, provides: (device: string) => boolean): string | undefined {
  return DEVICE_PARAMETERS.find((name) => {
    const device = consumer.parameters.text(name);
    return device?.startsWith('/dev/') === true && provides(device);
  });
}

/** `/dev/VG/LV` and `/dev/mapper/VG-LV`, where a hyphen in a name is doubled. */
function volumeGroup(provider: PrimitiveView): (device: string) => boolean {
  const name = provider.parameter('vgname') ?? provider.parameter('volgrpname');
  if (name === undefined) return () => false;
  const mapped = new RegExp(`^/dev/mapper/${escaped(name.replaceAll('-', '--'))}-(?!-)`);
  const volume = provider.parameter('lvname');
  return (device) =>
    volume === undefined
      ? device.startsWith(`/dev/${name}/`) || mapped.test(device)
      : device === `/dev/${name}/${volume}` ||
        device === `/dev/mapper/${name.replaceAll('-', '--')}-${volume.replaceAll('-', '--')}`;
}

function mapperDevice(provider: PrimitiveView): (device: string) => boolean {
  const name = provider.parameter('crypt_dev');
  return (device) => name !== undefined && device === `/dev/mapper/${name}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
