import { differsForItself, ownTerms, type TradeTerms } from '../../../src/shared/domain/trade/terms';
import { findPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { tradeTermsVersions, type TermsVersionDocument } from '../documents';
import { readableOrganisation } from '../organisation';
import { namesIn } from '../repository';

/**
 * What changed in the terms with an organisation, newest first: for the office with who wrote it and why, for the organisation
 * itself what it reads of them, and nothing of a version that changed only the office's notes.
 */
export const listTermsHistory = action(
  'trade.terms.history',
  { roundTrips: 5, documentsExamined: 2 + 5 * PAGE_ROWS },
  async ({ organisationId, after }, ctx) => {
    const { id } = await readableOrganisation(ctx, organisationId);
    const { rows, next } = await findPage(ctx.db, tradeTermsVersions, { organisationId: id }, after);
    const shown = actingMembership(ctx).organisationPath.length === 1 ? rows.map(wholeVersion) : rows.filter(({ before, values }) => differsForItself(before, values)).map(ownVersion);
    const names = await namesIn(ctx.db, shown.flatMap(({ before, values }) => [before, values]));
    return { rows: shown, next, names: [...names].map(([nameId, name]) => ({ id: nameId, name })) };
  },
);

const copied = (terms: TradeTerms) => ({ ...terms, subjects: [...terms.subjects] });

function wholeVersion({ version, byName, reason, at, before, values }: TermsVersionDocument) {
  return { version, byName, reason, at, before: copied(before), values: copied(values) };
}

function ownVersion({ version, at, before, values }: TermsVersionDocument) {
  return { version, byName: null, reason: null, at, before: copied(ownTerms(before)), values: copied(ownTerms(values)) };
}
