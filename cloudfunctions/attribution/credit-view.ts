import type { Output } from '../../src/shared/contract/registry';
import { maskedName } from '../../src/shared/domain/orders/masking';
import type { Contestant, CreditDocument } from './credit-documents';

export type CreditView = Output<'attribution.credit.get'>;

/** An order of which nothing was decided. */
export const UNDECIDED: CreditView = { decidedAt: null, policyVersion: 0, buyerKnown: false, uplineLevels: 0, contestants: [], overrules: [] };

/** @param office whether the names of customers are whole: a guide sees who he is up against, not whose customer it is */
export function toCreditView(credit: CreditDocument, office: boolean): CreditView {
  const { contestants, overrules, saleTouchId, referralTouchId, decidedAt, policyVersion, upline, buyerId } = credit;
  const nameOf = (touchId: string | null): string | null => {
    const found = contestants.find((contestant) => contestant.touchId === touchId);
    return found === undefined ? null : shownName(found, office);
  };
  return {
    decidedAt,
    policyVersion,
    buyerKnown: buyerId !== null,
    uplineLevels: upline.length,
    contestants: [...contestants]
      .sort((one, other) => other.at - one.at)
      .map((contestant) => {
        const { touchId, chain, via, host, organisationName, at, verdict } = contestant;
        const credited = touchId === saleTouchId || touchId === referralTouchId;
        return { touchId, chain, via, hostKind: host.kind, hostName: shownName(contestant, office), organisationName, at, verdict, credited };
      }),
    overrules: overrules.map(({ chain, fromTouchId, toTouchId, reason, byName, at }) => ({
      chain,
      fromName: nameOf(fromTouchId),
      toName: nameOf(toTouchId),
      reason,
      byName,
      at,
    })),
  };
}

const shownName = ({ host, hostName }: Contestant, office: boolean): string =>
  host.kind === 'customer' && !office ? maskedName(hostName) : hostName;
