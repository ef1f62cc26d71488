/** Reads `hadsl.config.json`. */
import { nearest } from '../../grammar/nearest.js';
import { isSuppressible } from '../bind/suppressions.js';
import type { DiagnosticName, ParamsOf } from '../diagnostics/catalogue.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Level, LintSettings, Preset, Profile } from '../lint/settings.js';
import { DEFAULT_SETTINGS } from '../lint/settings.js';
import type { Origin } from '../model/model.js';
import { platformLike } from '../platforms/aliases.js';
import type { JsonNode } from './json.js';
import { parseJson } from './json.js';
import type { ConfigKeyName } from './keys.js';
import { CONFIG_KEYS, LEVELS, valueKind } from './keys.js';
import { asLevel, canHaveLevel, levelLike, ruleLike, ruleNamed } from './levels.js';

export const CONFIG_NAME = 'hadsl.config.json';

export interface Config {
  readonly settings: LintSettings;
  /** Of files that name none. */
  readonly platform?: string;
  /** Undefined: the usual names. */
  readonly include?: readonly string[];
  readonly exclude: readonly string[];
  readonly failOn?: Severity;
}

export const DEFAULT_CONFIG: Config = { settings: DEFAULT_SETTINGS, exclude: [] };

export interface ReadConfig {
  /** What could be understood. */
  readonly config: Config;
  /** All of them errors. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @param file the name it has in messages */
export function readConfig(file: string, text: string): ReadConfig {
  return new ConfigReader(file).read(text);
}

class ConfigReader {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  read(text: string): ReadConfig {
    const { root, problem } = parseJson(text);
    if (problem) {
      const at = { file: this.#file, pos: problem.pos, end: problem.end };
      this.#diagnostics.push(diagnostic('config-syntax', at, { problem: problem.message }));
    }
    const values = root && this.#values(root);
    const one = <T extends string>(key: ConfigKeyName): T | undefined => values?.get(key) as T | undefined;
    const list = (key: ConfigKeyName): readonly string[] | undefined =>
      values?.get(key) as readonly string[] | undefined;
    const platform = one('platform');
    const include = list('include');
    const failOn = one<Severity>('failOn');
    const config: Config = {
      settings: {
        preset: one<Preset>('preset') ?? DEFAULT_SETTINGS.preset,
        profiles: (list('profiles') ?? []) as readonly Profile[],
        levels: (values?.get('rules') ?? {}) as Readonly<Record<string, Level>>,
      },
      ...(platform !== undefined && { platform }),
      ...(include !== undefined && { include }),
      exclude: list('exclude') ?? [],
      ...(failOn !== undefined && { failOn }),
    };
    return { config, diagnostics: this.#diagnostics };
  }

  /** The value of each key that has a right one. */
  #values(root: JsonNode): Map<ConfigKeyName, unknown> {
    const values = new Map<ConfigKeyName, unknown>();
    const first = new Map<string, JsonNode>();
    if (root.type !== 'object') {
      // Of a text that is no JSON nothing is known.
      if (this.#diagnostics.length === 0) this.#wrong('hadsl.config.json', 'an object', root);
      return values;
    }
    for (const [key, keyNode, value] of this.#members(root)) {
      this.#repeated(first, key, key, keyNode);
      if (!Object.hasOwn(CONFIG_KEYS, key)) {
        const known = Object.keys(CONFIG_KEYS);
        this.#report('unknown-config-key', keyNode, { key, suggestion: nearest(key, known), known });
        continue;
      }
      const read = value && this.#value(key as ConfigKeyName, value);
      if (read !== undefined) values.set(key as ConfigKeyName, read);
    }
    return values;
  }

  #value(key: ConfigKeyName, node: JsonNode): unknown {
    const kind = valueKind(key);
    switch (kind.kind) {
      case 'text':
        return this.#text(key, node);
      case 'choice':
        return this.#choice(key, kind.choices, node);
      case 'choices':
        return this.#list(key, node, (item) => this.#choice(key, kind.choices, item));
      case 'patterns':
        return this.#list(key, node, (item) => this.#pattern(key, item));
      case 'rules':
        return this.#rules(key, node);
    }
  }

  #text(key: string, node: JsonNode): string | undefined {
    if (node.type === 'string') return node.value as string;
    this.#wrong(key, 'a text', node);
    return undefined;
  }

