import { below } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor, Membership } from '../_kit/runtime/context';
import { OFFICE_ROLES } from '../../src/shared/domain/roles';
import { AppError } from '../../src/shared/errors/app-error';
import { scans, sceneCodes, type SceneCodeDocument } from './documents';

export async function findCodeByKey(db: Reader, key: string): Promise<SceneCodeDocument | null> {
  const [code] = await db.find(sceneCodes, { where: { key }, limit: 1 });
  return code ?? null;
}

/** The codes of the acting membership's tree, newest first, one row more than a page. */
export async function listedCodes(db: Reader, acting: Membership, after: string | undefined, limit: number) {
  const where = { listedIn: acting.organisationId, ...(after === undefined ? {} : { _id: below(after) }) };
  return db.find(sceneCodes, { where, orderBy: [['_id', 'desc']], limit });
}

/**
 * A code that the actor may show or look into: his own, one of his organisation, or for the office one of its tree.
 * @throws AppError `attribution.code.missing`, also for somebody else's
 */
export async function codeForMember(db: Reader, codeId: string, actor: Actor, acting: Membership): Promise<SceneCodeDocument> {
  const code = await db.get(sceneCodes, codeId);
  if (code === null || !mayUse(code, actor, acting)) throw new AppError('attribution.code.missing');
  return code;
}

function mayUse(code: SceneCodeDocument, actor: Actor, acting: Membership): boolean {
  if (code.createdBy === actor.personId || code.hostPersonId === actor.personId) return true;
  const seesTree = OFFICE_ROLES.some((role) => role === acting.role);
  return seesTree ? code.organisationPath.includes(acting.organisationId) : code.organisationId === acting.organisationId;
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
