import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { writtenInterest } from '../../fixtures/dealer-interest';

const { guide, technician, dealer, dealerGuide, supervisor, finance, partner } = people;
const nobodyElse = [customers.zhang, guide, technician, partner, dealerGuide, supervisor];

const NO_INTEREST = 'din_zzzzzzzzzz';
const BAD_INTERESTS = [{}, { interestId: '' }, { interestId: { $gt: '' } }];
const missing = { input: <I extends { readonly interestId: string }>(input: I): I => ({ ...input, interestId: NO_INTEREST }), code: 'dealers.interest.missing' } as const;
const one = async (devcloud: Devcloud) => ({ interestId: await writtenInterest(devcloud) });

/** How the actions of interest must be tried. */
export const INTEREST_CASES: ActionCases<'dealers.interest'> = {
  'dealers.interest.get': { by: dealer, wrongRoles: nobodyElse, prepare: one, malformed: BAD_INTERESTS, missing },
  'dealers.interest.waive': {
    by: finance,
    wrongRoles: [...nobodyElse, dealer],
    prepare: async (devcloud) => ({ ...(await one(devcloud)), reason: '银行晚到' }),
    malformed: [...BAD_INTERESTS, { interestId: NO_INTEREST, reason: ' ' }, { interestId: NO_INTEREST, reason: 'x'.repeat(61) }],
    otherwise: (input) => ({ ...input, reason: '别的原因' }),
    onlyOnce: 'dealers.interest.waived',
    missing,
  },
};
