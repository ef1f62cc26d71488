/** Defaults of resources and of operations, in all the forms there were (pcs reference §1.2; §2 rows 16, 17, 31). */
import type { Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsContext, PcsHandler } from '../command.js';
import { freeId, requireNewId } from '../settings/ids.js';
import { optionsOf, refuse, requireScore, spanOf, usage } from '../settings/terms.js';
import { appendTextRule, OPERATION_DEFAULTS_RULE, resourceDefaultsRule } from '../rules/index.js';
import { allowOptions, isForced, joined, segmentsOf, keepComments } from './command-line.js';
import type { Kind } from './kinds.js';
import { pairsOf, updatePair, type Pair } from './nvsets.js';
import { pcsDoes } from './releases.js';

export interface DefaultsOf {
  readonly kind: Kind;
  readonly section: 'rsc_defaults' | 'op_defaults';
}

/** Ids take this much of a name. */
const NAME_LIMIT = 20;

function commandOf({ kind, section }: DefaultsOf): string {
  return `${kind} ${section === 'op_defaults' ? 'op ' : ''}defaults`;
}

/** `defaults k=v`: the first set, up to pcs 0.11. Without words it shows the defaults. */
export function plainDefaults(of: DefaultsOf): PcsHandler {
  return (args, command, context) => {
    if (args.length === 0 || args[0]!.text === 'config') return;
    if (pcsDoes(context, 'defaultsUpdateOnly')) {
      refuse(`"${args[0]!.text}" is no command of it`, args[0]!.origin, `use: pcs ${commandOf(of)} update …`);
    }
    allowOptions(command, context);
    updateFirstSet(of, args, spanOf(args, command.origin), context);
  };
}

export function updateDefaults(of: DefaultsOf): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context);
    updateFirstSet(of, args, spanOf(args, command.origin), context);
  };
}

function updateFirstSet(
  of: DefaultsOf,
  words: readonly Word[],
  at: Word['origin'],
  context: PcsContext,
): void {
  const pairs = pairsOf(optionsOf(words));
  const sets = existingSets(of, context);
  if (sets.length > 1 && pcsDoes(context, 'defaultsSets')) {
    refuse('there are several sets of defaults', at, `use: pcs ${commandOf(of)} set update`);
  }
  let set = sets[0];
  if (!set) {
    if (pairs.every(({ value }) => value === '')) return;
    set = newSet(of, at, context);
    set.set('id', newSetId(of, context));
  }
  setPairs(context, set, pairs);
}

function setPairs(context: PcsContext, set: CibElement, pairs: readonly Pair[]): void {
  const limit = pcsDoes(context, 'defaultsSets') ? NAME_LIMIT : undefined;
  for (const pair of pairs) updatePair(context, set, pair, limit);
}

function existingSets({ section }: DefaultsOf, { cib }: PcsContext): readonly CibElement[] {
  return cib.child('configuration')?.child(section)?.childrenNamed('meta_attributes') ?? [];
}

function newSet({ section }: DefaultsOf, at: Word['origin'], { cib }: PcsContext): CibElement {
  return sectionOf(cib, section).append(new CibElement('meta_attributes', {}, at));
}

function newSetId({ section }: DefaultsOf, context: PcsContext): string {
  const suffix = pcsDoes(context, 'defaultsSets') ? 'meta_attributes' : 'options';
  return freeId(context.cib, `${section}-${suffix}`);
}

/** `set create [id=…] [score=…] meta NAME=VALUE… [rule …]`. */
export function createDefaults(of: DefaultsOf): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context, '--force');
    const segments = segmentsOf(args, ['meta', 'rule']);
    for (const { keyword } of segments) {
      const twice = segments.filter((segment) => segment.keyword?.text === keyword?.text)[1]?.keyword;
      if (twice) refuse(`${twice.text} cannot be given twice`, twice.origin);
    }
    const options = optionsOf(joined(segments, '') ?? []);
    for (const { name, word } of options.values()) {
      if (name !== 'id' && name !== 'score' && !isForced(command)) {
        refuse(`"${name}" is no option of a set`, word.origin, 'it takes id, score');
      }
    }
    const id = options.get('id')?.value;
    const score = options.get('score')?.value;
    if (id && id.text !== '') requireNewId(context.cib, id, 'id of a set');
    if (score) requireScore(score);
    const set = newSet(of, command.origin, context);
    keepComments(set, command);
    set.set('id', id && id.text !== '' ? id.text : newSetId(of, context), id?.origin);
    for (const { name, value } of options.values()) {
      if (name !== 'id' && value.text !== '') set.set(name, value.text, value.origin);
    }
    const rule = joined(segments, 'rule');
    if (rule && rule.length > 0) {
      appendTextRule(set, rule, {
        context,
        place: of.section === 'op_defaults' ? OPERATION_DEFAULTS_RULE : resourceDefaultsRule(context),
        at: spanOf(rule, command.origin),
      });
    }
    setPairs(context, set, pairsOf(optionsOf(joined(segments, 'meta') ?? [])));
  };
}

export function updateDefaultsSet(of: DefaultsOf): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context);
    const [id, ...words] = args;
    if (!id) return usage(`${commandOf(of)} set update ID meta NAME=VALUE…`, command.origin);
    const segments = segmentsOf(words, ['meta']);
    const stray = segments[0]!.words[0];
    if (stray) refuse(`"${stray.text}" needs the keyword meta`, stray.origin);
    setPairs(context, requireSet(of, id, context), pairsOf(optionsOf(joined(segments, 'meta') ?? [])));
  };
}

export function deleteDefaultsSets(of: DefaultsOf): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context);
    const sets = args.map((id) => requireSet(of, id, context));
    for (const set of sets) set.remove();
  };
}

function requireSet({ section }: DefaultsOf, id: Word, { cib }: PcsContext): CibElement {
  const sets = cib
    .child('configuration')
    ?.child(section)
    ?.childrenNamed('meta_attributes', 'instance_attributes');
  return (
    sets?.find((set) => set.id === id.text) ?? refuse(`there is no set of defaults "${id.text}"`, id.origin)
  );
}
