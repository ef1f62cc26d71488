import type { Bundle, Mapping } from '../../model/model.js';
import type { CibContext } from './context.js';
import { primitiveElement, resourceSets } from './resources.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

export function bundleElement(bundle: Bundle, context: CibContext): XmlElement {
  const { origin } = bundle;
  context.need('bundle', origin);
  return element('bundle', { id: bundle.id, description: context.optionalText(bundle.description, origin) }, [
    ...resourceSets(bundle, context),
    containerElement(bundle, context),
    ...networkElements(bundle, context),
    ...(bundle.storage
      ? [element('storage', {}, mappings(bundle.storage.storageMappings, 'storage-mapping', context))]
      : []),
    ...(bundle.primitive ? [primitiveElement(bundle.primitive, context)] : []),
  ]);
}

function containerElement(bundle: Bundle, context: CibContext): XmlElement {
  const { type, attributes } = bundle.container;
  if (type === 'rkt' || type === 'podman') context.need(type, bundle.origin);
  const written = Object.entries(context.attributes(attributes, bundle.origin)).map(
    ([name, value]) => [promotedWord(name, context), value] as const,
  );
  return element(type, Object.fromEntries(written));
}

/** `promoted-max` of a container was `masters` before schema 3.0, which has both. */
function promotedWord(name: string, context: CibContext): string {
  return name === 'promoted-max' && !context.schemaHas('3.0') ? 'masters' : name;
}

function networkElements(bundle: Bundle, context: CibContext): XmlElement[] {
  if (!bundle.network) return [];
  const { attributes, portMappings } = bundle.network;
  const addHost = attributes.find(({ name }) => name === 'add-host');
  if (addHost) context.need('bundleAddHost', addHost.origin ?? bundle.origin);
  return [
    element(
      'network',
      context.attributes(attributes, bundle.origin),
      mappings(portMappings, 'port-mapping', context),
    ),
  ];
}

function mappings(list: readonly Mapping[], tag: string, context: CibContext): XmlElement[] {
  return list.map((mapping) =>
    element(tag, { id: mapping.id, ...context.attributes(mapping.attributes, mapping.origin) }),
  );
}
