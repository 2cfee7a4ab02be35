import { stableId } from '../_kit/runtime/stable-id';

/**
 * The id of the company, or of one of its places. A place's name is its key in the whole company, so that what the owner adds
 * on a screen and what a spreadsheet brings later are the same place, and two who add one at once cannot both do it.
 */
export function organisationIdOf(company: string, ...place: readonly string[]): string {
  return stableId('organisation', company, ...place);
}
