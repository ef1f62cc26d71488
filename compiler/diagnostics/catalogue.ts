import { agentDeclarationEntries } from './catalogue/agent-declarations.js';
import { agentEntries } from './catalogue/agents.js';
import { configEntries } from './catalogue/config.js';
import { importCibEntries } from './catalogue/import-cib.js';
import { importCorosyncEntries } from './catalogue/import-corosync.js';
import { importCrmshEntries } from './catalogue/import-crmsh.js';
import { importPcsEntries } from './catalogue/import-pcs.js';
import { nameEntries } from './catalogue/names.js';
import { structureEntries } from './catalogue/structure.js';
import { suppressionEntries } from './catalogue/suppressions.js';
import { syntaxEntries } from './catalogue/syntax.js';
import { targetEntries } from './catalogue/targets.js';
import { typeEntries } from './catalogue/types.js';
import { lintRules } from '../lint/rules/index.js';
import type { CatalogueEntry } from './define.js';

export type { CatalogueEntry } from './define.js';

/** Every diagnostic hadsl can give, by its kebab-case name. */
export const catalogue = {
  ...syntaxEntries,
  ...nameEntries,
  ...typeEntries,
  ...agentEntries,
  ...agentDeclarationEntries,
  ...structureEntries,
  ...targetEntries,
  ...suppressionEntries,
  ...configEntries,
  ...lintRules,
  ...importCibEntries,
  ...importCrmshEntries,
  ...importPcsEntries,
  ...importCorosyncEntries,
};

export type DiagnosticName = keyof typeof catalogue;

export type ParamsOf<N extends DiagnosticName> =
  (typeof catalogue)[N] extends CatalogueEntry<infer P> ? P : never;
