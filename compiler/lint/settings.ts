/** Which rules run, and how severe their findings are. */
import type { Severity } from '../diagnostics/diagnostic.js';

/**
 * `recommended`: what harms a production cluster. `strict`: opinions count as warnings too. `lab`: as recommended, for
 * clusters without fencing and without data.
 */
export const PRESETS = ['recommended', 'strict', 'lab'] as const;
export type Preset = (typeof PRESETS)[number];

/** Vendors' own requirements. They contradict one another, so each is switched on by who follows that vendor. */
export const PROFILES = ['sap-hana', 'sap-ascs', 'drbd', 'pgsql'] as const;
export type Profile = (typeof PROFILES)[number];

export type Level = Severity | 'off';

export interface LintSettings {
  readonly preset: Preset;
  readonly profiles: readonly Profile[];
  /** By the name of a diagnostic: of lint rules, and of the compiler's warnings and infos. */
  readonly levels: Readonly<Record<string, Level>>;
}

export const DEFAULT_SETTINGS: LintSettings = { preset: 'recommended', profiles: [], levels: {} };

interface Leveled {
  readonly severity: Severity;
  readonly presets?: Partial<Record<Preset, Level>>;
  readonly profiles?: readonly Profile[];
}

/** The level of a rule: what the configuration says, else the preset, else its own. */
export function levelOf(name: string, rule: Leveled, settings: LintSettings): Level {
  const configured = settings.levels[name];
  if (configured !== undefined) return configured;
  if (rule.profiles && !rule.profiles.some((profile) => settings.profiles.includes(profile))) return 'off';
  const preset = rule.presets?.[settings.preset];
  if (preset !== undefined) return preset;
  return settings.preset === 'strict' && rule.severity === 'info' ? 'warning' : rule.severity;
}
