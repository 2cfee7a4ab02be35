import type { KeptMedium } from '../../components/media/media-items';
import { isAhead } from '../../shared/domain/service/free-windows';
import { isGoneOn, unsentForms, type UnsentForm } from '../../stores/unsent-form';
import type { RequestDraft } from './request-model';

/** A request that somebody began and did not send; its key is that of the start that it was written for. */
export type UnsentRequest = UnsentForm<RequestDraft, KeptMedium>;

export const useUnsentRequest = unsentForms<RequestDraft, KeptMedium>('service-request');

interface Wanted {
  readonly key: string;
  /** The household's machines. */
  readonly appliances: readonly { readonly id: string }[];
}

/** What was written for this start, without the wishes that are over; null when there is nothing, or its machine is gone. */
export function unsentFor(unsent: UnsentRequest | null, { key, appliances }: Wanted, now: number): UnsentRequest | null {
  if (unsent === null || !isGoneOn(unsent, key, now)) return null;
  const { applianceId, wishes } = unsent.draft;
  if (applianceId !== null && appliances.every(({ id }) => id !== applianceId)) return null;
  return { ...unsent, draft: { ...unsent.draft, wishes: wishes.filter((wish) => isAhead(wish, now)) } };
}
