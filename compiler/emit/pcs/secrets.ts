import type { ClusterModel } from '../../model/model.js';
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
