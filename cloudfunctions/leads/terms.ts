import type { LeadSettings } from '../../src/shared/domain/leads/clock';
import type { Reader } from '../_kit/persistence/reader';
import { readSettings } from '../settings/public';

/** The company's rules of following up. One round trip. */
export async function leadTerms(db: Pick<Reader, 'find'>): Promise<LeadSettings> {
  return (await readSettings(db, ['leads'])).values.leads;
}
