import { findPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { complaintForOffice } from '../complaint-repository';
import { formAccesses } from '../documents';

/** Who opened which sensitive field of a complaint's forms. */
export const listOpenings = action(
  'care.form.openings',
  { roundTrips: 3, documentsExamined: 2 + PAGE_ROWS },
  async ({ complaintId, after }, { actor, db }) => {
    await complaintForOffice(db, actor, complaintId);
    const { rows, next } = await findPage(db, formAccesses, { complaintId }, after);
    return { rows: rows.map(({ _id: id, annex, key, personName: byName, at }) => ({ id, annex, key, byName, at })), next };
  },
);
