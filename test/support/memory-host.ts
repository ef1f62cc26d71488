import { posix } from 'node:path';
import type { Host } from '../../compiler/host.js';

/** A host whose files and environment are plain objects. Paths are POSIX paths. */
export function memoryHost(
  files: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Host {
  return {
    readFile: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    resolve: (from, path) => posix.normalize(posix.join(posix.dirname(from), path)),
    env: (name) => (Object.hasOwn(environment, name) ? environment[name] : undefined),
  };
}
