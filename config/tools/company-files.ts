/**
 * The files to import into the cloud database of a company that begins, or that grows by stores and products:
 * `npm run company-files -- --company 恒远电器 --owner 吴恒远 --phone 13900001111 --organisations 组织.csv --products 商品.csv`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { companyFilesText } from '../../src/text/company-files';
import { companyFiles, type CompanyFilesInput, type NamedFile } from '../company-files/documents';

const USAGE = `usage: npm run company-files -- --company <name> [--owner <name> --phone <11 digits>]
       [--organisations <file.csv>] [--products <file.csv>]
The owner belongs to a company that is not in the database yet. Samples: docs/samples.
`;
const FOLDER = path.resolve(__dirname, '../../dist/company-files');
/** Problems that fit on a screen. */
const MOST_LISTED = 40;

function fileOf(name: string | undefined): NamedFile | null {
  return name === undefined ? null : { name: path.basename(name), bytes: readFileSync(name) };
}

/** What was asked for; null when it makes no sense. */
function asked(): CompanyFilesInput | null {
  const text = { type: 'string' } as const;
  const options = { company: text, owner: text, phone: text, organisations: text, products: text };
  const { company = '', owner, phone, organisations, products } = parseArgs({ options }).values;
  const isOwner = owner !== undefined && /^1[3-9]\d{9}$/.test(phone ?? '');
  const isNobody = owner === undefined && phone === undefined && (organisations ?? products) !== undefined;
  if (company === '' || !(isOwner || isNobody)) return null;
  const files = { organisations: fileOf(organisations), products: fileOf(products) };
  return { company, owner: isOwner ? { name: owner, phone: phone ?? '' } : null, ...files };
}

/** One document a line, as the console's import reads it; a collection without documents has no file. */
function write(collections: Readonly<Record<string, readonly object[]>>): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [collection, documents] of Object.entries(collections)) {
    if (documents.length === 0) continue;
    const lines = documents.map((document) => `${JSON.stringify(document)}\n`);
    writeFileSync(path.join(FOLDER, `${collection}.json`), lines.join(''));
    process.stdout.write(`${collection}.json: ${documents.length}\n`);
  }
}

async function main(): Promise<void> {
  const input = asked();
  if (input === null) throw new Error(USAGE);
  const made = await companyFiles(input, Date.now());
  if (!made.ok) {
    const { where, more, nothingWritten } = companyFilesText;
    const listed = made.problems.slice(0, MOST_LISTED).map(({ file, line, column, words }) => where(file, line, column) + words);
    const rest = made.problems.length - listed.length;
    throw new Error([...listed, ...(rest > 0 ? [more(rest)] : []), nothingWritten, ''].join('\n'));
  }
  write(made.collections);
  process.stdout.write(`${FOLDER}: import each file into the collection of its name.\n`);
  if (made.code !== null) process.stdout.write(`The owner signs in with the code ${made.code} within 72 hours.\n`);
}

main().catch((failure: unknown) => {
  process.stderr.write(failure instanceof Error ? `${failure.message}\n` : String(failure));
  process.exitCode = 1;
});
