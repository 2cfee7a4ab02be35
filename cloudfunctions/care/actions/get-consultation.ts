import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { consultationInSight, messagesOf } from '../consultation-repository';
import { toConsultationCard, toMessageView } from '../consultation-views';

export const getConsultation = action(
  'care.consultation.get',
  { roundTrips: 3, documentsExamined: 2 + PAGE_ROWS },
  async ({ consultationId, after }, { actor, db }) => {
    const { consultation, relation } = await consultationInSight(db, actor, consultationId);
    const { rows, next } = await messagesOf(db, consultationId, after);
    const messages = { rows: rows.map(toMessageView), next };
    const { customerPhone, workOrderId } = consultation;
    return { card: toConsultationCard(consultation, relation), messages, relation, customerPhone: relation === 'office' ? customerPhone : null, workOrderId };
  },
);
