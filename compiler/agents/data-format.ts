/**
 * The form of `data/agents.json`, which `scripts/build-agents.ts` writes and `database.ts` reads.
 */
import type { Role } from '../model/model.js';
import type { AgentProfile } from '../platforms/platform.js';

export interface Database {
  /** What the two numbers of an index entry are for. */
  readonly profiles: readonly AgentProfile[];
  /** `ocf:heartbeat` → `IPaddr2` → one place in `agents` a profile; -1: the profile does not have it. */
  readonly index: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  /** Parameters and actions that several agents have. */
  readonly parameters: readonly ParameterRow[];
  readonly actions: readonly ActionRow[];
  readonly agents: readonly AgentRow[];
}

/** A number is a place in `Database.parameters` or `Database.actions`. */
export type AgentRow = readonly [
  parameters: readonly (number | ParameterRow)[],
  actions: readonly (number | ActionRow)[],
];

export interface ParameterRow {
  readonly n: string;
  /** boolean, integer, second, select; absent: string. */
  readonly t?: 'b' | 'i' | 's' | 'e';
  readonly d?: string;
  readonly r?: 1;
  /** unique="1", or the unique-group. */
  readonly u?: 1 | string;
  /** Deprecated, and by what it was replaced. */
  readonly x?: readonly string[];
  /** The options of a select. */
  readonly e?: readonly string[];
}

/** Without the nulls at the end. `flags`: 1 automatic (unfencing), 2 on_target. */
export type ActionRow = readonly [
  name: string,
  timeout?: number | null,
  interval?: number | null,
  role?: number | null,
  depth?: number | null,
  startDelay?: number | null,
  flags?: number | null,
];

export const ROLE_CODES: readonly Role[] = ['Started', 'Stopped', 'Promoted', 'Unpromoted'];

/** The words of metadata for the letters of a row's type. */
export const TYPE_WORDS = { b: 'boolean', i: 'integer', s: 'second', e: 'select' } as const;
