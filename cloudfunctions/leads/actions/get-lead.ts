import { action } from '../../_kit/runtime/action';
import { leadInSight } from '../repository';
import { leadTerms } from '../terms';
import { toLeadView } from '../views';

export const getLead = action('leads.lead.get', { roundTrips: 3, documentsExamined: 4 }, async ({ leadId }, ctx) => {
  const [seen, terms] = await Promise.all([leadInSight(ctx.db, ctx, leadId), leadTerms(ctx.db)]);
  return toLeadView(seen, terms, ctx.now);
});
