import { districtOf } from '../../../src/shared/domain/service/technicians';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { scopeOf } from '../../_kit/runtime/scopes';
import { workOrders } from '../documents';

/** So many of the newest tell where the company's customers live. */
const NEWEST = 100;

/** The districts that visits lead to, the most frequent first. */
export const listAreas = action('service.area.list', { roundTrips: 2, documentsExamined: 1 + NEWEST }, async (_input, ctx) => {
  const where = { scopes: scopeOf(actingMembership(ctx), ctx.actor.personId) };
  const newest = await ctx.db.find(workOrders, { where, orderBy: [['_id', 'desc']], limit: NEWEST });
  const visits = new Map<string, number>();
  for (const { place } of newest) visits.set(districtOf(place), (visits.get(districtOf(place)) ?? 0) + 1);
  const areas = [...visits].sort(([one, often], [other, oftener]) => oftener - often || one.localeCompare(other)).map(([area]) => area);
  return { areas };
});
