export { importCrmsh } from './import.js';
