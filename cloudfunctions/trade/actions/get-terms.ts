import { keepsBooks } from '../../../src/shared/domain/identity/books';
import { DEFAULT_TERMS, ownTerms } from '../../../src/shared/domain/trade/terms';
import { findMembersOf } from '../../identity/public';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type QueryContext } from '../../_kit/runtime/context';
import { tradeTerms } from '../documents';
import { readableOrganisation } from '../organisation';
import { allTiers, MOST_TIERS, namesIn } from '../repository';

/** Who looks after organisations. */
const CARETAKERS = ['owner', 'supervisor', 'salesperson'] as const;
const MOST_SALESPEOPLE = 100;

/** What holds with one organisation: for the office with all that it may be changed to, for the organisation itself without its notes. */
export const getTerms = action(
  'trade.terms.get',
  { roundTrips: 7, documentsExamined: 5 + MOST_TIERS + MOST_SALESPEOPLE },
  async ({ organisationId }, ctx) => {
    const { id, name, kind, path } = await readableOrganisation(ctx, organisationId);
    const found = await ctx.db.get(tradeTerms, id);
    const acting = actingMembership(ctx);
    const atHeadquarters = acting.organisationPath.length === 1;
    const all = { ...DEFAULT_TERMS, ...found?.values };
    const values = atHeadquarters ? all : ownTerms(all);
    const mayChange = keepsBooks(acting);
    const [names, choices] = await Promise.all([namesIn(ctx.db, [values]), mayChange ? choicesFor(ctx) : null]);
    return {
      organisation: { id, name, kind, path: [...path] },
      values: { ...values, subjects: [...values.subjects] },
      tierName: names.get(values.priceTier ?? '') ?? null,
      salespersonName: names.get(values.salespersonId ?? '') ?? null,
      version: found?.version ?? 0,
      byName: atHeadquarters ? (found?.byName ?? null) : null,
      reason: atHeadquarters ? (found?.reason ?? null) : null,
      at: found?.at ?? null,
      choices,
    };
  },
);

async function choicesFor(ctx: QueryContext) {
  const { organisationId } = actingMembership(ctx);
  const [tiers, members] = await Promise.all([
    allTiers(ctx.db),
    findMembersOf(ctx.db, CARETAKERS, organisationId, { after: undefined, limit: MOST_SALESPEOPLE }),
  ]);
  const salespeople = members.filter((member) => member.organisationId === organisationId);
  return {
    tiers: tiers.map(({ _id, name }) => ({ id: _id, name })),
    salespeople: salespeople.map(({ personId, name }) => ({ id: personId, name })),
  };
}
