import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Host } from '../host.js';

/** The host of the command line: files of this machine; paths in messages are relative to where it was started. */
export function nodeHost(overrides: ReadonlyMap<string, string> = new Map()): Host {
  return {
    readFile(path) {
      const given = overrides.get(path);
      if (given !== undefined) return given;
      try {
        return decode(readFileSync(path));
      } catch {
        return undefined;
      }
    },
    resolve(fromFile, path) {
      return shownPath(resolve(dirname(fromFile), path));
    },
    env: (name) => process.env[name],
  };
}

/** A file whose text is known. */
export function textHost(file: string, text: string): Host {
  return nodeHost(new Map([[file, text]]));
}

/** How messages name an absolute path. */
export function shownPath(absolute: string): string {
  const shown = relative(process.cwd(), absolute);
  const inside = shown !== '' && !shown.startsWith('..');
  return inside ? toSlashes(shown) : toSlashes(join(absolute));
}

/** Bytes as text. UTF-16 with a byte order mark (Windows editors) is read as such; anything else is UTF-8. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function toSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
