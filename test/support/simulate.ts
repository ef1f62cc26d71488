/** What the installed scheduler would do with a CIB: `crm_simulate` on it, as a canonical transition graph. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { XmlElement } from '../../compiler/emit/cib/xml.js';
import { serialize } from '../../compiler/emit/cib/xml.js';
import { platformNamed } from '../../compiler/platforms/table.js';
import { installedNames } from './installed.js';
import { forInstalledPacemaker } from './pacemaker.js';
import { canonicalGraph } from './transition-graph.js';

/** One file of the corpus has an interval-origin, from which the time to the next monitor counts. */
const NOW = '2026-01-01 00:00:00Z';
const INSTALLED = platformNamed('debian12')!;

/** Undefined where crm_simulate refuses it. The installed release gets its option names, feature set and schemas. */
export async function transitionGraph(cib: XmlElement): Promise<string | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'hadsl-graph-'));
  try {
    const input = join(directory, 'cib.xml');
    const graph = join(directory, 'graph.xml');
    await writeFile(input, forInstalledPacemaker(serialize(installedNames(cib, INSTALLED))));
    const code = await execute('crm_simulate', ['-S', '-Q', '-x', input, '-G', graph, '-t', NOW]);
    return code === 0 ? canonicalGraph(await readFile(graph, 'utf8')) : undefined;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The status and the state of the cluster (quorum, DC, clock, feature set) are the original's. */
export function withStatusOf(cib: XmlElement, original: XmlElement): XmlElement {
  const { 'validate-with': schema = '' } = cib.attributes;
  return {
    ...cib,
    // Not every file of the wild is complete.
    attributes: {
      admin_epoch: '0',
      epoch: '1',
      num_updates: '0',
      ...original.attributes,
      'validate-with': schema,
    },
    children: [
      ...cib.children.filter(({ name }) => name !== 'status'),
      ...original.children.filter(({ name }) => name === 'status'),
    ],
  };
}

function execute(command: string, args: readonly string[]): Promise<number> {
  const path = `${process.env.PATH}:/usr/sbin:/sbin`;
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      { env: { ...process.env, PATH: path, TZ: 'UTC' }, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 },
      (error) => {
        resolve(error === null ? 0 : typeof error.code === 'number' ? error.code : -1);
      },
    );
  });
}
