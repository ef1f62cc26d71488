/** Levels of rules as a user gives them: in `hadsl.config.json` and with `--rule`. */
import { nearest } from '../../grammar/nearest.js';
import type { DiagnosticName } from '../diagnostics/catalogue.js';
import { catalogue } from '../diagnostics/catalogue.js';
import { lintRules } from '../lint/rules/index.js';
import type { Level } from '../lint/settings.js';
import { LEVELS } from './keys.js';

const NAMES = Object.keys(catalogue) as DiagnosticName[];
const BY_CODE = new Map(NAMES.map((name) => [catalogue[name].code, name]));

/** Words of other linters. */
const SYNONYMS: Readonly<Record<string, Level>> = {
  warn: 'warning',
  information: 'info',
  notice: 'info',
  note: 'info',
  hint: 'info',
  none: 'off',
  never: 'off',
  ignore: 'off',
  disable: 'off',
  disabled: 'off',
  false: 'off',
  err: 'error',
  on: 'warning',
  true: 'warning',
};

/** The diagnostic of a name or code. */
export function ruleNamed(word: string): DiagnosticName | undefined {
  return Object.hasOwn(catalogue, word) ? (word as DiagnosticName) : BY_CODE.get(word.toUpperCase());
}

export function ruleLike(word: string): string | undefined {
  return nearest(word, [...NAMES, ...BY_CODE.keys()]);
}

export function asLevel(word: string): Level | undefined {
  return LEVELS.find((level) => level === word);
}

export function levelLike(word: string): Level | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : asLevel(nearest(word, LEVELS) ?? '');
}

/** Whether the level of a diagnostic may be changed to this one. The compiler's errors stay errors. */
export function canHaveLevel(name: DiagnosticName, level: Level): boolean {
  return level === 'error' || name in lintRules || catalogue[name].severity !== 'error';
}

/** Those that can be configured, for the schema. */
export function configurableRules(): readonly DiagnosticName[] {
  return NAMES.filter((name) => canHaveLevel(name, 'off')).sort();
}
