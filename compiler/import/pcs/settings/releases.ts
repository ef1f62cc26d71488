/** "Since 0.10.15 and 0.11.4": pcs keeps several branches alive, and a change comes into each in its own release. */
import { atLeast, type Version } from '../../../platforms/platform.js';

/** The first release of each branch; a later branch has what an earlier one began with. */
export function sinceEach(version: Version, ...releases: readonly string[]): boolean {
  const branch = (text: string): string => text.split('.').slice(0, 2).join('.');
  const own = releases.find((release) => branch(release) === version.slice(0, 2).join('.'));
  if (own !== undefined) return atLeast(version, own);
  return releases.some((release) => atLeast(version, release)) && atLeast(version, branch(releases.at(-1)!));
}
