import { searchKeysOf } from '../_kit/persistence/search-keys';
import type { Place } from './documents';

/** What the office finds a dealer's document by: its number, and the dealer's name. */
export const placeSearchKeys = ({ organisationPath, organisationName }: Pick<Place, 'organisationPath' | 'organisationName'>, number: string): string[] =>
  searchKeysOf(organisationPath, { number, customer: { name: organisationName, phone: '' } });
