import { findPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { tradeTermsVersions } from '../documents';
import { organisationInSight } from '../organisation';
import { namesIn } from '../repository';

/** Who changed the terms with an organisation, when, what and why; newest first. */
export const listTermsHistory = action(
  'trade.terms.history',
  { roundTrips: 5, documentsExamined: 2 + 5 * PAGE_ROWS },
  async ({ organisationId, after }, ctx) => {
    await organisationInSight(ctx, organisationId);
    const { rows, next } = await findPage(ctx.db, tradeTermsVersions, { organisationId }, after);
    const names = await namesIn(ctx.db, rows.flatMap(({ before, values }) => [before, values]));
    return {
      rows: rows.map(({ version, byName, reason, at, before, values }) => ({
        version,
        byName,
        reason,
        at,
        before: { ...before, subjects: [...before.subjects] },
        values: { ...values, subjects: [...values.subjects] },
      })),
      next,
      names: [...names].map(([id, name]) => ({ id, name })),
    };
  },
);
