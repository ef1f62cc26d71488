/** Attributes inside `<bundle>`. Source: `resources.rng` of pacemaker-4.0 and of 3.x for what it dropped. */
import type { Platform } from '../platforms/platform.js';
import type { OptionFacts, OptionLookup, OptionRow } from './option.js';
import {
  COUNT,
  existsOn,
  lookupResult,
  optionFacts,
  PATH,
  PORT,
  STRING,
  wholeNumber,
  XML_BOOLEAN,
} from './option.js';

export type BundlePart = 'container' | 'network' | 'port-mapping' | 'storage-mapping';

interface Row extends OptionRow {
  readonly required?: boolean;
}

export interface BundleFacts extends OptionFacts {
  readonly required: boolean;
}

const ROWS: Readonly<Record<BundlePart, readonly Row[]>> = {
  container: [
    { name: 'image', type: STRING, required: true },
    { name: 'replicas', type: wholeNumber(1) },
    { name: 'replicas-per-host', type: wholeNumber(1), default: '1' },
    { name: 'promoted-max', type: COUNT, default: '0' },
    { name: 'masters', type: COUNT, deprecatedSince: '2.0.0', until: '3.0.0', instead: 'promoted-max' },
    { name: 'run-command', type: STRING },
    { name: 'network', type: STRING },
    { name: 'options', type: STRING },
  ],
  network: [
    { name: 'ip-range-start', type: { kind: 'ip' } },
    { name: 'control-port', type: PORT, default: '3121' },
    { name: 'host-interface', type: STRING },
    { name: 'host-netmask', type: wholeNumber(0, 128) },
    { name: 'add-host', type: XML_BOOLEAN, default: 'true', since: '2.0.0' },
  ],
  'port-mapping': [
    { name: 'port', type: PORT },
    { name: 'internal-port', type: PORT },
    // `8080-8090`; xor with the two above.
    { name: 'range', type: STRING },
  ],
  'storage-mapping': [
    { name: 'source-dir', type: PATH },
    { name: 'source-dir-root', type: PATH },
    { name: 'target-dir', type: PATH, required: true },
    { name: 'options', type: STRING },
  ],
};

export function bundleOption(
  platform: Platform,
  part: BundlePart,
  name: string,
): OptionLookup<BundleFacts> | undefined {
  const row = ROWS[part].find((candidate) => candidate.name === name);
  if (!row) return undefined;
  const facts = { ...optionFacts(row, platform.pacemaker), required: row.required ?? false };
  return lookupResult(row, platform, facts, false);
}

export function bundleOptionNames(platform: Platform, part: BundlePart): readonly string[] {
  return ROWS[part].filter((row) => existsOn(row, platform)).map((row) => row.name);
}

export function requiredBundleOptions(part: BundlePart): readonly string[] {
  return ROWS[part].filter((row) => row.required).map((row) => row.name);
}

/** `rkt` went with Pacemaker 3.0 (schema 4.0); podman came with 2.0.1 (3.2). */
export const CONTAINERS: Readonly<Record<'docker' | 'podman' | 'rkt', { until?: string }>> = {
  docker: {},
  podman: {},
  rkt: { until: '3.0.0' },
};
