import type { PublishedCalendar } from '../../src/shared/domain/care/working-time';
import type { ServiceSettings } from '../../src/shared/domain/service/service-settings';
import type { Reader } from '../_kit/persistence/reader';
import { readSettings } from '../settings/public';

/** When the office works, and until when it has to act. One round trip. */
export async function serviceTerms(db: Reader): Promise<ServiceSettings & PublishedCalendar> {
  const { values, versions } = await readSettings(db, ['service']);
  return { ...values.service, calendarVersion: versions.service };
}
