import { AppError } from '../../src/shared/errors/app-error';
import { actingMembership, type QueryContext } from '../_kit/runtime/context';

/**
 * The rules hold for the whole company, so only its headquarters changes them: a store's owner does not.
 * @throws AppError `auth.forbidden`
 */
export function admitHeadquarters(context: QueryContext): void {
  if (actingMembership(context).organisationPath.length > 1) throw new AppError('auth.forbidden');
}
