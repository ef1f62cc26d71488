/** The words of `resource create` behind the agent, in the grammar of the release (pcs reference §1.3). */
import type { Word } from '../../shell/command.js';
import type { PcsCommand, PcsContext } from '../command.js';
import { optionsOf, refuse } from '../settings/terms.js';
import { joined, optionValue, segmentsOf, type Segment } from './command-line.js';
import type { Options } from './nvsets.js';
import { parseOperations, type Operation } from './operations.js';
import { pcsDoes } from './releases.js';

interface SimpleParts {
  readonly parameters: Options;
  readonly meta: Options;
  readonly operations: readonly Operation[];
}

/** Where the new primitive goes. */
export type Placement =
  | {
      readonly kind: 'clone';
      readonly tag: 'clone' | 'master';
      readonly at: Word;
      readonly id: Word | undefined;
      readonly meta: Options;
      readonly promotable: boolean;
    }
  | { readonly kind: 'bundle'; readonly at: Word; readonly id: Word }
  | { readonly kind: 'group'; readonly id: Word; readonly beside: Word | undefined; readonly after: boolean };

interface CreateParts extends SimpleParts {
  readonly placement: Placement | undefined;
}

export function parseSimple(words: readonly Word[]): SimpleParts {
  return simpleParts(segmentsOf(words, ['op', 'meta']));
}

function simpleParts(segments: readonly Segment[]): SimpleParts {
  return {
    meta: optionsOf(joined(segments, 'meta') ?? []),
    parameters: optionsOf(joined(segments, '') ?? []),
    operations: parseOperations(segments),
  };
}

export function parseCreate(words: readonly Word[], command: PcsCommand, context: PcsContext): CreateParts {
  const future = command.options.has('--future') && pcsDoes(context, 'future');
  const clones = pcsDoes(context, 'promotable') ? ['clone', 'promotable'] : ['clone', 'master'];
  const { parts, placements } = future
    ? futureParts(words, clones, context)
    : oldParts(words, clones, context);
  const group = groupOption(command);
  if (group) placements.push(group);
  if (placements.length > 1) {
    refuse(
      'a resource can be created in only one of clone, group and bundle',
      placementOrigin(placements[1]!).origin,
    );
  }
  return { ...parts, placement: placements[0] };
}

function placementOrigin(placement: Placement): Word {
  return placement.kind === 'group' ? placement.id : placement.at;
}

interface Parsed {
  readonly parts: SimpleParts;
  readonly placements: Placement[];
}

/** `meta` and `op` belong to the primitive wherever they stand. */
function oldParts(words: readonly Word[], clones: readonly string[], context: PcsContext): Parsed {
  const segments = segmentsOf(words, ['op', 'meta', 'bundle', ...clones]);
  const placements: Placement[] = [];
  for (const keyword of [...clones, 'bundle']) {
    const at = segments.find((segment) => segment.keyword?.text === keyword)?.keyword;
    if (!at) continue;
    const rest = joined(segments, keyword)!;
    placements.push(keyword === 'bundle' ? bundle(at, rest) : clone(at, rest, context));
  }
  return { parts: simpleParts(segments), placements };
}

/** `--future`: what stands behind `clone` belongs to the clone. */
function futureParts(words: readonly Word[], clones: readonly string[], context: PcsContext): Parsed {
  const groups = pcsDoes(context, 'futureGroup') ? ['group'] : [];
  const outer = segmentsOf(words, [...clones, 'bundle', ...groups]);
  const placements: Placement[] = [];
  for (const { keyword, words: rest } of outer) {
    if (!keyword) continue;
    if (keyword.text === 'bundle') placements.push(bundle(keyword, rest));
    else if (keyword.text === 'group') placements.push(group(keyword, rest));
    else placements.push(futureClone(keyword, rest, context));
  }
  return { parts: parseSimple(outer[0]!.words), placements };
}

function futureClone(at: Word, words: readonly Word[], context: PcsContext): Placement {
  const segments = segmentsOf(words, ['op', 'meta']);
  const op = segments.find(({ keyword }) => keyword?.text === 'op')?.keyword;
  if (op) refuse('operations belong to the resource, not to its clone', op.origin, 'write op before clone');
  const [id, stray] = joined(segments, '') ?? [];
  if (stray || id?.text.includes('=')) {
    refuse('options of a clone need the keyword meta', (stray ?? id)!.origin);
  }
  return clone(at, [...(id ? [id] : []), ...(joined(segments, 'meta') ?? [])], context);
}

function clone(at: Word, words: readonly Word[], context: PcsContext): Placement {
  const named = words[0] && !words[0].text.includes('=') && pcsDoes(context, 'cloneId');
  const meta = optionsOf(named ? words.slice(1) : words);
  const promotable = at.text === 'promotable';
  if (promotable) refusePromotable(meta);
  return {
    kind: 'clone',
    tag: at.text === 'master' ? 'master' : 'clone',
    at,
    id: named ? words[0] : undefined,
    meta,
    promotable,
  };
}

export function refusePromotable(meta: Options): void {
  const twice = meta.get('promotable');
  if (twice) refuse('promotable is given as a keyword and as an option', twice.word.origin);
}

function bundle(at: Word, words: readonly Word[]): Placement {
  const [id, second] = words;
  if (!id || second) refuse('bundle needs exactly one name', (second ?? at).origin);
  return { kind: 'bundle', at, id: id };
}

function group(at: Word, [id, where, beside, more]: readonly Word[]): Placement {
  if (!id) return refuse('group needs a name', at.origin);
  if (!where) return { kind: 'group', id, beside: undefined, after: true };
  if ((where.text !== 'before' && where.text !== 'after') || !beside || more) {
    refuse('behind the name of a group comes nothing, or before or after with a resource', where.origin);
  }
  return { kind: 'group', id, beside, after: where.text === 'after' };
}

/** `--group G [--before R|--after R]`. */
export function groupOption(command: PcsCommand): Extract<Placement, { kind: 'group' }> | undefined {
  const id = optionValue(command, '--group');
  const before = optionValue(command, '--before');
  const after = optionValue(command, '--after');
  if (before && after) refuse('--before and --after cannot be used together', after.origin);
  const beside = after ?? before;
  if (!id) {
    if (beside) refuse(`--${after ? 'after' : 'before'} needs --group`, beside.origin);
    return undefined;
  }
  return { kind: 'group', id, beside, after: after !== undefined };
}
