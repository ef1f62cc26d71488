/** What pcs checks of the parameters of an agent: names and presence, never values (pcs reference §7). */
import type { AgentFacts, ParameterFacts } from '../../../agents/facts.js';
import type { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { refuse, type Option } from '../settings/terms.js';
import { agentOf, type Agent } from './agents.js';
import { resourcesOf } from './elements.js';
import { valuesOf, type Options } from './nvsets.js';
import { pcsDoes } from './releases.js';
import type { Origin } from '../../../model/model.js';

interface Check {
  readonly agent: Agent;
  readonly given: Options;
  readonly force: boolean;
  readonly at: Origin;
  readonly context: PcsContext;
}

/** For `resource create`. */
export function checkNewParameters(check: Check): void {
  const { agent, given, force, context } = check;
  if (pcsDoes(context, 'emptyRefused')) {
    for (const { name, value, word } of given.values()) {
      if (value.text === '') refuse(`${name} cannot be empty`, word.origin);
    }
  }
  if (force) return;
  checkFenceAction(check);
  if (!agent.facts) return;
  checkNames(agent.facts, [...given.values()]);
  const names = new Set(given.keys());
  for (const parameter of requiredParameters(agent.facts)) {
    if (!slotNames(parameter).some((name) => names.has(name))) refuseMissing(parameter, check.at);
  }
  checkUnique(check);
}

/** For `resource update`: only what the command touches is looked at. */
export function checkChangedParameters(check: Check, primitive: CibElement): void {
  const { agent, given, force } = check;
  if (force) return;
  checkFenceAction(check);
  if (!agent.facts) return;
  const current = valuesOf(primitive, 'instance_attributes');
  checkNames(
    agent.facts,
    [...given.values()].filter(({ name }) => !current.has(name)),
  );
  const after = new Map(current);
  for (const { name, value } of given.values()) {
    if (value.text === '') after.delete(name);
    else after.set(name, value.text);
  }
  for (const parameter of requiredParameters(agent.facts)) {
    const slot = slotNames(parameter);
    const touched = slot.find((name) => given.has(name));
    // A command that touches none of them is checked for all.
    if ((touched === undefined && given.size > 0) || slot.some((name) => after.has(name))) continue;
    refuseMissing(parameter, touched === undefined ? check.at : given.get(touched)!.word.origin);
  }
  checkUnique(check, primitive);
}

/** Names that stand for the same: the older ones satisfy what the newer one requires. */
function slotNames({ name, aliases = [] }: ParameterFacts): readonly string[] {
  return [name, ...aliases];
}

function requiredParameters({ parameters }: AgentFacts): readonly ParameterFacts[] {
  return [...parameters.values()].filter(({ required, deprecated }) => required && !deprecated);
}

function refuseMissing({ name }: ParameterFacts, at: Origin): never {
  return refuse(`the required parameter ${name} is missing`, at, 'give it a value, or use --force');
}

const TRACE: readonly string[] = ['trace_ra', 'trace_file'];

function checkNames({ agent, parameters }: AgentFacts, given: readonly Option[]): void {
  for (const { name, word } of given) {
    if (parameters.has(name) || (agent.class === 'ocf' && TRACE.includes(name))) continue;
    refuse(`the agent has no parameter ${name}`, word.origin, 'correct the name, or use --force');
  }
}

function checkFenceAction({ agent, given }: Check): void {
  const action = given.get('action');
  if (agent.name.class !== 'stonith' || !action || action.value.text === '') return;
  refuse(
    'action of a fence device is deprecated',
    action.word.origin,
    'use pcmk_off_action or pcmk_reboot_action',
  );
}

/** Values, alone or together, that no other resource of the agent may have. */
function checkUnique({ agent, given, at, context }: Check, self?: CibElement): void {
  if (!agent.facts || !pcsDoes(context, 'uniqueChecked')) return;
  const others = [...resourcesOf(context).descendants()].filter(
    (element) =>
      element.name === 'primitive' && element !== self && sameAgent(agentOf(element, context), agent),
  );
  for (const group of uniqueGroups(agent.facts)) {
    const values = group.map((name) => given.get(name)?.value.text ?? '');
    if (values.every((value) => value === '')) continue;
    const twin = others.find((other) => {
      const theirs = valuesOf(other, 'instance_attributes');
      return group.every((name, i) => (theirs.get(name) ?? '') === values[i]);
    });
    if (twin) {
      const first = group.map((name) => given.get(name)).find((option) => option !== undefined);
      refuse(`"${twin.id}" has the same ${group.join(', ')}`, first?.word.origin ?? at, 'use another value');
    }
  }
}

function sameAgent({ name: a }: Agent, { name: b }: Agent): boolean {
  return a.class === b.class && a.provider === b.provider && a.type === b.type;
}

function uniqueGroups({ parameters }: AgentFacts): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { name, unique, uniqueGroup, elsewhere } of parameters.values()) {
    if (elsewhere || (!unique && uniqueGroup === undefined)) continue;
    const key = uniqueGroup === undefined ? `parameter ${name}` : `group ${uniqueGroup}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
}
