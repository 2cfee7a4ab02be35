import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { ownConsultations } from '../consultation-repository';
import { toConsultationCard } from '../consultation-views';

export const listMyConsultations = action('care.consultation.mine', PAGE_BUDGET, async ({ after }, { actor, db }) => {
  const { rows, next } = await ownConsultations(db, actor, after);
  return { rows: rows.map((consultation) => toConsultationCard(consultation, 'customer')), next };
});
