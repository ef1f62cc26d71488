/** Which files the operands of `check` mean. */
import type { Dirent } from 'node:fs';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import type { Matcher } from '../../config/patterns.js';
import { USUAL_NAMES, fixedFolder, isPattern, pathMatcher } from '../../config/patterns.js';
import type { Configs, FoundConfig } from '../configs.js';
import { pathIn } from '../configs.js';
import { toSlashes } from '../node-host.js';
import { reason } from '../write-output.js';
import { isDirectory } from '../write-output.js';

export interface Found {
  /** As they are named in messages; `-` for standard input. Each once, in the order of the operands, folders by name. */
  readonly files: readonly string[];
  /** Operands that mean nothing, folders that cannot be read. */
  readonly problems: readonly string[];
  /** What is left out on purpose although it was named. */
  readonly notes: readonly string[];
}

export function findFiles(operands: readonly string[], configs: Configs): Found {
  return new Finder(configs).find(operands);
}

class Finder {
  readonly #files = new Map<string, string>();
  readonly #problems: string[] = [];
  readonly #notes: string[] = [];

  constructor(private readonly configs: Configs) {}

  find(operands: readonly string[]): Found {
    for (const operand of operands) this.#operand(operand);
    return { files: [...this.#files.values()], problems: this.#problems, notes: this.#notes };
  }

  #operand(operand: string): void {
    if (operand === '-') {
      this.#files.set('-', '-');
    } else if (isDirectory(operand)) {
      const config = this.configs.ofFolder(resolve(operand));
      const found = this.#walk(asWalked(operand), config, {
        wanted: (path) => {
          const own = this.configs.ofFile(path);
          return own.includes(pathIn(own, path));
        },
      });
      if (found === 0) {
        this.#problems.push(
          `no file to check in ${operand} (files are found by name: ${USUAL_NAMES.join(', ')})`,
        );
      }
    } else if (isPattern(operand) && !existsSync(operand)) {
      if (this.#glob(asWalked(operand)) === 0) this.#problems.push(`no file matches ${operand}`);
    } else {
      this.#named(operand);
    }
  }

  #named(path: string): void {
    const config = this.configs.ofFile(path);
    if (config.excludes(pathIn(config, path))) {
      this.#notes.push(`${path} is not checked: "exclude" of the configuration names it`);
    } else this.#add(path);
  }

  /** Patterns for shells that have none: what the shell would have made of it, but never hidden or installed files. */
  #glob(pattern: string): number {
    const folder = fixedFolder(pattern);
    const rest = folder === '' ? pattern : pattern.slice(folder === '/' ? 1 : folder.length + 1);
    const hidden = /(?:^|\/)\.[^/]/.test(rest);
    const match = pathMatcher(rest, { dot: hidden });
    const start = folder === '' ? '.' : folder;
    if (!isDirectory(start)) return 0;
    const from = start === '.' ? 0 : start.length + (start === '/' ? 0 : 1);
    return this.#walk(start, this.configs.ofFolder(resolve(start)), {
      wanted: (path) => match(path.slice(from)),
      hidden,
      installed: rest.includes('node_modules'),
      depth: /\*\*|\{[^}]*\//.test(rest) ? Infinity : rest.split('/').length,
    });
  }

  /**
   * The files of a folder and below. Links to files are followed; links to folders are not, which keeps out of circles.
   * @returns how many there are, those that are known already included
   */
  #walk(folder: string, config: FoundConfig, options: WalkOptions): number {
    const { wanted, hidden = false, installed = false, depth = Infinity } = options;
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.#problems.push(`cannot read ${folder}: ${reason(error)}`);
      return 1;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    let count = 0;
    for (const entry of entries) {
      const { name } = entry;
      if ((name.startsWith('.') && !hidden) || name === '.git') continue;
      if (name === 'node_modules' && !installed) continue;
      const path = posix.join(folder, name);
      if (config.excludes(pathIn(config, path))) continue;
      if (entry.isDirectory()) {
        const below = { ...options, depth: depth - 1 };
        if (depth > 1) count += this.#walk(path, this.configs.ofFolder(resolve(path)), below);
      } else if (mayBeFile(entry, path) && wanted(path)) {
        this.#add(path);
        count++;
      }
    }
    return count;
  }

  #add(path: string): void {
    const key = identity(path);
    if (!this.#files.has(key)) this.#files.set(key, path);
  }
}

interface WalkOptions {
  readonly wanted: Matcher;
  readonly hidden?: boolean;
  readonly installed?: boolean;
  readonly depth?: number;
}

/** Operands with slashes, as the names of found files have. */
function asWalked(operand: string): string {
  const path = sep === '/' ? operand : toSlashes(operand);
  return isPattern(path) ? path.replace(/^(?:\.\/)+/, '') : posix.normalize(path).replace(/(.)\/$/, '$1');
}

/** A link that leads nowhere is one: reading it will say so. A pipe would never end. */
function mayBeFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

/** What two names of one file have in common. */
function identity(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
