/** Writes the JSON schema of `hadsl.config.json` from the tables. `npm run docs`; a test says when it is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../compiler/config/schema.js';

const path = join(import.meta.dirname, '../compiler/config/hadsl.config.schema.json');
writeFileSync(path, JSON.stringify(configSchema(), null, 2) + '\n');
console.log('compiler/config/hadsl.config.schema.json');
