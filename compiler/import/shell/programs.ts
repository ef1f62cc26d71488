/** What programs are, as far as reading a script depends on it. */

/** Programs whose commands an import is about, or that may change what it is about. */
const CLUSTER_PROGRAM = /^(?:pcs|crm|crm_\w+|cibadmin|cibsecret|attrd_updater|stonith_admin|corosync-\w+)$/;

/** By its last path component: `/usr/sbin/pcs`. */
export function programName(text: string): string {
  return /^\/(?:[\w.-]+\/)*([\w.-]+)$/.exec(text)?.[1] ?? text;
}

export function isClusterProgram(text: string): boolean {
  return CLUSTER_PROGRAM.test(programName(text));
}

/** Commands of the shell, and small ones that only move text: nothing to tell about. */
export const SHELL_COMMANDS: ReadonlySet<string> = new Set(
  `: . [ [[ alias awk basename bg break builtin cat cd chgrp chmod chown clear command continue cut date declare dirname
  echo egrep eval exec exit export expr false fgrep fg getopts grep hash head hostname jobs kill let local ls mapfile mkdir
  mktemp popd printf ps pushd pwd read readonly readarray return rm rmdir sed seq set shift shopt sleep sort source tail
  tee test time touch tr trap true type typeset ulimit umask unalias uniq unset wait wc which`.split(/\s+/),
);

/** What only shows something: `pcs status`, `crm configure show`, `cibadmin -Q`. */
const LOOKS =
  /\b(?:pcs|crm)(?:\s+-\S+)*(?:\s+[a-z]+)?\s+(?:status|config|show|list|help|describe|cib)\b|\bcibadmin\s+(?:-Q|--query)/;

/** Whether a text of commands may change the configuration of the cluster. */
export function changesCluster(commands: string): boolean {
  return /(?:^|[\s;&|(])(?:pcs|crm|cibadmin)\s/.test(commands) && !LOOKS.test(commands);
}
