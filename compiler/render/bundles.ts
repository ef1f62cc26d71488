/** `bundle`: a container, its network and storage, and the resource inside. */
import type { Attribute, Bundle, Mapping } from '../model/model.js';
import { block, inOrderOf, shortBlock, words } from './blocks.js';
import type { BundlePart } from '../tables/bundle-options.js';
import { bundleOptionNames } from '../tables/bundle-options.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { located } from './doc.js';
import { nvsetDocs } from './nvsets.js';
import { primitiveDoc } from './primitives.js';
import { pair, value, word } from './words.js';

export function bundleDoc(ctx: RenderContext, bundle: Bundle): Doc {
  const { container, network, storage } = bundle;
  const body: Doc[] = [
    ctx.statement(
      container,
      shortBlock(`container ${container.type}`, partLines(ctx, 'container', container.attributes)),
    ),
  ];
  if (network) {
    const entries = [
      ...partLines(ctx, 'network', network.attributes),
      ...network.portMappings.map((mapping) => mappingDoc(ctx, 'port-mapping', mapping)),
    ];
    body.push(ctx.statement(network, shortBlock('network', entries)));
  }
  if (storage) {
    const entries = storage.storageMappings.map((mapping) => mappingDoc(ctx, 'storage-mapping', mapping));
    body.push(ctx.statement(storage, shortBlock('storage', entries)));
  }
  if (bundle.primitive) body.push(primitiveDoc(ctx, bundle.primitive));
  body.push(
    ...nvsetDocs(ctx, 'params', bundle.instanceAttributes, { plain: 'statement' }),
    ...nvsetDocs(ctx, 'meta', bundle.metaAttributes, { plain: 'statement' }),
  );
  return ctx.statement(bundle, block(`bundle ${word(bundle.id)}`, body), { description: bundle.description });
}

function partLines(ctx: RenderContext, part: BundlePart, attributes: readonly Attribute[]): Doc[] {
  return attributeLines(ctx, inOrderOf(bundleOptionNames(ctx.platform, part), attributes));
}

/** `name = value`, one a line. */
export function attributeLines(ctx: RenderContext, attributes: readonly Attribute[]): Doc[] {
  return attributes.map((one) => ctx.statement(one, `${word(one.name)} = ${value(one.value)}`));
}

function mappingDoc(ctx: RenderContext, keyword: 'port-mapping' | 'storage-mapping', mapping: Mapping): Doc {
  const doc = words(
    keyword,
    mapping.idGiven ? word(mapping.id) : undefined,
    ...inOrderOf(bundleOptionNames(ctx.platform, keyword), mapping.attributes).map((one) =>
      located(one, pair(one.name, one.value)),
    ),
  );
  return ctx.statement(mapping, doc, { inner: [mapping.attributes] });
}
