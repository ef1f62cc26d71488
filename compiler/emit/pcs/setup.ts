import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { ClusterModel } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import { formatVersion } from '../../platforms/platform.js';
import { emitCorosync } from '../corosync/index.js';
import type { EmitOptions, EmitResult } from '../output.js';
import { secretReferences } from './secrets.js';
import { oldSetupWords } from './setup-commands-0.9.js';
import { deviceHost, deviceWords, setupWords } from './setup-commands.js';
import { SetupContext } from './setup-options.js';
import { renderSetupScript } from './setup-script.js';

/** A bash script that creates the cluster itself: authentication, corosync.conf, quorum device, start. */
export function emitPcsSetup(model: ClusterModel, platform: Platform, options: EmitOptions): EmitResult {
  const { setup } = model;
  const at = { file: options.source, pos: 0, end: 0 };
  if (!platform.pcs) {
    return { files: [], diagnostics: [diagnostic('no-pcs-on-platform', at, { platform: platform.name })] };
  }
  if (!setup) {
    return {
      files: [],
      diagnostics: [diagnostic('no-cluster-declaration', at, { target: 'pcs cluster setup' })],
    };
  }
  const { secrets, variables } = secretReferences(model, options.secrets);
  // What Corosync cannot do, pcs cannot set up.
  const corosync = emitCorosync(model, platform, { ...options, secrets });
  const errors = corosync.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { files: [], diagnostics: errors };

  const context = new SetupContext(setup, model.nodes, platform, platform.pcs.version, options, secrets);
  const modern = context.can('clusterSetupKnet');
  const text = renderSetupScript({
    source: options.source,
    platform,
    release: formatVersion(platform.pcs.version),
    variables,
    authenticate: authenticateWords(context, modern),
    setup: modern ? setupWords(context) : oldSetupWords(context),
    device: deviceWords(context),
    toFile: canWriteFile(context, modern),
    local: !modern,
    skipped: context.skipped,
  });
  const secret = corosync.files.some((file) => file.secret) && options.secrets !== undefined;
  return {
    files: [{ name: 'cluster-setup.sh', text, secret, executable: true }],
    diagnostics: context.diagnostics,
  };
}

/** pcs asks for the password itself, so it is in no file and on no command line. */
function authenticateWords(context: SetupContext, modern: boolean): readonly (readonly string[])[] {
  const host = deviceHost(context);
  const nodes = context.members.map(({ addresses, name }) => {
    const [first] = addresses;
    return modern && first !== undefined ? [name, `addr=${first}`] : [name];
  });
  return [
    modern ? ['host', 'auth'] : ['cluster', 'auth'],
    ...nodes,
    ...(host === undefined ? [] : [[host]]),
    ['-u', 'hacluster'],
  ];
}

/** Whether the commands can write a file instead of touching nodes. */
function canWriteFile(context: SetupContext, modern: boolean): boolean {
  return !modern || context.can('setupToFile');
}
