import type { ClusterModel } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import type { EmitOptions, EmitResult } from '../output.js';
import { CibContext } from './context.js';
import { cibDocument } from './document.js';
import { comment, serialize } from './xml-writer.js';

/** The CIB as XML, for the schema of the platform's Pacemaker. The model's ids must have been assigned. */
export function emitCib(model: ClusterModel, platform: Platform, options: EmitOptions): EmitResult {
  const context = new CibContext(model, platform, options);
  const document = cibDocument(model, context);
  const { diagnostics, secret } = context;
  if (diagnostics.some(({ severity }) => severity === 'error')) return { files: [], diagnostics };
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    comment(
      `Written by hadsl from ${options.source} for ${platform.name} (Pacemaker schema ${platform.schema})`,
    ),
    serialize(document),
    '',
  ].join('\n');
  return { files: [{ name: 'cluster.cib.xml', text, secret, executable: false }], diagnostics };
}

export { CibContext } from './context.js';
export { cibDocument, configurationSections } from './document.js';
