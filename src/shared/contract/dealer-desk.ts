import * as v from 'valibot';
import { FINANCE_ROLES } from '../domain/roles';
import { query } from './define';
import { count, empty } from './fields';

export const dealerDeskContract = {
  /**
   * What waits for who decides on dealers' behalf, to a hundred: pick-ups over what was agreed; statements that a dealer
   * doubts, null for who does not keep the company's books.
   */
  'dealers.desk.get': query({ access: FINANCE_ROLES, input: empty, output: v.object({ pickups: count, doubts: v.nullable(count) }) }),
} as const;
