import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { ClusterModel } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import type { EmitOptions, EmitResult } from '../output.js';
import { CorosyncContext } from './context.js';
import { loggingSection } from './logging.js';
import { linkCount, memberNodes, nodelistSection } from './nodelist.js';
import { quorumSection } from './quorum.js';
import { isEmpty, serializeSections } from './section.js';
import { totemSection } from './totem.js';

/** corosync.conf, for Corosync 2 or 3 as the platform has it. */
export function emitCorosync(model: ClusterModel, platform: Platform, options: EmitOptions): EmitResult {
  const { setup } = model;
  if (!setup) {
    const at = { file: options.source, pos: 0, end: 0 };
    return {
      files: [],
      diagnostics: [diagnostic('no-cluster-declaration', at, { target: 'corosync.conf' })],
    };
  }
  const context = new CorosyncContext(setup, platform, options);
  const members = memberNodes(model.nodes);
  const sections = [
    totemSection(context, linkCount(members)),
    nodelistSection(members, context),
    quorumSection(members.length, context),
    loggingSection(context),
  ];
  const { diagnostics, secret } = context;
  if (diagnostics.some(({ severity }) => severity === 'error')) return { files: [], diagnostics };
  const text = [
    `# Written by hadsl from ${oneLine(options.source)} for ${platform.name}`,
    '',
    serializeSections(sections.filter((section) => !isEmpty(section))),
  ].join('\n');
  return { files: [{ name: 'corosync.conf', text, secret, executable: false }], diagnostics };
}

/** A comment ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
