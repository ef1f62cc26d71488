import type { ClusterModel } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import { formatVersion } from '../../platforms/platform.js';
import { storesAnything } from '../cib/storable.js';
import type { SecretSource } from '../output.js';
import { secretVariables, variableReference } from '../shell.js';

export interface SecretReferences {
  /** Values that are known, and references to shell variables for the others. */
  readonly secrets: SecretSource;
  /** Secret → shell variable, in order of declaration. */
  readonly variables: ReadonlyMap<string, string>;
}

export function secretReferences(model: ClusterModel, given: SecretSource): SecretReferences {
  const variables = secretVariables(model.secrets.map(({ name }) => name));
  const references = [...variables].map(([name, variable]) => [name, variableReference(variable)] as const);
  return { secrets: new Map([...references, ...(given ?? [])]), variables };
}

/** Lines at the top of a script that stop it when a variable is missing. */
export function requireSecrets(secrets: ReadonlyMap<string, string>): string {
  return [...secrets]
    .map(([name, variable]) => {
      // Inside `${…:?…}` quotes and dollars would be read again.
      const shown = name.replace(/[^A-Za-z0-9_.-]/g, '_');
      return `: "\${${variable}:?set it to the value of the secret ${shown}}"\n`;
    })
    .join('');
}

/**
 * Lines that stop a script when a secret holds what the platform's Pacemaker would change on storing it: the check that
 * the compiler makes of every value it knows (`emit/cib/storable.ts`).
 */
export function checkSecrets(secrets: ReadonlyMap<string, string>, platform: Platform): string {
  if (secrets.size === 0 || storesAnything(platform)) return '';
  const pacemaker = formatVersion(platform.pacemaker);
  const calls = [...secrets.values()].map((variable) => `check_secret ${variable}\n`).join('');
  return `
check_secret() {
  case \${!1} in
    *[$'\\n\\r\\t']* | *[!\\ -~]*[\\<\\&\\"]*)
      printf '%s: Pacemaker ${pacemaker} would change a part of it\\n' "$1" >&2
      exit 1
      ;;
  esac
}
${calls}`;
}
