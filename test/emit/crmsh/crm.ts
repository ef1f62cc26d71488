/** Runs the real crm on a CIB file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitCib } from '../../../compiler/emit/cib/index.js';
import { emitCrmsh } from '../../../compiler/emit/crmsh/index.js';
import type { EmitResult } from '../../../compiler/emit/output.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { emptyCib, run, withTempDir } from '../../support/tools.js';

export function platform(name: string): Platform {
  const found = platformNamed(name);
  if (!found) throw new Error(`no platform ${name}`);
  return found;
}

/** What the installed crm 4.4.1 is made for. */
export const DEBIAN = platform('debian12');

const OPTIONS = { secrets: undefined, source: 'test.ha' };

export function emit(
  model: ClusterModel,
  target = DEBIAN,
  secrets?: ReadonlyMap<string, string>,
): EmitResult {
  return emitCrmsh(model, target, { ...OPTIONS, secrets });
}

/** The text of the only file; throws with the diagnostics when there is none. */
export function crmText(model: ClusterModel, target = DEBIAN): string {
  const { files, diagnostics } = emit(model, target);
  const [file] = files;
  if (!file) throw new Error(`nothing written: ${diagnostics.map(({ message }) => message).join('\n')}`);
  return file.text;
}

export function cibText(model: ClusterModel, target = DEBIAN): string {
  const { files, diagnostics } = emitCib(model, target, OPTIONS);
  const [file] = files;
  if (!file) throw new Error(`nothing written: ${diagnostics.map(({ message }) => message).join('\n')}`);
  return file.text;
}

export interface Loaded {
  readonly code: number;
  readonly output: string;
  readonly cib: string;
}

/** `crm -F configure load METHOD FILE` on a CIB with nothing but the nodes. */
export function load(
  text: string,
  nodes: readonly string[],
  method = 'update',
  schema = DEBIAN.schema,
): Loaded {
  return loadAll([text], nodes, method, schema);
}

/** One after the other, up to the first that fails. */
export function loadAll(
  texts: readonly string[],
  nodes: readonly string[],
  method = 'update',
  schema = DEBIAN.schema,
): Loaded {
  return withTempDir((directory) => {
    const cib = join(directory, 'cib.xml');
    const file = join(directory, 'cluster.crm');
    writeFileSync(cib, emptyCib(nodes, schema));
    const env = { CIB_file: cib, HOME: directory };
    let output = '';
    let code = 0;
    for (const text of texts) {
      if (code !== 0) break;
      writeFileSync(file, text);
      const loaded = run('crm', ['-F', 'configure', 'load', method, file], { env });
      code = loaded.code;
      output += loaded.stdout + loaded.stderr;
    }
    return { code, output, cib: readFileSync(cib, 'utf8') };
  });
}

/** Names of the members: what a cluster has in its CIB before anything is loaded. */
export function members(model: ClusterModel): string[] {
  return model.nodes.filter(({ type }) => type === 'member').map(({ name }) => name);
}
