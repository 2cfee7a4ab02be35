import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { below } from '../../_kit/persistence/conditions';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { payments } from '../documents';
import { toPaymentView } from '../views';

export const listPayments = action(
  'payments.payment.list',
  { roundTrips: 2, documentsExamined: 24 },
  async ({ filter, after }, ctx) => {
    const { organisationId } = actingMembership(ctx);
    const found = await ctx.db.find(payments, {
      where: {
        organisationPath: organisationId,
        ...(filter === undefined ? {} : { listFilter: filter }),
        ...(after === undefined ? {} : { _id: below(after) }),
      },
      orderBy: [['_id', 'desc']],
      limit: PAGE_SIZE + 1,
    });
    const { rows, next } = toPage(found, PAGE_SIZE);
    return { rows: rows.map((payment) => toPaymentView(payment, true)), next };
  },
);
