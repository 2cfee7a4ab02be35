import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { consultationsBelow } from '../consultation-repository';
import { toConsultationCard } from '../consultation-views';

export const listConsultations = action('care.consultation.list', PAGE_BUDGET, async ({ waiting = false, after }, ctx) => {
  const { rows, next } = await consultationsBelow(ctx.db, actingMembership(ctx).organisationId, { waiting, after });
  return { rows: rows.map((consultation) => toConsultationCard(consultation, 'office')), next };
});
