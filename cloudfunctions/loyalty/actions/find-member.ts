import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { AppError } from '../../../src/shared/errors/app-error';
import { balancesOf } from '../../_kit/ledger/read-ledger';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { findPersonByPhone } from '../../identity/public';
import { readSettings } from '../../settings/public';
import { toLevelView } from '../views';

/** A member as the office sees him, by the phone that WeChat verified. */
export const findMember = action(
  'loyalty.member.find',
  { roundTrips: 5, documentsExamined: 6 },
  async ({ phone }, ctx) => {
    headquartersMembership(ctx);
    const [person, { values }] = await Promise.all([
      findPersonByPhone(ctx.db, phone),
      readSettings(ctx.db, ['levels']),
    ]);
    if (person === null) throw new AppError('loyalty.person.missing');
    const account = accounts.customerPoints(person.personId);
    const growth = accounts.customerGrowth(person.personId);
    const balances = await balancesOf(ctx.db, [account, growth]);
    return {
      personId: person.personId,
      name: person.name,
      available: availableOf(balances.get(account) ?? EMPTY_BALANCE),
      level: toLevelView(balances.get(growth) ?? EMPTY_BALANCE, values.levels),
      account,
    };
  },
);
