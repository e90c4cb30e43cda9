/**
 * `node test/catalogue/extract.ts <nginx source tree>`: which messages of that nginx no signature knows, and which are
 * new since the newest release in `formats.json`. Exit status 1 if any is unknown.
 */
import { exceptions } from './exceptions.ts';
import { formatsOf } from './formats.ts';
import { catalogue } from './history.ts';
import { unknownFormats } from './unknown.ts';

const tree = process.argv[2];
if (!tree) {
  console.error('Usage: node test/catalogue/extract.ts <nginx source tree>');
  process.exit(2);
}

const formats = formatsOf(tree);
const had = new Set(catalogue().formats.map(({ file, format }) => `${file} ${format}`));
const fresh = formats.filter(({ file, format }) => !had.has(`${file} ${format}`));
const unknown = unknownFormats(formats).filter(({ format }) => !Object.hasOwn(exceptions, format));

console.log(`${formats.length} formats, ${fresh.length} new, ${unknown.length} unknown`);
for (const { file, level, format } of fresh) console.log(`new      ${file} [${level}] ${format}`);
for (const { file, level, format } of unknown) console.log(`unknown  ${file} [${level}] ${format}`);
process.exitCode = unknown.length > 0 ? 1 : 0;
