import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { MOST_IDS } from '../draft.js';
import { attributeList } from './attribute-list.js';

/** `bundle ID docker … network … storage … primitive RSC meta …` */
export function bundleStatement(draft: Draft, bundle: XmlElement): void {
  const { id = '', description } = bundle.attributes;
  const child = (...names: string[]): XmlElement | undefined =>
    bundle.children.find(({ name }) => names.includes(name));
  if (child('instance_attributes')) draft.cannot('crmsh has no parameters of bundles');
  draft.part('bundle', draft.word(id), ...draft.description(description));
  const container = child('docker', 'podman', 'rkt');
  if (container) draft.part(container.name, ...attributeWords(draft, container));
  partWithMappings(draft, child('network'));
  partWithMappings(draft, child('storage'));
  const primitive = child('primitive')?.attributes.id;
  if (primitive !== undefined) {
    if (/^(network|storage|meta|primitive)$/i.test(primitive)) {
      draft.cannot(`${primitive} is a keyword where a bundle names its resource`);
    }
    draft.part('primitive', draft.word(primitive));
  }
  const metas = bundle.children.filter(({ name }) => name === 'meta_attributes');
  // The parser does not see a second "meta" (`match_arguments`: terminators of bundles).
  if (metas.length > 1) draft.cannot('crmsh reads only one set of meta attributes of a bundle');
  for (const meta of metas) {
    draft.part('meta', ...attributeList(draft, meta, { defaultId: `${id}-meta_attributes` }));
  }
}

/** `network … port-mapping …`, `storage storage-mapping …`: the mappings belong to the line before them. */
function partWithMappings(draft: Draft, element: XmlElement | undefined): void {
  if (!element) return;
  draft.part(element.name, ...attributeWords(draft, element));
  if (element.children.length > MOST_IDS) draft.cannot('crmsh has no ids for so many mappings');
  for (const mapping of element.children) {
    draft.ownId(mapping.attributes.id);
    draft.part(mapping.name, ...attributeWords(draft, mapping));
  }
}

function attributeWords(draft: Draft, element: XmlElement): string[] {
  return Object.entries(element.attributes)
    .filter(([name]) => name !== 'id')
    .map(([name, value]) => draft.pair(name, value));
}
