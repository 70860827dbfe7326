// Lets mermaid's own parser read files: node check_mermaid.mjs FOLDER_WITH_NODE_MODULES LIST, where LIST names a file a line.
// Prints what it does not accept, as `file: why`; exit code 1 if there is any.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {join, resolve} from 'node:path';

const [folder, list] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(resolve(folder), 'none.js')));
try {
  const {JSDOM} = require('jsdom');
  const page = new JSDOM('');
  globalThis.window = page.window;
  globalThis.document = page.window.document;
} catch (error) {
  console.log(`no jsdom: ${error.message}`);
  process.exit(2);
}
const mermaid = (await import(pathToFileURL(join(resolve(folder), 'node_modules/mermaid/dist/mermaid.core.mjs')))).default;

let bad = 0;
for (const file of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
  try {
    await mermaid.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    ++bad;
    console.log(`${file}: ${String(error.message || error).split('\n').slice(0, 4).join(' | ')}`);
  }
}
process.exit(bad ? 1 : 0);
