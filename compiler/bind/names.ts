import { quoteName } from '../../grammar/strings.js';
import type * as ast from '../../grammar/ast.js';
import type { FileContext, WrittenId } from './context.js';
import { isNcName } from '../model/ids.js';
import { idFrom } from './ids.js';
import { didYouMeanFix } from './suggest.js';

interface Registered extends WrittenId {
  readonly category: string;
}

/**
 * The ids of a program. One namespace: an id is unique in its CIB, whatever it belongs to.
 */
export class IdSpace {
  readonly #ids = new Map<string, Registered>();

  get written(): ReadonlyMap<string, WrittenId> {
    return this.#ids;
  }

  /**
   * Claims an id; false when it is taken, which is reported. `category` tells a second declaration of the same thing
   * (`a second resource called …`) from two different things with one id; `what` is the thing in the user's words.
   * `target` is what a reference to it finds.
   */
  claim(
    ctx: FileContext,
    id: string,
    at: ast.Node,
    category: string,
    what = category,
    target: Pick<WrittenId, 'element' | 'node'> = {},
  ): boolean {
    this.#check(ctx, id, at, what);
    const first = this.#ids.get(id);
    if (!first) {
      this.#ids.set(id, { category, what, at: ctx.origin(at), context: ctx, ...target });
      return true;
    }
    const related = [
      { message: `${JSON.stringify(id)} is first declared here, as a ${first.what}`, at: first.at },
    ];
    if (first.category === category)
      ctx.report('duplicate-name', at, { what: category, name: id }, { related });
    else ctx.report('id-clash', at, { what, name: id, other: first.what }, { related });
    return false;
  }

  /** What has the id, in the user's words. */
  owner(id: string): string | undefined {
    return this.#ids.get(id)?.what;
  }

  #check(ctx: FileContext, id: string, at: ast.Node, what: string): void {
    if (isNcName(id)) return;
    const suggestion = idFrom(id);
    const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, at, suggestion, quoteName);
    ctx.report('bad-id', at, { what, name: id, suggestion }, unsafe(extras));
  }
}

/** Renaming one declaration leaves its references behind: nothing to apply unseen. */
function unsafe(extras: ReturnType<typeof didYouMeanFix>): ReturnType<typeof didYouMeanFix> {
  return { ...extras, fixes: (extras.fixes ?? []).map((fix) => ({ ...fix, safety: 'unsafe' as const })) };
}
