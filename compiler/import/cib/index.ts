/** A CIB, in a file or made by a script, and the model of it. One file a construct, as in `compiler/emit/cib/`. */
export { modelOf } from './model-of.js';
export { importCib } from './read.js';
