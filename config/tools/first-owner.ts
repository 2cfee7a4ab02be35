import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstCompany } from '../first-company';

/** `npm run first-owner -- <company> <name> <phone>`: files to import into an empty environment's database. */
async function main(): Promise<void> {
  const [company = '', name = '', phone = ''] = process.argv.slice(2);
  if (company === '' || name === '' || !/^1[3-9]\d{9}$/.test(phone)) {
    process.stderr.write('usage: npm run first-owner -- <company> <owner> <11-digit phone>\n');
    process.exitCode = 1;
    return;
  }
  const { code, ...collections } = await firstCompany(company, { name, phone }, Date.now());
  const folder = path.resolve(__dirname, '../../dist/first-company');
  mkdirSync(folder, { recursive: true });
  for (const [collection, documents] of Object.entries(collections)) {
    // One document a line, as the console's import reads it.
    writeFileSync(path.join(folder, `${collection}.json`), documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  }
  process.stdout.write(`${folder}: import each file into the collection of its name.\n`);
  process.stdout.write(`The owner signs in with ${phone} and the code ${code} within 72 hours.\n`);
}

void main();
