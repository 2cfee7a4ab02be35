import type { Output } from '../../../src/shared/contract/registry';
import { EMPTY_BALANCE, type Balance } from '../../../src/shared/domain/ledger/balance';
import { isPayee } from '../../../src/shared/domain/commission/payee';
import { balancesOf } from '../../_kit/ledger/read-ledger';
import { action } from '../../_kit/runtime/action';
import { accountOf } from '../repository';

type Standing = Output<'commission.home.get'>['own'];

const MOST_PLACES = 20;

/** What the caller has earned, and the places that he runs: one query for all. */
export const getHome = action('commission.home.get', { roundTrips: 2, documentsExamined: 2 + MOST_PLACES }, async (_input, { actor, db }) => {
  const places = actor.memberships
    .filter(({ organisationId, organisationPath }) => organisationPath.length > 1 && isPayee(actor.personId, actor.memberships, organisationId))
    .slice(0, MOST_PLACES);
  const byId = new Map(places.map(({ organisationId, organisationName }) => [organisationId, organisationName]));
  const ids = [actor.personId, ...byId.keys()];
  const balances = await balancesOf(db, ids.map(accountOf));
  const standingOf = (payeeId: string, kind: Standing['kind'], name: string): Standing =>
    toStanding(balances.get(accountOf(payeeId)) ?? EMPTY_BALANCE, { payeeId, kind, name });
  return {
    own: standingOf(actor.personId, 'person', actor.name ?? ''),
    places: [...byId].map(([id, name]) => standingOf(id, 'organisation', name)),
  };
});

function toStanding(balance: Balance, payee: Pick<Standing, 'payeeId' | 'kind' | 'name'>): Standing {
  const { posted, pendingIn, pendingOut } = balance;
  return { ...payee, account: accountOf(payee.payeeId), balanceFen: posted, payingFen: pendingOut, heldFen: pendingIn, known: balance !== EMPTY_BALANCE };
}
