/** Source text made from a model. */
import type { Comments } from '../import/imported.js';
import type { Origin } from '../model/model.js';

export interface RenderOptions {
  readonly comments?: Comments;
  /** Lines of a comment at the head of the file. */
  readonly header?: readonly string[];
  /** Settings that name the platform: `{ platform: 'rhel9' }` or `{ pacemaker: '3.0.2' }`, in order. */
  readonly platform?: Readonly<Record<string, string>>;
  /** The name of the cluster, for a model without a setup. */
  readonly clusterName?: string;
}

/** A piece of the text and what it was made from. Pieces nest: the innermost that holds a place is the one that counts. */
export interface RenderedSpan {
  readonly pos: number;
  readonly end: number;
  readonly origin: Origin;
}

export interface Rendered {
  readonly text: string;
  /** In order of `pos`, outer ones first. */
  readonly spans: readonly RenderedSpan[];
}
