import type { ServiceSettings } from '../../src/shared/domain/service/service-settings';
import type { Reader } from '../_kit/persistence/reader';
import { readSettings } from '../settings/public';

/** When the office works, and until when it has to act. One round trip. */
export async function serviceTerms(db: Reader): Promise<ServiceSettings> {
  return (await readSettings(db, ['service'])).values.service;
}
