/** All benches: `npm run bench`. */
import { benchParse } from './parse.js';

benchParse();