  #choice(key: string, choices: readonly string[], node: JsonNode): string | undefined {
    const word = scalar(node);
    if (node.type === 'string' && word !== undefined && choices.includes(word)) return word;
    const like = word === undefined ? undefined : key === 'platform' ? platformLike(word) : undefined;
    this.#wrong(key, `one of ${choices.join(', ')}`, node, like ?? (word && nearest(word, choices)));
    return undefined;
  }

  #list(
    key: string,
    node: JsonNode,
    item: (node: JsonNode) => string | undefined,
  ): readonly string[] | undefined {
    if (node.type !== 'array') {
      this.#wrong(key, 'a list: [ ]', node);
      return undefined;
    }
    return (node.children ?? []).flatMap((child) => item(child) ?? []);
  }

  #pattern(key: string, node: JsonNode): string | undefined {
    if (node.type !== 'string') {
      this.#wrong(key, 'a list of texts', node);
      return undefined;
    }
    const pattern = node.value as string;
    const problem = patternProblem(pattern);
    if (problem === undefined) return pattern;
    this.#report('bad-config-pattern', node, { pattern, problem });
    return undefined;
  }

  #rules(key: string, node: JsonNode): Readonly<Record<string, Level>> | undefined {
    if (node.type !== 'object') {
      this.#wrong(key, 'an object: { "fencing-disabled": "off" }', node);
      return undefined;
    }
    const levels: Record<string, Level> = {};
    const first = new Map<string, JsonNode>();
    for (const [word, keyNode, value] of this.#members(node)) {
      const rule = ruleNamed(word);
      if (rule === undefined) {
        this.#report('unknown-config-rule', keyNode, { rule: word, suggestion: ruleLike(word) });
        continue;
      }
      this.#repeated(first, rule, word, keyNode);
      const level = value && this.#level(word, value);
      if (level === undefined) continue;
      if (canHaveLevel(rule, level)) levels[rule] = level;
      else this.#report('rule-level-fixed', value!, { rule, level, tolerable: isSuppressible(rule) });
    }
    return levels;
  }

  #level(rule: string, node: JsonNode): Level | undefined {
    const word = scalar(node);
    const level = node.type === 'string' ? asLevel(word ?? '') : undefined;
    if (level !== undefined) return level;
    this.#wrong(rule, `one of ${LEVELS.join(', ')}`, node, word === undefined ? undefined : levelLike(word));
    return undefined;
  }

  /** Keys and values of an object. A value that is not there has been reported with the syntax. */
  *#members({
    children = [],
  }: JsonNode): Generator<[key: string, keyNode: JsonNode, value: JsonNode | undefined]> {
    for (const property of children) {
      const [key, value] = property.children ?? [];
      if (key) yield [key.value as string, key, value];
    }
  }

  #repeated(first: Map<string, JsonNode>, meaning: string, key: string, node: JsonNode): void {
    const earlier = first.get(meaning);
    if (!earlier) {
      first.set(meaning, node);
      return;
    }
    const related = [{ message: 'the first one is here', at: this.#origin(earlier) }];
    const params = { key, first: earlier.value as string };
    this.#diagnostics.push(diagnostic('repeated-config-key', this.#origin(node), params, { related }));
  }

  #wrong(key: string, expected: string, node: JsonNode, suggestion?: string): void {
    this.#report('wrong-config-value', node, { key, expected, found: described(node), suggestion });
  }

  #report<N extends DiagnosticName>(name: N, node: JsonNode, params: ParamsOf<N>): void {
    this.#diagnostics.push(diagnostic(name, this.#origin(node), params));
  }

  #origin({ offset, length }: JsonNode): Origin {
    return { file: this.#file, pos: offset, end: offset + length };
  }
}

function scalar(node: JsonNode): string | undefined {
  return node.type === 'object' || node.type === 'array' ? undefined : String(node.value);
}

function described(node: JsonNode): string {
  if (node.type === 'object') return 'an object';
  if (node.type === 'array') return 'a list';
  const text = JSON.stringify(node.value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function patternProblem(pattern: string): ParamsOf<'bad-config-pattern'>['problem'] | undefined {
  if (pattern.trim() === '') return 'empty';
  if (pattern.includes('\\')) return 'backslash';
  if (/^(?:\/|[a-z]:)/i.test(pattern)) return 'absolute';
  return pattern.split('/').includes('..') ? 'above' : undefined;
}
