import { organisationDocuments } from '../../devcloud/people/company-documents';
import { companyFilesText } from '../../src/text/company-files';
import { firstCompany } from '../first-company';
import { openingStock } from './opening-stock';
import { headquartersPlan, readOrganisations } from './organisations';
import { readProducts, type ProductsFile } from './products';
import type { Problem } from './table';

/** A spreadsheet that was handed in. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CompanyFilesInput {
  readonly company: string;
  /** Only for a company that is not in the database yet. */
  readonly owner: { readonly name: string; readonly phone: string } | null;
  readonly organisations: NamedFile | null;
  readonly products: NamedFile | null;
}

export type CompanyFiles =
  | { readonly ok: false; readonly problems: readonly (Problem & { readonly file: string })[] }
  | {
      readonly ok: true;
      /** Documents to import, by collection. */
      readonly collections: Readonly<Record<string, readonly object[]>>;
      /** The first owner's; null when nobody was invited. */
      readonly code: string | null;
    };

const { columns, problems: words } = companyFilesText;
const NO_PRODUCTS: ProductsFile = { documents: [], openingStock: {}, problems: [], stockedLines: [] };

/**
 * Turns spreadsheets into the documents that a company begins with, or grows by. All or nothing: one wrong row, and
 * there are only problems.
 * @param now epoch milliseconds
 */
export async function companyFiles(input: CompanyFilesInput, now: number): Promise<CompanyFiles> {
  const { company, owner } = input;
  const places =
    input.organisations === null
      ? { plans: [headquartersPlan(company)] as const, problems: [] }
      : readOrganisations(input.organisations.bytes, company);
  const products = input.products === null ? NO_PRODUCTS : readProducts(input.products.bytes);
  const tooLate = owner === null ? products.stockedLines.map(stockLater) : [];
  const problems = [
    ...places.problems.map((problem) => ({ ...problem, file: input.organisations?.name ?? '' })),
    ...[...products.problems, ...tooLate].map((problem) => ({ ...problem, file: input.products?.name ?? '' })),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const stock = await openingStock(products.openingStock, now);
  const made = { products: products.documents, ...stock };
  if (owner === null) return { ok: true, collections: { organisations: organisationDocuments(places.plans), ...made }, code: null };
  const { code, ...people } = await firstCompany(places.plans, owner, now);
  return { ok: true, collections: { ...people, ...made }, code };
}

/** Importing an opening balance again would wipe out what was sold since. */
const stockLater = (line: number): Problem => ({ line, column: columns.openingStock, words: words.stockLater });
