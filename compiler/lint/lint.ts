/** Runs the rules on a model. */
import type { DiagnosticName, ParamsOf } from '../diagnostics/catalogue.js';
import type { Diagnostic, DiagnosticExtras } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';
import type { LintInput } from './context.js';
import { lintContext } from './context.js';
import type { LintRule } from './rule.js';
import { lintRules } from './rules/index.js';
import type { LintSettings } from './settings.js';
import { levelOf } from './settings.js';

/** The findings of every rule that is on, rule by rule. */
export function lint(input: LintInput, settings: LintSettings): Diagnostic[] {
  const context = lintContext(input);
  const found: Diagnostic[] = [];
  for (const [name, rule] of Object.entries(lintRules) as unknown as [DiagnosticName, LintRule<unknown>][]) {
    const level = levelOf(name, rule, settings);
    if (level === 'off') continue;
    const report = (at: Origin, params: unknown, extras?: DiagnosticExtras): void => {
      found.push({ ...diagnostic(name, at, params as ParamsOf<DiagnosticName>, extras), severity: level });
    };
    rule.check({ ...context, report });
  }
  return found;
}

/** The compiler's own warnings and infos at the configured levels; its errors stay what they are. */
export function leveled(found: readonly Diagnostic[], { levels }: LintSettings): Diagnostic[] {
  return found.flatMap((one) => {
    const level = one.severity === 'error' ? undefined : levels[one.name];
    if (level === undefined) return [one];
    return level === 'off' ? [] : [{ ...one, severity: level }];
  });
}
