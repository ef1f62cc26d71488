import { statSync } from 'node:fs';
import type { SecretSource } from '../emit/output.js';
import { secretVariables } from '../emit/shell.js';
import type { ClusterModel } from '../model/model.js';
import { UsageError } from './command.js';
import { readJsonObject } from './inputs.js';

/**
 * The values of the secrets that the model uses.
 * @param from `env`, or the path of a JSON file with one string a secret; undefined: targets keep references.
 */
export function readSecrets(from: string | undefined, model: ClusterModel): SecretSource {
  if (from === undefined) return undefined;
  // The names that generated scripts ask for, so that one environment serves both.
  const variables = secretVariables(model.secrets.map(({ name }) => name));
  const lookup = from === 'env' ? fromEnvironment(variables) : fromFile(from);
  const values = new Map<string, string>();
  const missing: string[] = [];
  for (const { name } of model.secrets) {
    const value = lookup(name);
    if (value === undefined) missing.push((from === 'env' && variables.get(name)) || name);
    else values.set(name, value);
  }
  if (missing.length > 0) {
    throw new UsageError(
      from === 'env'
        ? `--secrets-from env: set ${missing.join(', ')} in the environment`
        : `--secrets-from ${from}: no string for ${missing.join(', ')} in that file`,
    );
  }
  return values;
}

function fromEnvironment(variables: ReadonlyMap<string, string>): (name: string) => string | undefined {
  // CI systems set a variable that has no value to the empty text.
  return (name) => process.env[variables.get(name) ?? ''] || undefined;
}

function fromFile(path: string): (name: string) => string | undefined {
  const values = readJsonObject(path, '--secrets-from');
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    process.stderr.write(`hadsl: warning: ${path} can be read by other users; chmod 600 it\n`);
  }
  return (name) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
}
