/** The keys of `hadsl.config.json`: what reads it, its JSON schema and its documentation come from this table. */
import { PRESETS, PROFILES } from '../lint/settings.js';
import { PLATFORM_NAMES } from '../platforms/table.js';

/** What a rule can be set to, from silent to loud. */
export const LEVELS = ['off', 'info', 'warning', 'error'] as const;
export const THRESHOLDS = ['error', 'warning', 'info'] as const;

type ValueKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'patterns' }
  | { readonly kind: 'rules' };

interface ConfigKey {
  readonly value: ValueKind;
  /** For the schema and the documentation. */
  readonly help: string;
}

export const CONFIG_KEYS = {
  $schema: {
    value: { kind: 'text' },
    help: 'Where the JSON schema of this file is, for editors. hadsl itself does not read it.',
  },
  preset: {
    value: { kind: 'choice', choices: PRESETS },
    help: 'Which lint rules run: "recommended" (the default), "strict" (opinions are warnings too) or "lab" (no fencing, no data).',
  },
  profiles: {
    value: { kind: 'choices', choices: PROFILES },
    help: "Vendors' own requirements that apply to these clusters.",
  },
  rules: {
    value: { kind: 'rules' },
    help: 'Levels of lint rules, and of warnings and notes of the compiler, by name or code: "off", "info", "warning" or "error".',
  },
  platform: {
    value: { kind: 'choice', choices: PLATFORM_NAMES },
    help: 'The platform of files that name none. --platform overrides it, and what a file says.',
  },
  include: {
    value: { kind: 'patterns' },
    help: 'What is checked in a folder, instead of the usual names (*.ha, *.crm, cib.xml and others). Relative to the folder of this file.',
  },
  exclude: {
    value: { kind: 'patterns' },
    help: 'What is never checked, however it is named on the command line. Relative to the folder of this file.',
  },
  failOn: {
    value: { kind: 'choice', choices: THRESHOLDS },
    help: 'From which severity on the exit code is 1; --fail-on overrides it. The default is "error".',
  },
} as const satisfies Readonly<Record<string, ConfigKey>>;

export type ConfigKeyName = keyof typeof CONFIG_KEYS;

export function valueKind(key: ConfigKeyName): ValueKind {
  return CONFIG_KEYS[key].value;
}
