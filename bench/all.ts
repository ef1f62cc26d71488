import { benchParse } from './parse.js';

benchParse();
