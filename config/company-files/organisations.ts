import { organisationIdOf } from '../../cloudfunctions/identity/organisation-id';
import type { OrganisationPlan } from '../../devcloud/people/company-documents';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../src/shared/domain/roles';
import { companyFilesText } from '../../src/text/company-files';
import { organisationKindNames } from '../../src/text/names';
import { Cells } from './cells';
import { readTable, type Problem, type Row } from './table';

const { columns, problems: words } = companyFilesText;
const PLACES: readonly (readonly [OrganisationKind, string])[] = ORGANISATION_KINDS.filter((kind) => kind !== 'headquarters').map(
  (kind) => [kind, organisationKindNames[kind]],
);

export interface OrganisationsFile {
  /** Headquarters first, every parent before its children. */
  readonly plans: readonly [OrganisationPlan, ...OrganisationPlan[]];
  readonly problems: readonly Problem[];
}

interface Place {
  readonly line: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Empty for what belongs to the company itself. */
  readonly parent: string;
  readonly problems: readonly Problem[];
}

/** The company itself. Its name is its key: under the same name later files find it again. */
export function headquartersPlan(company: string): OrganisationPlan {
  return { id: organisationIdOf(company), name: company, kind: 'headquarters', parentId: null };
}

function readPlace(row: Row, company: string): Place {
  const cells = new Cells(row);
  const name = cells.name(columns.name, 40);
  if (name === company) cells.wrong(columns.name, words.isCompany);
  const kind = cells.oneOf(columns.kind, PLACES, words.kind) ?? 'store';
  const parent = cells.raw(columns.parent);
  return { line: row.line, name, kind, parent: parent === company ? '' : parent, problems: cells.problems };
}

function treeProblems(places: readonly Place[]): Problem[] {
  const byName = new Map(places.map((place) => [place.name, place]));
  return places.flatMap(({ line, name, parent }, position): Problem[] => {
    const first = places.findIndex((place) => place.name === name);
    const firstLine = places[first]?.line;
    if (first !== position && firstLine !== undefined) return [{ line, column: columns.name, words: words.repeated(firstLine) }];
    if (parent !== '' && !byName.has(parent)) return [{ line, column: columns.parent, words: words.parentUnknown(parent) }];
    return isInCircle(name, byName) ? [{ line, column: columns.parent, words: words.parentCircle }] : [];
  });
}

function isInCircle(name: string, byName: ReadonlyMap<string, Place>): boolean {
  const seen = new Set<string>();
  for (let at = byName.get(name); at !== undefined; at = byName.get(at.parent)) {
    if (seen.has(at.name)) return true;
    seen.add(at.name);
  }
  return false;
}

/** Children after their parents, otherwise as the file has them. */
function inOrder(places: readonly Place[]): readonly Place[] {
  const depthOf = (place: Place): number => {
    const parent = places.find(({ name }) => name === place.parent);
    return parent === undefined ? 0 : 1 + depthOf(parent);
  };
  return places.map((place) => ({ place, depth: depthOf(place) })).toSorted((one, other) => one.depth - other.depth).map(({ place }) => place);
}

/** A spreadsheet of stores, dealers and partners as the tree below the company. */
export function readOrganisations(bytes: Uint8Array, company: string): OrganisationsFile {
  const table = readTable(bytes, [columns.name, columns.kind], [columns.parent]);
  const places = table.rows.map((row) => readPlace(row, company));
  const problems = [...table.problems, ...places.flatMap((place) => place.problems), ...treeProblems(places)];
  const headquarters = headquartersPlan(company);
  if (problems.length > 0) return { plans: [headquarters], problems };
  const idOf = (name: string) => (name === '' ? headquarters.id : organisationIdOf(company, name));
  const plans = inOrder(places).map(({ name, kind, parent }) => ({ id: idOf(name), name, kind, parentId: idOf(parent) }));
  return { plans: [headquarters, ...plans], problems };
}
