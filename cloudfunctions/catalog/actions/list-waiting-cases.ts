import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { casesOfOffice } from '../case-repository';
import { toCasePage } from '../case-views';

export const listWaitingCases = action('catalog.case.waiting', PAGE_BUDGET, async ({ state = 'offered', after }, ctx) =>
  toCasePage(await casesOfOffice(ctx.db, actingMembership(ctx), { state, after }), ctx.actor),
);
