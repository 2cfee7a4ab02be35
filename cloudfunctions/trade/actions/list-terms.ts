import { DEFAULT_TERMS, isTrading } from '../../../src/shared/domain/trade/terms';
import { findOrganisationsBelow } from '../../identity/public';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { MOST_TIERS, namesIn, writtenTerms } from '../repository';

const MOST_ORGANISATIONS = 500;

/** Every organisation with what holds for it. */
export const listTerms = action(
  'trade.terms.list',
  { roundTrips: 5, documentsExamined: 2 + 3 * MOST_ORGANISATIONS + MOST_TIERS },
  async (_input, ctx) => {
    const { organisationId } = headquartersMembership(ctx);
    const found = await findOrganisationsBelow(ctx.db, organisationId, MOST_ORGANISATIONS + 1);
    const shown = found.slice(0, MOST_ORGANISATIONS);
    const written = await writtenTerms(ctx.db, shown.filter(({ kind }) => isTrading(kind)).map(({ id }) => id));
    const names = await namesIn(ctx.db, [...written.values()].map(({ values }) => values));
    const rows = shown.map(({ id, name, kind, path }) => {
      const organisation = { id, name, kind, path: [...path] };
      if (!isTrading(kind)) return { organisation, terms: null };
      const terms = written.get(id);
      const values = { ...DEFAULT_TERMS, ...terms?.values };
      const called = { tierName: names.get(values.priceTier ?? '') ?? null, salespersonName: names.get(values.salespersonId ?? '') ?? null };
      return { organisation, terms: { ...values, subjects: [...values.subjects], ...called, version: terms?.version ?? 0, at: terms?.at ?? null } };
    });
    return { rows, more: found.length > MOST_ORGANISATIONS };
  },
);
