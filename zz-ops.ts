import * as db from './compiler/agents/database.js'; console.log(Object.keys(db));
