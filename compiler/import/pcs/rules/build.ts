/** Rules → elements of the CIB, with the ids and attributes that each of pcs's two builders makes. */
import { sanitizeId } from '../../../model/ids.js';
import type { Word } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { freeId } from '../settings/ids.js';
import { schemaAtLeast } from '../settings/schema.js';
import type { DateFields, RuleBoolean, RuleExpression } from './tree.js';

/**
 * `words`: `boolean-op` only where there is an operator, and operands of an inner operator of the same kind come into
 * the outer rule. `text`: the operator always, nesting as written.
 */
type RuleStyle = 'words' | 'text';

interface BuildOptions {
  readonly style: RuleStyle;
  readonly id?: Word | undefined;
  /** Whether inner rules have `score="0"`. */
  readonly innerScores: boolean;
}

/** Appends `<rule>` to its owner. Score and role are the caller's. */
export function buildRule(
  owner: CibElement,
  rule: RuleExpression,
  options: BuildOptions,
  context: PcsContext,
): CibElement {
  return new RuleBuilder(options, context).top(owner, rule);
}

class RuleBuilder {
  constructor(
    private readonly options: BuildOptions,
    private readonly context: PcsContext,
  ) {}

  top(owner: CibElement, rule: RuleExpression): CibElement {
    const { id, style } = this.options;
    const element = owner.append(new CibElement('rule', {}, rule.origin));
    element.set('id', id?.text ?? this.id(owner, 'rule'), id?.origin);
    if (rule.kind === 'boolean') this.operands(element, rule);
    else {
      if (style === 'text') element.set('boolean-op', 'and');
      this.expression(element, rule);
    }
    return element;
  }

  private operands(element: CibElement, rule: RuleBoolean): void {
    element.set('boolean-op', rule.operator);
    for (const part of this.flattened(rule)) this.expression(element, part);
  }

  private flattened(rule: RuleBoolean): readonly RuleExpression[] {
    if (this.options.style === 'text') return rule.parts;
    return rule.parts.flatMap((part) =>
      part.kind === 'boolean' && part.operator === rule.operator ? this.flattened(part) : [part],
    );
  }

  private expression(parent: CibElement, rule: RuleExpression): void {
    if (rule.kind === 'boolean') {
      const inner = this.child(parent, 'rule', 'rule', rule);
      if (this.options.innerScores) inner.set('score', '0');
      this.operands(inner, rule);
      return;
    }
    if (rule.kind === 'comparison') {
      const element = this.child(parent, 'expression', 'expr', rule);
      put(element, 'attribute', rule.attribute);
      element.set('operation', rule.operation);
      element.set('type', this.valueType(rule.type));
      put(element, 'value', rule.value);
    } else if (rule.kind === 'date') {
      const element = this.child(parent, 'date_expression', 'expr', rule);
      element.set('operation', rule.operation);
      put(element, 'start', rule.start);
      put(element, 'end', rule.end);
      if (rule.duration) this.fields(element, 'duration', 'duration', rule.duration);
    } else if (rule.kind === 'date-spec') {
      const element = this.child(parent, 'date_expression', 'expr', rule);
      element.set('operation', 'date_spec');
      this.fields(element, 'date_spec', 'datespec', rule.fields);
    } else if (rule.kind === 'resource') {
      const { class: standard, provider, type } = rule;
      const name = [standard, provider, type].flatMap((word) => (word ? [word.text] : [])).join('-');
      const element = this.child(parent, 'rsc_expression', `rsc-${name}`, rule);
      put(element, 'class', standard);
      put(element, 'provider', provider);
      put(element, 'type', type);
    } else {
      const element = this.child(parent, 'op_expression', `op-${rule.name.text}`, rule);
      put(element, 'name', rule.name);
      put(element, 'interval', rule.interval);
    }
  }

  private fields(parent: CibElement, name: string, suffix: string, fields: DateFields): void {
    const element = parent.append(new CibElement(name, {}, parent.origin));
    element.set('id', this.id(parent, suffix));
    for (const [field, value] of fields) put(element, field, value);
  }

  private child(parent: CibElement, name: string, suffix: string, { origin }: RuleExpression): CibElement {
    const element = parent.append(new CibElement(name, {}, origin));
    return element.set('id', this.id(parent, suffix));
  }

  private id(parent: CibElement, suffix: string): string {
    return freeId(this.context.cib, sanitizeId(`${parent.id ?? parent.name}-${suffix}`));
  }

  /** Schemas before 3.5 have no `integer`; their `number` is one. */
  private valueType(type: string | undefined): string | undefined {
    return type === 'integer' && !schemaAtLeast(this.context, '3.5') ? 'number' : type;
  }
}

function put(element: CibElement, name: string, word: Word | undefined): void {
  if (word) element.set(name, word.text, word.origin);
}
