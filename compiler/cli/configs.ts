/** Finds `hadsl.config.json` for files, and lays the flags of the command line over it. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CONFIG_NAME, DEFAULT_CONFIG, readConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { LEVELS } from '../config/keys.js';
import { asLevel, canHaveLevel, levelLike, ruleLike, ruleNamed } from '../config/levels.js';
import type { Selector } from '../config/patterns.js';
import { selector } from '../config/patterns.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Level, LintSettings, Preset, Profile } from '../lint/settings.js';
import { PRESETS, PROFILES } from '../lint/settings.js';
import type { Arguments, Flag } from './command.js';
import { UsageError } from './command.js';
import { decode, shownPath, toSlashes } from './node-host.js';
import { reason } from './write-output.js';

/** Where the configuration comes from. */
export const CONFIG_FLAGS: readonly Flag[] = [
  { name: 'config', value: 'FILE', help: `use this file, not the nearest ${CONFIG_NAME}` },
  { name: 'no-config', help: `use no ${CONFIG_NAME}` },
];

/** What is laid over it. */
export const LINT_FLAGS: readonly Flag[] = [
  { name: 'preset', value: 'P', choices: PRESETS, help: `which lint rules run: ${PRESETS.join(', ')}` },
  {
    name: 'profile',
    value: 'P',
    choices: PROFILES,
    repeatable: true,
    help: `a vendor's requirements too: ${PROFILES.join(', ')}`,
  },
  {
    name: 'rule',
    value: 'NAME=LEVEL',
    repeatable: true,
    help: `the level of a rule: ${LEVELS.join(', ')}`,
  },
];

/** The configuration of a file, and what is wanted of the folders below it. */
export interface FoundConfig extends Config, Selector {
  /** Absolute. */
  readonly folder: string;
}

/** The configurations of one run. Each is read once, and its problems are gathered. */
export class Configs {
  readonly diagnostics: Diagnostic[] = [];
  readonly sources = new Map<string, string>();
  readonly #byFolder = new Map<string, FoundConfig>();
  readonly #overrides: LintOverrides;
  readonly #only: FoundConfig | undefined;

  constructor(args: Arguments) {
    this.#overrides = lintOverrides(args);
    const path = args.one('config');
    if (path !== undefined && args.has('no-config')) {
      throw new UsageError('--config and --no-config contradict each other');
    }
    if (path !== undefined) this.#only = this.#read(path);
    else if (args.has('no-config')) this.#only = this.#found(DEFAULT_CONFIG, process.cwd());
  }

  /** Of a file, which need not exist. */
  ofFile(path: string): FoundConfig {
    return this.ofFolder(dirname(resolve(path)));
  }

  /** @param folder absolute */
  ofFolder(folder: string): FoundConfig {
    if (this.#only) return this.#only;
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const path = join(folder, CONFIG_NAME);
    const above = dirname(folder);
    const found = isFile(path)
      ? this.#read(path)
      : above === folder
        ? this.#found(DEFAULT_CONFIG, folder)
        : this.ofFolder(above);
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(path: string): FoundConfig {
    let text: string;
    try {
      text = decode(readFileSync(path));
    } catch (error) {
      throw new UsageError(`cannot read ${path}: ${reason(error)}`);
    }
    const file = shownPath(resolve(path));
    const { config, diagnostics } = readConfig(file, text);
    this.diagnostics.push(...diagnostics);
    this.sources.set(file, text);
    return this.#found(config, dirname(resolve(path)));
  }

  #found(config: Config, folder: string): FoundConfig {
    const { preset, profiles, levels } = this.#overrides;
    const { settings } = config;
    return {
      ...config,
      ...selector(config),
      folder,
      settings: {
        preset: preset ?? settings.preset,
        profiles: profiles ?? settings.profiles,
        levels: { ...settings.levels, ...levels },
      },
    };
  }
}

/** The path as the patterns of a configuration see it. */
export function pathIn({ folder }: FoundConfig, path: string): string {
  return toSlashes(relative(folder, resolve(path)));
}

type LintOverrides = Partial<LintSettings>;

function lintOverrides(args: Arguments): LintOverrides {
  const preset = args.one('preset') as Preset | undefined;
  const profiles = args.all('profile') as readonly Profile[];
  return {
    ...(preset !== undefined && { preset }),
    ...(profiles.length > 0 && { profiles }),
    levels: Object.fromEntries(args.all('rule').map(ruleLevel)),
  };
}

function ruleLevel(text: string): [name: string, level: Level] {
  const at = text.indexOf('=');
  const [word, value] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at <= 0) throw new UsageError(`--rule takes NAME=LEVEL, not ${JSON.stringify(text)}`);
  const rule = ruleNamed(word);
  if (rule === undefined) {
    throw new UsageError(`--rule: there is no rule ${JSON.stringify(word)}${didYouMean(ruleLike(word))}`);
  }
  const level = asLevel(value);
  if (level === undefined) {
    throw new UsageError(
      `--rule ${word} takes ${LEVELS.join(', ')}, not ${JSON.stringify(value)}${didYouMean(levelLike(value))}`,
    );
  }
  if (!canHaveLevel(rule, level)) {
    throw new UsageError(
      `--rule: ${JSON.stringify(word)} is an error and cannot be ${JSON.stringify(level)}`,
    );
  }
  return [rule, level];
}

function didYouMean(guess: string | undefined): string {
  return guess === undefined ? '' : `; did you mean ${guess}?`;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
