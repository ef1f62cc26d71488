/** What an import ends in: the model, and what the source should keep beside it. */
import type { ClusterModel } from '../model/model.js';

/**
 * Comments above an element of the model (a resource, operation, set, pair, constraint, node, …), by the object itself:
 * lines without `//`.
 */
export type Comments = ReadonlyMap<object, readonly string[]>;

export interface Imported {
  /**
   * Ids that carry meaning are there with `idGiven`; the others are empty until `assignIds` has run. Places (`origin`)
   * are those of the imported files.
   */
  readonly model: ClusterModel;
  readonly comments: Comments;
  /** Comments that belong to no element. */
  readonly fileComments: readonly string[];
}
