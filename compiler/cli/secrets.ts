import { statSync } from 'node:fs';
import type { ClusterModel } from '../model/model.js';
import type { SecretSource } from '../emit/output.js';
import { UsageError } from './command.js';
import { readJsonObject } from './inputs.js';

/** The environment variable that holds a secret, for `--secrets-from env` and for generated scripts alike. */
export function secretVariable(name: string): string {
  return `HADSL_SECRET_${name.toUpperCase()}`;
}

/**
 * The values of the secrets that the model uses.
 * @param from `env`, or the path of a JSON file with one string a secret; undefined: targets keep references.
 */
export function readSecrets(from: string | undefined, model: ClusterModel): SecretSource {
  if (from === undefined) return undefined;
  const lookup = from === 'env' ? fromEnvironment : fromFile(from);
  const values = new Map<string, string>();
  const missing: string[] = [];
  for (const { name } of model.secrets) {
    const value = lookup(name);
    if (value === undefined) missing.push(from === 'env' ? secretVariable(name) : name);
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

function fromEnvironment(name: string): string | undefined {
  return process.env[secretVariable(name)];
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
