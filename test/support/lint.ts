import { DEFAULT_SETTINGS } from '../../compiler/lint/settings.js';
import type { LintSettings } from '../../compiler/lint/settings.js';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { importFiles } from '../../compiler/import/import.js';
import type { ForeignFormat } from '../../compiler/import/session.js';
import { compileText } from './program.js';

export type Settings = Partial<LintSettings> & { readonly platform?: string };

/** What `hadsl check` says about source. */
export function checkText(text: string, { platform, ...settings }: Settings = {}): readonly Diagnostic[] {
  return compileText(text, {
    tolerant: true,
    lint: { settings: { ...DEFAULT_SETTINGS, ...settings } },
    ...(platform !== undefined && { platform }),
  }).diagnostics;
}

/** What `hadsl check` says about a file of another tool. */
export function checkForeign(
  text: string,
  from: ForeignFormat,
  { platform, ...settings }: Settings = {},
): readonly Diagnostic[] {
  const { diagnostics, checks } = importFiles([{ file: `foreign.${from}`, text }], {
    from,
    lint: { ...DEFAULT_SETTINGS, ...settings },
    platform,
  });
  return [...diagnostics, ...checks];
}
