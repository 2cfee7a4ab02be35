import { decideBinding, type BindingSource } from '../../src/shared/domain/attribution/binding';
import type { Transaction } from '../_kit/persistence/transaction';
import { bindings, type BindingDocument } from './documents';

/** Who or what may tie this person, and by which scan or order. */
export interface BindingCause {
  readonly personId: string;
  readonly hostPersonId: string | null;
  readonly source: BindingSource;
  readonly organisationId: string;
  readonly organisationPath: readonly string[];
  readonly codeId: string | null;
  readonly orderId: string | null;
}

/** Applies the binding rules to a person's one binding. */
export async function bind(
  tx: Transaction,
  { personId, hostPersonId, source, ...cause }: BindingCause,
  now: number,
): Promise<{ readonly binding: BindingDocument | null; readonly made: boolean }> {
  const current = await tx.get(bindings, personId);
  const decided = decideBinding(current, { personId, hostPersonId, source }, now);
  if (decided === null) return { binding: current, made: false };
  const binding: BindingDocument = { _id: personId, ...cause, ...decided };
  await tx.put(bindings, binding);
  return { binding, made: true };
}
