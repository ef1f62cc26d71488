/** Path patterns: of `include` and `exclude`, of the usual names, and of the command line. */
import picomatch from 'picomatch';

/** What is checked in a folder when nothing else is said. Scripts and XML files of any other name are everybody's. */
export const USUAL_NAMES: readonly string[] = [
  '*.ha',
  '*.crm',
  '*.crmsh',
  'cib.xml',
  '*.cib.xml',
  '*.pcs',
  '*.pcs.sh',
  'corosync.conf',
];

/** Takes a path with slashes, relative to where the patterns are from. */
export type Matcher = (path: string) => boolean;

/**
 * Patterns match a path, or one of its folders. Without a slash they match at any depth. Parentheses are letters: groups
 * would bring regular expressions that take for ever.
 */
function matcher(patterns: readonly string[]): Matcher {
  const matches = patterns.map(normalised).map((pattern) => single(pattern, true));
  return (path) => matches.some((match) => withFolders(path).some((part) => match(part)));
}

/** One pattern of the command line, which matches whole paths and is no pattern for a name at any depth. */
export function pathMatcher(pattern: string, { dot = false } = {}): Matcher {
  return single(pattern, dot);
}

const usualName = USUAL_NAMES.map((name) => single(name, true));

/** Also for a file that is not below the folder of the configuration, which `--config` makes possible. */
function isUsual(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return usualName.some((match) => match(name));
}

export interface Selection {
  readonly include?: readonly string[] | undefined;
  readonly exclude: readonly string[];
}

export interface Selector {
  /** Whether a file of a folder is wanted. */
  readonly includes: Matcher;
  /** Whether nothing may be said about a file or a whole folder. */
  readonly excludes: Matcher;
}

export function selector({ include, exclude }: Selection): Selector {
  const excludes = matcher(exclude);
  if (!include) return { includes: isUsual, excludes };
  const files = include.map(normalised).map((pattern) => single(pattern, true));
  const folders = matcher(include);
  // A folder in "include" is for the files that are usual in it.
  return {
    includes: (path) => files.some((match) => match(path)) || (folders(path) && isUsual(path)),
    excludes,
  };
}

/** Whether a word of the command line is a pattern. */
export function isPattern(word: string): boolean {
  return /[*?[{]/.test(word);
}

/** The folder that everything a pattern matches is in: the segments before the first with a wildcard. */
export function fixedFolder(pattern: string): string {
  const segments = pattern.split('/');
  const wild = segments.findIndex(isPattern);
  const fixed = segments.slice(0, wild);
  return fixed.length === 1 && fixed[0] === '' ? '/' : fixed.join('/');
}

function single(pattern: string, dot: boolean): Matcher {
  const literal = pattern.replace(/[()|]/g, '\\$&');
  return picomatch(literal, { dot, nonegate: true, noextglob: true, windows: false });
}

function normalised(pattern: string): string {
  const bare = pattern.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  return bare.includes('/') ? bare : `**/${bare}`;
}

/** `a/b/c.ha`: `a`, `a/b`, `a/b/c.ha`. */
function withFolders(path: string): string[] {
  const result: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) result.push(path.slice(0, at));
  result.push(path);
  return result;
}
