import { main } from '../../../cloudfunctions/loyalty';
import { writeCompany } from '../../../devcloud/people/company-documents';
import { tryActions } from '../../fixtures/action-trials';
import { organisations } from '../../fixtures/company';
import { stockShelves } from '../../fixtures/sales';
import { otherFinance } from '../payments/action-cases';
import { MEMBER_CASES } from './member-cases';
import { OFFER_CASES } from './offer-cases';

jest.setTimeout(120_000);

tryActions({
  main,
  cases: { ...MEMBER_CASES, ...OFFER_CASES },
  collections: ['coupons', 'coupon_rules', 'coupon_takings', 'rewards', 'lotteries', 'draws', 'draw_counts', 'orders', 'ledger_transfers'],
  found: async (started) => {
    await writeCompany(started.store, organisations, [otherFinance], 0);
    await stockShelves(started);
  },
});
