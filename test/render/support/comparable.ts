import { assignIds } from '../../../compiler/model/ids.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import { compileText } from '../../support/program.js';
import { renderModel } from '../../../compiler/render/index.js';
import type { RenderOptions } from '../../../compiler/render/index.js';

/** What a model that cannot say its platform is rendered with. */
export const OPTIONS: RenderOptions = { platform: { platform: 'debian12' }, clusterName: 'test' };

/**
 * A model as text: with ids, without places. What two models may differ in and mean the same is left out or put in
 * order: who chose an id, and the order of the pairs of a set. A model without a setup gets one when its platform is said.
 */
export function comparable(model: ClusterModel, withSetup = true): string {
  const copy = structuredClone(model);
  assignIds(copy);
  const text = JSON.stringify(
    { ...copy, setup: withSetup ? copy.setup : undefined },
    (key, value: unknown) => {
      if (key === 'origin' || key === 'idGiven') return undefined;
      if (key === 'pairs' || key === 'attributes' || key === 'options') return inOrder(value);
      if (key === 'terms') return withBothActions(value);
      return inOrderOfKeys(value);
    },
    1,
  );
  return text;
}

function inOrder(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const name = (item: unknown): string => (item as { name?: string }).name ?? '';
  return [...(value as unknown[])].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

/** Objects are built in different orders. */
function inOrderOfKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The second action that is not written is the first one; the first one that is not written is `start`. */
function withBothActions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('first' in value)) return inOrderOfKeys(value);
  const { firstAction, thenAction, ...terms } = value as Record<string, unknown>;
  const explicit = firstAction !== undefined || thenAction !== undefined;
  const before = firstAction ?? 'start';
  return inOrderOfKeys({
    ...terms,
    ...(explicit && { firstAction: before, thenAction: thenAction ?? before }),
  });
}

export interface RoundTrip {
  readonly text: string;
  /** Undefined when the text does not compile. */
  readonly model: ClusterModel | undefined;
  readonly errors: readonly string[];
}

export function roundTrip(model: ClusterModel, options: RenderOptions = OPTIONS): RoundTrip {
  const { text } = renderModel(model, options);
  const result = compileText(text);
  const errors = result.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ name, message, at }) => `${name}: ${message} (${JSON.stringify(text.slice(at.pos, at.end))})`);
  return { text, model: result.model, errors };
}
