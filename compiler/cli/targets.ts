/** What hadsl writes. */
import { emitCib } from '../emit/cib/index.js';
import { emitCorosync } from '../emit/corosync/index.js';
import { emitCrmsh } from '../emit/crmsh/index.js';
import type { EmitOptions, EmitResult } from '../emit/output.js';
import { emitPcs, emitPcsSetup } from '../emit/pcs/index.js';
import type { ClusterModel } from '../model/model.js';
import type { Platform } from '../platforms/platform.js';

type Emitter = (model: ClusterModel, platform: Platform, options: EmitOptions) => EmitResult;

export const TARGETS: Readonly<Record<string, Emitter>> = {
  cib: emitCib,
  pcs: emitPcs,
  'pcs-setup': emitPcsSetup,
  crmsh: emitCrmsh,
  corosync: emitCorosync,
};
