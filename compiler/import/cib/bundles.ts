import type { Bundle, Mapping } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import type { CibReader } from './reader.js';
import { present } from './reader.js';
import { primitiveOf, resourceParts } from './resources.js';
import { attributesOf } from './rules.js';
import { plainBoolean } from './words.js';

const CONTAINERS = ['docker', 'podman', 'rkt'] as const;

export function bundleOf(element: CibElement, reader: CibReader): Bundle | undefined {
  const [container, second] = element.childrenNamed(...CONTAINERS);
  if (!container) return reader.incomplete(element, 'a container (<docker> or <podman>)');
  if (second) return reader.incomplete(second, 'a bundle of its own: this one has a container already');
  const inner = element.child('primitive');
  const primitive = inner && primitiveOf(inner, reader);
  return reader.made<Bundle>(element, {
    kind: 'bundle',
    ...resourceParts(element, reader),
    container: containerOf(container),
    ...networkOf(element, reader),
    ...storageOf(element, reader),
    ...present('primitive', primitive),
  });
}

function containerOf(element: CibElement): Bundle['container'] {
  const attributes = attributesOf(element, []);
  const named = attributes.some(({ name }) => name === 'promoted-max');
  return {
    type: CONTAINERS.find((type) => type === element.name) ?? 'docker',
    // Until schema 3.0 `promoted-max` was called `masters`; where both stand, the old name has no effect.
    attributes: attributes.flatMap((attribute) => {
      if (attribute.name !== 'masters') return [attribute];
      return named ? [] : [{ ...attribute, name: 'promoted-max' }];
    }),
  };
}

function networkOf(bundle: CibElement, reader: CibReader): Pick<Bundle, 'network'> {
  const element = bundle.child('network');
  if (!element) return {};
  const portMappings = mappingsOf(element, 'port-mapping', bundle, reader);
  const attributes = attributesOf(element, []).map((attribute) => plainBoolean(attribute, ['add-host']));
  return { network: { attributes, portMappings } };
}

function storageOf(bundle: CibElement, reader: CibReader): Pick<Bundle, 'storage'> {
  const element = bundle.child('storage');
  if (!element) return {};
  return { storage: { storageMappings: mappingsOf(element, 'storage-mapping', bundle, reader) } };
}

function mappingsOf(parent: CibElement, tag: string, bundle: CibElement, reader: CibReader): Mapping[] {
  const generated = `${bundle.id}-${tag.replace('-mapping', '-map')}`;
  return parent.childrenNamed(tag).map((element) =>
    reader.made(element, {
      ...reader.chosen(element, (id) => id.startsWith(generated)),
      attributes: attributesOf(element, ['id']),
    }),
  );
}
