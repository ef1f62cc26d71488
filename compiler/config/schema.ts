/** The JSON schema of `hadsl.config.json`, from the tables. */
import { catalogue } from '../diagnostics/catalogue.js';
import type { ConfigKeyName } from './keys.js';
import { CONFIG_KEYS, LEVELS, valueKind } from './keys.js';
import { configurableRules } from './levels.js';

type Schema = Readonly<Record<string, unknown>>;

export function configSchema(): Schema {
  const keys = Object.keys(CONFIG_KEYS) as ConfigKeyName[];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hadsl.config.json',
    description: 'Configuration of hadsl, for the files in its folder and below.',
    type: 'object',
    properties: Object.fromEntries(
      keys.map((key) => [key, { description: CONFIG_KEYS[key].help, ...valueSchema(key) }]),
    ),
    additionalProperties: false,
    // What editors need to take comments and a last comma.
    allowComments: true,
    allowTrailingCommas: true,
  };
}

function valueSchema(key: ConfigKeyName): Schema {
  const kind = valueKind(key);
  switch (kind.kind) {
    case 'text':
      return { type: 'string' };
    case 'choice':
      return { type: 'string', enum: kind.choices };
    case 'choices':
      return { type: 'array', items: { type: 'string', enum: kind.choices }, uniqueItems: true };
    case 'patterns':
      return { type: 'array', items: { type: 'string', minLength: 1, pattern: '^[^/\\\\][^\\\\]*$' } };
    case 'rules':
      return rulesSchema();
  }
}

/** Names are offered with what they find; codes are taken too. */
function rulesSchema(): Schema {
  const rules = configurableRules().map((name) => {
    const { code, severity, explain } = catalogue[name];
    return [
      name,
      { type: 'string', enum: LEVELS, description: `${code}, ${severity}: ${firstSentence(explain)}` },
    ];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(rules),
    patternProperties: { '^[Hh][Aa][0-9]{4}$': { type: 'string', enum: LEVELS } },
    additionalProperties: false,
  };
}

function firstSentence(page: string): string {
  const paragraph = page
    .trim()
    .split(/\n\s*\n/, 1)[0]!
    .replace(/\s+/g, ' ');
  return /^.+?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}
