import { codeState } from '../../src/shared/domain/attribution/code-state';
import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import { codeUses, sceneCodes, type SceneCodeDocument } from './documents';
import { refusalOf } from './resolve-scene';

/**
 * Lets a person use a code, or says why not. Under a limit the count is read and written in this transaction, so that
 * it holds when many come at once; who used the code before comes in again and counts once. A code without a limit is
 * not written to.
 */
export async function admit(
  tx: Transaction,
  code: SceneCodeDocument,
  personId: string,
  now: number,
): Promise<AppError | null> {
  if (code.useLimit === null) return refusalOf(codeState(code, now));
  const fresh = await tx.get(sceneCodes, code._id);
  if (fresh === null) return new AppError('attribution.code.not_recognised');
  const useId = `${code._id}:${personId}`;
  const usedBefore = (await tx.get(codeUses, useId)) !== null;
  const state = codeState(fresh, now);
  if (usedBefore && state === 'used_up') return null;
  if (state !== 'active' || usedBefore) return refusalOf(state);
  await tx.put(codeUses, { _id: useId, at: now });
  await tx.put(sceneCodes, { ...fresh, uses: fresh.uses + 1 });
  return null;
}
