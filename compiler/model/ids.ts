import { identified } from './identified.js';
import type { ClusterModel, Identified, Origin } from './model.js';

/** The set of cluster options that Pacemaker puts above all others, whatever their scores; tools look for it by this id. */
export const BOOTSTRAP_ID = 'cib-bootstrap-options';

/**
 * Fills every empty id of the model (in place) after the scheme of pcs 0.11/0.12, so that what the XML target writes
 * and what pcs makes of the pcs target are the same CIB, ids included. Ids that are there are kept and reserved
 * first, wherever they stand; a generated id that is taken gets `-1`, `-2`, …
 */
export function assignIds(model: ClusterModel): void {
  const taken = usedIds(model);
  for (const { element, proposal } of identified(model)) {
    if (element.id !== '') continue;
    element.id = uniqueId(validId(proposal()), taken);
    taken.add(element.id);
  }
}

/** All XML ids of the model. */
export function usedIds(model: ClusterModel): Set<string> {
  const used = new Set<string>();
  for (const { element } of identified(model)) {
    if (element.id !== '') used.add(element.id);
  }
  return used;
}

/** `id`, or `id-1`, `id-2`, … if it is taken. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  let candidate = id;
  for (let n = 1; taken.has(candidate); n++) candidate = `${id}-${n}`;
  return candidate;
}

export interface IdProblem {
  readonly kind: 'duplicate' | 'invalid';
  readonly id: string;
  readonly origin?: Origin;
  /** For a duplicate: where the id was used first. */
  readonly first?: Origin;
}

/** Ids that are not XML names or are used twice (ids are unique over the whole configuration). */
export function checkIds(model: ClusterModel): readonly IdProblem[] {
  const problems: IdProblem[] = [];
  const seen = new Map<string, Identified>();
  for (const { element } of identified(model)) {
    const { id, origin } = element;
    if (id === '') continue;
    const located = { id, ...(origin && { origin }) };
    if (!isNcName(id)) problems.push({ kind: 'invalid', ...located });
    const first = seen.get(id);
    if (first) problems.push({ kind: 'duplicate', ...located, ...(first.origin && { first: first.origin }) });
    else seen.set(id, element);
  }
  return problems;
}

/**
 * An XML id: a letter or `_`, then letters, digits, `.`, `-`, `_`. Measured: Pacemaker's schema takes letters of any
 * script. (pcs itself takes only ASCII: see its validate_id.)
 */
export function isNcName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u.test(text);
}

/** As pcs does: characters that an id cannot have are dropped, a bad first character too. */
export function sanitizeId(text: string): string {
  return text.slice(0, 1).replace(/[^A-Za-z_]/, '') + text.slice(1).replace(/[^A-Za-z0-9_.-]/g, '');
}

/** Dropping can leave something that is no id (`ü-meta` → `-meta`), which pcs never meets. */
function validId(text: string): string {
  const clean = sanitizeId(text);
  return isNcName(clean) ? clean : `_${clean}`;
}
