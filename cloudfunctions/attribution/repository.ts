import { findPage } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor, Membership } from '../_kit/runtime/context';
import { OFFICE_ROLES } from '../../src/shared/domain/roles';
import { AppError } from '../../src/shared/errors/app-error';
import { findApplianceForStaff, findOrderForStaff } from '../orders/public';
import { scans, sceneCodes, type SceneCodeDocument } from './documents';

export async function findCodeByKey(db: Reader, key: string): Promise<SceneCodeDocument | null> {
  const [code] = await db.find(sceneCodes, { where: { key }, limit: 1 });
  return code ?? null;
}

/** The codes of the acting membership's tree, newest first. */
export async function listedCodes(db: Reader, acting: Membership, after: string | undefined) {
  return findPage(db, sceneCodes, { listedIn: acting.organisationId }, after);
}

/**
 * A code that the actor may show or look into: of an order or machine that he sees, his own personal one, one that his
 * organisation made for everybody, or for the office any of its tree.
 * @throws AppError `attribution.code.missing`, also for somebody else's
 */
export async function codeForMember(
  db: Reader,
  codeId: string,
  actor: Actor,
  acting: Membership,
): Promise<SceneCodeDocument> {
  const code = await db.get(sceneCodes, codeId);
  if (code === null || !(await mayUse(db, code, actor, acting))) throw new AppError('attribution.code.missing');
  return code;
}

async function mayUse(db: Reader, code: SceneCodeDocument, actor: Actor, acting: Membership): Promise<boolean> {
  const { kind, subjectId, hostPersonId, organisationId, organisationPath } = code;
  // Whoever has the picture of an order's code can take the order, so it is shown to those alone who see the order.
  if (kind === 'order' || kind === 'receipt') return (await findOrderForStaff(db, actor, subjectId ?? '')) !== null;
  if (kind === 'product') return (await findApplianceForStaff(db, actor, subjectId ?? '')) !== null;
  if (OFFICE_ROLES.some((role) => role === acting.role)) return organisationPath.includes(acting.organisationId);
  return hostPersonId === null ? organisationId === acting.organisationId : hostPersonId === actor.personId;
}

/** How often a code was scanned with success; counted on an index, so that no scan writes to the code. */
export function countScans(db: Reader, codeId: string): Promise<number> {
  return db.count(scans, { codeId, outcome: 'landed' });
}

export async function lastScanAt(db: Reader, codeId: string): Promise<number | null> {
  const where = { codeId, outcome: 'landed' };
  const [last] = await db.find(scans, { where, orderBy: [['_id', 'desc']], limit: 1 });
  return last?.at ?? null;
}
