import { changedTerms, DEFAULT_TERMS, type TradeTerms } from '../../../src/shared/domain/trade/terms';
import { AppError } from '../../../src/shared/errors/app-error';
import { findMember } from '../../identity/public';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership, type QueryContext } from '../../_kit/runtime/context';
import { priceTiers, termsVersionId, tradeTerms, tradeTermsVersions } from '../documents';
import { organisationInSight } from '../organisation';

/** Makes new terms hold from now on; every version stays, with what it changed and why. */
export const saveTerms = action(
  'trade.terms.save',
  { roundTrips: 11, documentsExamined: 7 },
  async ({ organisationId, values, basedOn, reason }, ctx) => {
    await organisationInSight(ctx, organisationId);
    await checkNamed(ctx, values);
    const version = basedOn + 1;
    const written = { version, byId: ctx.actor.personId, byName: ctx.actor.name ?? '', reason, at: ctx.now };
    return ctx.transact(async (tx) => {
      const current = await tx.get(tradeTerms, organisationId);
      if ((current?.version ?? 0) !== basedOn) throw new AppError('trade.version.outdated');
      const before = { ...DEFAULT_TERMS, ...current?.values };
      if (changedTerms(before, values).length === 0) throw new AppError('trade.terms.unchanged');
      await tx.put(tradeTerms, { _id: organisationId, ...written, values });
      await tx.insert(tradeTermsVersions, { _id: termsVersionId(organisationId, version), organisationId, ...written, before, values });
      return { organisationId, version };
    });
  },
);

/** The tier and the person must be there; nothing is queried inside the transaction. */
async function checkNamed(ctx: QueryContext, { priceTier, salespersonId }: TradeTerms): Promise<void> {
  const { organisationId } = headquartersMembership(ctx);
  const [tier, person] = await Promise.all([
    priceTier === null ? null : ctx.db.get(priceTiers, priceTier),
    salespersonId === null ? null : findMember(ctx.db, salespersonId, { organisationId }),
  ]);
  if (priceTier !== null && tier === null) throw new AppError('trade.tier.missing');
  if (salespersonId !== null && person === null) throw new AppError('trade.terms.salesperson_missing');
}
