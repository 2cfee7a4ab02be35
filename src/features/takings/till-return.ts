import type { Problems } from '../../components/form-sheet/use-draft';
import type { Input } from '../../shared/contract/registry';
import { plainLine } from '../../shared/kernel/plain-text';
import { paybacksText } from '../../text/paybacks';

type Settling = Input<'payments.payback.settle'>;

/** How a retailer's till gave money back. */
export interface TillReturnDraft {
  readonly kind: NonNullable<Settling['till']>['kind'];
  readonly ticketNo: string;
  /** `YYYY-MM-DD`. */
  readonly soldOn: string;
  readonly reason: string;
}

const words = paybacksText.atTill;

export function tillReturnProblems({ kind, ticketNo, reason }: TillReturnDraft): Problems<TillReturnDraft> {
  return {
    ...(kind === 'ticket' && plainLine(ticketNo) === '' ? { ticketNo: words.ticketNoMissing } : {}),
    ...(kind === 'struck_off' && plainLine(reason) === '' ? { reason: words.reasonMissing } : {}),
  };
}

export function toTillReturn(paybackId: string, { kind, ticketNo, soldOn, reason }: TillReturnDraft): Settling {
  return { paybackId, till: kind === 'ticket' ? { kind, ticketNo, soldOn } : { kind, reason } };
}
