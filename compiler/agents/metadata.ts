/** What the metadata of an agent says, as rows of our own form. */
import type { ActionRow, ParameterRow } from './data-format.js';

export interface AgentMetadata {
  /** One short paragraph. */
  readonly description?: string;
  readonly parameters: readonly ParameterRow[];
  /** Of parameters, by name. */
  readonly descriptions: ReadonlyMap<string, string>;
  readonly actions: readonly ActionRow[];
}
