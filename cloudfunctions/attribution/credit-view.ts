import type { Output } from '../../src/shared/contract/registry';
import { DEFAULT_CREDIT_RULES } from '../../src/shared/domain/attribution/credit';
import { maskedName } from '../../src/shared/domain/orders/masking';
import { DISPATCH_ROLES, OFFICE_ROLES, type Role } from '../../src/shared/domain/roles';
import type { Contestant, CreditDocument } from './credit-documents';

export type CreditView = Output<'attribution.credit.get'>;

/** An order of which nothing was decided. */
export const UNDECIDED: CreditView = {
  decidedAt: null,
  policyVersion: 0,
  days: DEFAULT_CREDIT_RULES.days,
  ranks: [...DEFAULT_CREDIT_RULES.ranks],
  buyerKnown: false,
  mayOverrule: false,
  uplineLevels: 0,
  contestants: [],
  overrules: [],
};

/** As a role may see it: the names of customers are whole for the office alone, and only a manager may overrule. */
export function toCreditView(credit: CreditDocument, role: Role): CreditView {
  const office = OFFICE_ROLES.some((one) => one === role);
  const { contestants, overrules, saleTouchId, referralTouchId, decidedAt, policyVersion, rules, upline, buyerId } = credit;
  const nameOf = (touchId: string | null): string | null => {
    const found = contestants.find((contestant) => contestant.touchId === touchId);
    return found === undefined ? null : shownName(found, office);
  };
  return {
    decidedAt,
    policyVersion,
    days: rules.days,
    ranks: [...rules.ranks],
    buyerKnown: buyerId !== null,
    mayOverrule: DISPATCH_ROLES.some((one) => one === role),
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
