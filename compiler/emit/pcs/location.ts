import type { Location } from '../../model/model.js';
import { constraintElement } from '../cib/constraints.js';
import type { XmlElement } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import { Duplicates, enclosedForce, lifetimeObstacle, resourceObstacle } from './constraint-terms.js';
import type { RuleTokens } from './rule.js';
import { ruleTokens } from './rule.js';

/**
 * `location add` deletes every other location of the same resource and node, whatever its id and role. So pcs makes
 * only the first constraint of a pair, and all that follow are patches.
 */
export class LocationWriter {
  private readonly pairs = new Set<string>();
  private readonly rules = new Duplicates();

  constructor(private readonly context: PcsContext) {}

  write(location: Location): void {
    const { context } = this;
    const whole = constraintElement(location, context.cib);
    const obstacle = this.obstacle(whole);
    if (obstacle !== undefined) {
      context.patch('constraints', whole, { what: obstacle, origin: location.origin });
      return;
    }
    const enclosed = enclosedForce([whole.attributes.rsc], context);
    const { origin } = location;
    const rules = whole.children;
    if (rules.length === 0) {
      context.command([simpleWords(whole, context)], { force: enclosed, origin });
      return;
    }
    for (const [index, rule] of rules.entries()) {
      const words = index === 0 ? ruleWords(whole, rule, context) : moreWords(whole, rule, context);
      // pcs compares the expressions, not the scores.
      const duplicate = this.rules.force([subject(whole), ...expressionWords(rule, context)]);
      context.command(words, { force: enclosed ?? duplicate, origin });
    }
  }

  private obstacle(whole: XmlElement): string | undefined {
    const { id, rsc, role, node, score = '' } = whole.attributes;
    if (node !== undefined) {
      const pair = JSON.stringify([rsc ?? whole.attributes['rsc-pattern'], rsc === undefined, node]);
      const second = this.pairs.has(pair);
      this.pairs.add(pair);
      if (second) return `a second location for one resource and node (${id})`;
      if (!isScore(score)) return `the score "${score}"`;
    }
    const lifetime = lifetimeObstacle(whole);
    if (lifetime) return lifetime.obstacle;
    if (role !== undefined) return `a location for a role (${id})`;
    if (whole.children.some(({ name }) => name === 'resource_set'))
      return `a location of resource sets (${id})`;
    if (rsc !== undefined) {
      const problem = resourceObstacle([rsc], this.context);
      if (problem !== undefined) return problem;
    }
    return this.rulesObstacle(whole);
  }

  private rulesObstacle(whole: XmlElement): string | undefined {
    const rules = whole.children;
    if (rules.length > 1 && !this.context.can('severalRules')) return 'several rules in one location';
    for (const rule of rules) {
      const { score, 'score-attribute': scoreAttribute, role } = rule.attributes;
      if (score === undefined && scoreAttribute === undefined) return 'a rule without a score';
      if (score !== undefined && !isScore(score)) return `the score "${score}"`;
      if (role !== undefined && !/^(Promoted|Unpromoted|Master|Slave)$/.test(role))
        return `a rule for the role ${role}`;
      if (rule.attributes['boolean-op'] === 'or' && rule.children.length === 1)
        return 'an "or" of one condition';
      const tokens = ruleTokens(rule, 'location', this.context);
      if ('obstacle' in tokens) return tokens.obstacle;
    }
    return undefined;
  }
}

/** Other spellings are refused, or stored as they are. */
function isScore(score: string): boolean {
  return /^-?(\d+|INFINITY)$/.test(score);
}

function subject(whole: XmlElement): string {
  const { rsc, 'rsc-pattern': pattern } = whole.attributes;
  return rsc ?? `regexp%${pattern}`;
}

function simpleWords(whole: XmlElement, context: PcsContext): string[] {
  const { id = '', node = '', score = '' } = whole.attributes;
  const value = context.can('locationScoreOption') ? `score=${score}` : score;
  return ['constraint', 'location', 'add', id, subject(whole), node, value, ...discovery(whole)];
}

function ruleWords(whole: XmlElement, rule: XmlElement, context: PcsContext): string[][] {
  const ids = [`id=${rule.attributes.id}`, `constraint-id=${whole.attributes.id}`];
  return [
    ['constraint', 'location', subject(whole), 'rule', ...ids, ...discovery(whole)],
    [...ruleOptions(rule, context), ...expressionWords(rule, context)],
  ];
}

function moreWords(whole: XmlElement, rule: XmlElement, context: PcsContext): string[][] {
  return [
    ['constraint', 'rule', 'add', whole.attributes.id!, `id=${rule.attributes.id}`],
    [...ruleOptions(rule, context), ...expressionWords(rule, context)],
  ];
}

function discovery(whole: XmlElement): string[] {
  const value = whole.attributes['resource-discovery'];
  return value === undefined ? [] : [`resource-discovery=${value}`];
}

function ruleOptions(rule: XmlElement, context: PcsContext): string[] {
  const { role, score, 'score-attribute': scoreAttribute } = rule.attributes;
  return [
    ...(role === undefined ? [] : [`role=${ruleRole(role, context)}`]),
    score === undefined ? `score-attribute=${scoreAttribute}` : `score=${score}`,
  ];
}

/** Before 0.10.18 the words must be in lower case there. */
function ruleRole(role: string, context: PcsContext): string {
  const word = context.roleWord(role);
  return context.can('promotedWords') ? word : word.toLowerCase();
}

function expressionWords(rule: XmlElement, context: PcsContext): readonly string[] {
  const result: RuleTokens = ruleTokens(rule, 'location', context);
  if ('obstacle' in result) throw new Error(`not checked: ${result.obstacle}`);
  return context.can('ruleAsOneArgument') ? [ruleText(result.tokens)] : result.tokens;
}

/** `a eq 1 and (b eq 2 or c eq 3)`. */
export function ruleText(tokens: readonly string[]): string {
  return tokens.join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
}
