import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { AppError } from '../../../src/shared/errors/app-error';
import { isLeadManager, listedLeads, relationIn } from '../repository';
import { toLeadCard } from '../views';

/** The leads of a member, of a manager's tree, or of the pool. A team has managers alone to look at it. */
export const listLeads = action('leads.lead.list', PAGE_BUDGET, async (wanted, ctx) => {
  const acting = actingMembership(ctx);
  if (wanted.of === 'team' && !isLeadManager(acting)) throw new AppError('auth.forbidden');
  const { rows, next } = await listedLeads(ctx.db, acting, wanted, ctx.now);
  return { rows: rows.map((lead) => toLeadCard(lead, relationIn(lead, ctx) ?? 'bringer', ctx.now)), next };
});
