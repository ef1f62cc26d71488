import type { XmlElement } from '../../compiler/emit/cib/xml.js';
import type { Platform } from '../../compiler/platforms/platform.js';
import { optionWord } from '../../compiler/platforms/words.js';

/** A CIB with the cluster options under the names that the platform's Pacemaker has for them. The status stays as it is. */
export function installedNames(cib: XmlElement, platform: Platform): XmlElement {
  const rename = (element: XmlElement): XmlElement => ({
    ...element,
    attributes:
      element.name === 'nvpair' && element.attributes.name !== undefined
        ? { ...element.attributes, name: optionWord(platform, element.attributes.name) }
        : element.attributes,
    children: element.children.map(rename),
  });
  return { ...cib, children: cib.children.map((child) => (child.name === 'status' ? child : rename(child))) };
}
