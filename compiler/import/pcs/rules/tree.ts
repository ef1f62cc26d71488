/** The expression of a rule, as both of pcs's parsers understand it. */
import type { Origin } from '../../../model/model.js';
import type { Word } from '../../shell/command.js';

export interface RuleBoolean {
  readonly kind: 'boolean';
  readonly operator: 'and' | 'or';
  readonly parts: readonly RuleExpression[];
  readonly origin: Origin;
}

/** On a node attribute. `defined` and `not_defined` have no value. */
export interface RuleComparison {
  readonly kind: 'comparison';
  readonly attribute: Word;
  readonly operation: string;
  readonly type?: string | undefined;
  readonly value?: Word | undefined;
  readonly origin: Origin;
}

/** Fields of a date specification or duration, in order; a name may come twice. */
export type DateFields = readonly (readonly [name: string, value: Word])[];

export interface RuleDate {
  readonly kind: 'date';
  readonly operation: 'gt' | 'lt' | 'in_range';
  readonly start?: Word | undefined;
  readonly end?: Word | undefined;
  readonly duration?: DateFields | undefined;
  readonly origin: Origin;
}

interface RuleDateSpec {
  readonly kind: 'date-spec';
  readonly fields: DateFields;
  readonly origin: Origin;
}

/** `resource standard:provider:type`; an absent part fits all. */
interface RuleResource {
  readonly kind: 'resource';
  readonly class?: Word | undefined;
  readonly provider?: Word | undefined;
  readonly type?: Word | undefined;
  readonly origin: Origin;
}

interface RuleOperation {
  readonly kind: 'operation';
  readonly name: Word;
  readonly interval?: Word | undefined;
  readonly origin: Origin;
}

export type RuleExpression =
  RuleBoolean | RuleComparison | RuleDate | RuleDateSpec | RuleResource | RuleOperation;
