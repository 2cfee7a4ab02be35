import { main } from '../../../cloudfunctions/leads';
import { tryActions } from '../../fixtures/action-trials';
import { ACTION_CASES } from './action-cases';

tryActions({ main, cases: ACTION_CASES, collections: ['leads', 'lead_phones', 'lead_entries', 'lead_openings', 'lead_turns', 'lead_enquiries'] });
