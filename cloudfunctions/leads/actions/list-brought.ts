import { maskPhone } from '../../../src/shared/domain/identity/mask-phone';
import { maskedName } from '../../../src/shared/domain/orders/masking';
import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { leads } from '../documents';

/** What the caller told of, newest first: how far it is, nothing of what was spoken with the customer. */
export const listBrought = action('leads.brought.list', PAGE_BUDGET, async ({ after }, { db, actor }) => {
  const { personId } = actor;
  const { rows, next } = await findPage(db, leads, { bringerIds: personId }, after);
  return {
    rows: rows.map(({ _id: id, leadNo, customer, wish, state, holder, bringerId, createdAt: at, reached }) => ({
      id,
      leadNo,
      customerName: maskedName(customer.name),
      phoneMasked: maskPhone(customer.phone),
      wish: bringerId === personId ? wish : '',
      state,
      first: bringerId === personId,
      holderName: holder?.name ?? null,
      at,
      reached: reached.map((step) => ({ ...step })),
    })),
    next,
  };
});
