/** What a name is set to where several sets have a say. */
import type { NvSet, Origin, Rule, RuleCondition, Text } from '../../model/model.js';
import { parseScore } from '../../types/score.js';

export interface Setting {
  readonly name: string;
  /** Undefined: a secret, or a pair without a value. */
  readonly value: string | undefined;
  readonly at: Origin | undefined;
  /** It counts only while the rule of its set is true. */
  readonly conditional: boolean;
  /** `inherited`: from the group, clone or bundle around it. `defaults`: rsc_defaults or op_defaults. */
  readonly from: 'own' | 'inherited' | 'defaults';
}

/** Where settings come from, the stronger ones first. */
export interface Layer {
  readonly sets: readonly NvSet[];
  readonly from: Setting['from'];
  /** Whether a rule that asks for a resource or an operation is true here; undefined where nobody can know. */
  readonly matches?: (condition: RuleCondition) => boolean | undefined;
}

/**
 * Settings by name. Inside of a set the first pair of a name counts; of several sets the one with the highest score,
 * and among equal scores the last (measured with Pacemaker 2.1.5, docs/language/resources.md).
 */
export class Settings {
  readonly #all: readonly Setting[];

  constructor(layers: readonly Layer[], first: readonly Setting[] = []) {
    this.#all = [...first, ...layers.flatMap(settingsOf)];
  }

  /** The one that counts when no rule applies. */
  get(name: string): Setting | undefined {
    return this.#all.find((setting) => setting.name === name && !setting.conditional);
  }

  /** Its value; undefined also for a secret. */
  text(name: string): string | undefined {
    return this.get(name)?.value;
  }

  /** Every one of a name that may ever count or be meant to: conditional ones too. The strongest first. */
  every(name: string): readonly Setting[] {
    return this.#all.filter((setting) => setting.name === name);
  }

  has(name: string): boolean {
    return this.#all.some((setting) => setting.name === name);
  }

  get all(): readonly Setting[] {
    return this.#all;
  }
}

function settingsOf({ sets, from, matches }: Layer): Setting[] {
  return ranked(sets).flatMap((set) => {
    const truth = set.rule ? evaluate(set.rule, matches ?? (() => undefined)) : true;
    if (truth === false) return [];
    const names = new Set<string>();
    return set.pairs.flatMap((pair): Setting[] => {
      if (names.has(pair.name)) return [];
      names.add(pair.name);
      return [
        {
          name: pair.name,
          value: plainText(pair.value),
          at: pair.origin ?? set.origin,
          conditional: truth === undefined,
          from,
        },
      ];
    });
  });
}

function ranked(sets: readonly NvSet[]): NvSet[] {
  const score = (set: NvSet): number => (set.score === undefined ? 0 : (parseScore(set.score) ?? 0));
  return sets
    .map((set, index) => ({ set, index }))
    .sort((a, b) => score(b.set) - score(a.set) || b.index - a.index)
    .map(({ set }) => set);
}

/** Three-valued: what depends on time or a node is undefined. */
function evaluate(rule: Rule, matches: NonNullable<Layer['matches']>): boolean | undefined {
  const truths = rule.conditions.map((condition) =>
    condition.kind === 'rule' ? evaluate(condition, matches) : matches(condition),
  );
  const decisive = rule.op === 'or';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

/** Undefined for a text with a secret in it. */
export function plainText(text: Text | undefined): string | undefined {
  return typeof text === 'string' ? text : undefined;
}
