import { main } from '../../../cloudfunctions/partners';
import { tryActions } from '../../fixtures/action-trials';
import { ACTION_CASES } from './action-cases';

tryActions({ main, cases: ACTION_CASES, collections: ['partner_offers', 'partner_referrals', 'partner_referral_phones', 'partner_referral_openings'] });
