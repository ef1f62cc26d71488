/** What a lint rule is: an entry of the catalogue that brings its own check and its own page. */
import type { CatalogueEntry } from '../diagnostics/define.js';
import type { DiagnosticExtras } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';
import type { LintContext } from './context.js';
import type { Level, Preset, Profile } from './settings.js';

export interface RulePage {
  /** What the rule finds: a sentence or two. */
  readonly means: string;
  /** What happens in production, and why. */
  readonly harm: string;
  /** Source in which the rule finds something. Run by a test, so it is complete where it has to be. */
  readonly avoid: string;
  /** The same without the mistake: the rule is silent. */
  readonly prefer: string;
  /** When it is meant, and what to write then; what a fix changes. */
  readonly notes?: string;
  /** Man pages, chapters, knowledge base articles: `Pacemaker Explained, "Fencing"`. */
  readonly references: readonly string[];
}

export interface LintRule<P> extends CatalogueEntry<P> {
  /** HA6xxx: 60 fencing and quorum, 61 constraints, 62 placement, 63 operations, 64 resources, 65 cluster-wide, 66 profiles. */
  readonly code: string;
  /** Levels in presets, where they differ from what follows of the severity (`settings.ts`). */
  readonly presets?: Partial<Record<Preset, Level>>;
  /** Runs only where one of these profiles is on. */
  readonly profiles?: readonly Profile[];
  readonly page: RulePage;
  check(ctx: RuleContext<P>): void;
}

export interface RuleContext<P> extends LintContext {
  readonly report: (at: Origin, params: P, extras?: DiagnosticExtras) => void;
}

interface RuleDefinition<P> extends Omit<LintRule<P>, 'explain'> {
  readonly explain?: never;
}

/** Types a rule by the parameters of its message. */
export function rule<P>(definition: RuleDefinition<P>): LintRule<P> {
  return { ...definition, explain: explained(definition.page) };
}

/** The rules of a family by name. What the parameters of a message are is the business of its rule alone. */
export function ruleSet<K extends string>(
  rules: Readonly<Record<K, LintRule<never>>>,
): Readonly<Record<K, LintRule<never>>> {
  return rules;
}

/** The page as Markdown, without its title. */
function explained({ means, harm, avoid, prefer, notes, references }: RulePage): string {
  const parts = [
    means.trim(),
    `## Why it hurts\n\n${harm.trim()}`,
    `## Avoid\n\n${fenced(avoid)}`,
    `## Prefer\n\n${fenced(prefer)}`,
    ...(notes === undefined ? [] : [`## Notes\n\n${notes.trim()}`]),
    `## References\n\n${references.map((one) => `- ${one}`).join('\n')}`,
  ];
  return parts.join('\n\n');
}

function fenced(source: string): string {
  return `\`\`\`ha\n${source.trim()}\n\`\`\``;
}
