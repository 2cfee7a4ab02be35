import { EDITORS_OF, type SettingArea } from '../../src/shared/domain/setting-areas';
import { AppError } from '../../src/shared/errors/app-error';
import { headquartersMembership, type Membership, type QueryContext } from '../_kit/runtime/context';

/** The position under which the caller changes an area. @throws AppError `auth.forbidden` when it is not his to change */
export function editorOf(area: SettingArea, ctx: QueryContext): Membership {
  const membership = headquartersMembership(ctx);
  if (!EDITORS_OF[area].includes(membership.role)) throw new AppError('auth.forbidden');
  return membership;
}
