/**
 * The types of values: of agent parameters, options, attributes, and `param` declarations.
 */
import type { FormatName } from './formats.js';

export type ValueType = TypeKind & {
  /** A parameter of an agent: the empty text stands for "not set". */
  readonly emptyIsUnset?: boolean;
};

export type TypeKind =
  | { readonly kind: 'string' }
  | {
      readonly kind: 'integer';
      readonly min?: number;
      readonly max?: number;
      /** Read by Pacemaker into a signed number of 32 bits. */
      readonly bits?: 32;
      /** A prefix length for which `255.255.255.0` works too; `tolerated`: against the agent's own description. */
      readonly netmask?: 'accepted' | 'tolerated';
    }
  /** `vocabulary`: who reads it. See reference "Boolean vocabularies differ". */
  | { readonly kind: 'boolean'; readonly vocabulary: 'pacemaker' | 'xml' | 'ocf' | 'fence' }
  /** Pacemaker's durations (`10`, `10s`, `1min`, …). `timeout`: ISO 8601 and days are not read there. */
  | {
      readonly kind: 'duration';
      readonly use: 'interval' | 'timeout';
      /** A negative number means something there (`stonith-watchdog-timeout`). */
      readonly negative?: boolean;
      /** Also one for each node: `n1:0s;n2:5s` (`pcmk_delay_base`). */
      readonly perNode?: boolean;
    }
  /** A bare number of seconds (fence agents, most OCF agents). */
  | { readonly kind: 'seconds' }
  | { readonly kind: 'score' }
  | { readonly kind: 'percentage' }
  | {
      readonly kind: 'enum';
      readonly values: readonly string[];
      readonly ignoreCase?: boolean;
      readonly open?: boolean;
    }
  | { readonly kind: 'ip'; readonly version?: 4 | 6 }
  | { readonly kind: 'cidr' }
  | { readonly kind: 'port' }
  | { readonly kind: 'host' }
  | { readonly kind: 'path' }
  /** A text that looks in a certain way: an interface, a URL, an iSCSI name. */
  | { readonly kind: 'format'; readonly format: FormatName }
  | { readonly kind: 'role' }
  | { readonly kind: 'version' }
  | { readonly kind: 'date' }
  /** Names a node / a resource of the program. */
  | { readonly kind: 'node' }
  | { readonly kind: 'resource' }
  | { readonly kind: 'list'; readonly of: ValueType; readonly separator: ' ' | ',' | ';' };

export interface TypeProblem {
  /** What was expected, in words: `a whole number from 0 to 32`. */
  readonly expected: string;
  /** Why it matters or what it would have become: `"1d" would silently become the 20 s default`. */
  readonly why?: string;
  /** The one value that was probably meant. */
  readonly suggestion?: string;
  /** It works, against the documentation: worth a warning, not an error. */
  readonly tolerated?: boolean;
}
