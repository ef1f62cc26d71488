import { isAbsolute, relative, resolve, sep } from 'node:path';
import { toSlashes } from '../node-host.js';

/**
 * The folder that paths in reports for other programs are relative to: the checked-out repository where CI says which it is,
 * else the one hadsl was started in.
 */
function root(): string {
  const here = process.cwd();
  const workspace = process.env.GITHUB_WORKSPACE ?? process.env.CI_PROJECT_DIR;
  return workspace && isBelow(here, resolve(workspace)) ? resolve(workspace) : here;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path relative to the root, or an absolute one that is not below it. */
export function ciPath(file: string): string {
  const [from, path] = [root(), resolve(file)];
  return toSlashes(isBelow(path, from) ? relative(from, path) : path);
}
