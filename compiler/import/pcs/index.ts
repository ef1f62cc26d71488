/** Reads a pcs script into the session: what the commands make of the CIB, and of corosync.conf. */
import { pcsDialect } from '../../platforms/table.js';
import type { ImportSession, ImportSource } from '../session.js';
import { readShell } from '../shell/index.js';
import { otherProgram } from './other-programs.js';
import { pcsRelease } from './release.js';
import { PcsScript } from './script.js';

export function importPcs(session: ImportSession, source: ImportSource): void {
  const commands = readShell(source, session);
  const version = pcsRelease(session, commands, source.text);
  const script = new PcsScript(session, version, pcsDialect(version));
  for (const command of commands) {
    if (command.words[0]?.text === 'pcs') script.run(command);
    else otherProgram(command, session, script.skipped);
  }
  script.finish();
}
