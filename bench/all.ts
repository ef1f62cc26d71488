import { benchImport } from './import.js';
import { benchParse } from './parse.js';

benchParse();
console.log('');
benchImport();
