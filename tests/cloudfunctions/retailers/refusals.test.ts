import { main } from '../../../cloudfunctions/retailers';
import { tryActions } from '../../fixtures/action-trials';
import { ACTION_CASES } from './action-cases';

tryActions({ main, cases: ACTION_CASES, collections: ['retailers', 'retailer_tickets', 'retailer_settlements', 'retailer_rows'], ownPlace: ['retailers.retailer.list'] });
