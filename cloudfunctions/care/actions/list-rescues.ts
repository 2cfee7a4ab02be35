import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { rescuesBelow } from '../repository';
import { toRescueRow } from '../rescue-views';

export const listRescues = action('care.rescue.list', PAGE_BUDGET, async ({ over = false, after }, ctx) => {
  const { rows, next } = await rescuesBelow(ctx.db, actingMembership(ctx).organisationId, { over, after });
  return { rows: rows.map((rescue) => toRescueRow(rescue, ctx.now)), next };
});
