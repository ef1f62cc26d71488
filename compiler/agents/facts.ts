import type { AgentName } from '../model/model.js';
import type { ValueType } from '../types/value-type.js';

/** What is known about an agent. */
export interface AgentFacts {
  readonly agent: AgentName;
  /** One short paragraph: of a lock or a declaration. The bundled facts have no descriptions. */
  readonly description?: string;
  readonly parameters: ReadonlyMap<string, ParameterFacts>;
  readonly actions: readonly ActionFacts[];
  /** It advertises promote and demote. */
  readonly promotable: boolean;
}

export interface ParameterFacts {
  readonly name: string;
  /** As of the agent. */
  readonly description?: string;
  /** The declared type, refined by our overlay. */
  readonly type: ValueType;
  /** As in the metadata; `${instance}` stands for the resource id. */
  readonly default?: string;
  /** Required and without a default; Pacemaker supplies a fence agent's `action`, `plug` and `port` itself. */
  readonly required: boolean;
  readonly unique: boolean;
  readonly uniqueGroup?: string;
  /** Deprecated; the replacements, if the metadata names any. */
  readonly deprecated?: readonly string[];
  /** Aliases that fill the same slot (fence agents: `ip`/`ipaddr`). */
  readonly aliases?: readonly string[];
  /** A password or key. */
  readonly secret: boolean;
  /** What joins the items of a list value, and the entries of a map value. */
  readonly listSeparator: ' ' | ',' | ';';
  readonly map?: { readonly entrySeparator: ';' | ' ' | ','; readonly keySeparator: ':' | '=' };
  /** Only a newer, an older or another distribution's version of the agent has it. */
  readonly elsewhere?: boolean;
}

export interface ActionFacts {
  readonly name: string;
  /** Seconds. */
  readonly timeout?: number;
  readonly interval?: number;
  readonly role?: 'Started' | 'Stopped' | 'Promoted' | 'Unpromoted';
  /** `OCF_CHECK_LEVEL`. */
  readonly depth?: number;
  readonly startDelay?: number;
  /** Of a fence agent's `on`: the device unfences when a node joins; it must run on the node itself. */
  readonly automatic?: boolean;
  readonly onTarget?: boolean;
}
