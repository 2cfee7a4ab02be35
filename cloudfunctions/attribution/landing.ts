import type { Output } from '../../src/shared/contract/registry';
import { maskedName } from '../../src/shared/domain/orders/masking';
import { AppError } from '../../src/shared/errors/app-error';
import type { QueryContext } from '../_kit/runtime/context';
import { findMember, findPeople, type MemberFacts } from '../identity/public';
import { findApplianceForScanner, findOrderForScanner } from '../orders/public';
import type { SceneCodeDocument } from './documents';
import type { ShareDocument } from './share-documents';
import { toShared } from './share-target';

export type Landing = Output<'attribution.scan.record'>;

/** What a code shows, given whether the member behind it is the scanner's adviser now. */
export type LandingOf = (isAdviser: boolean) => Landing;

/**
 * Says what a code is to this scanner.
 * @param share what its host passed on with it
 * @throws AppError `attribution.code.revoked` when what it stood for is gone, as a member who left
 */
export async function describeCode(code: SceneCodeDocument, share: ShareDocument | null, ctx: QueryContext): Promise<LandingOf> {
  const { hostPersonId } = code;
  if (hostPersonId === null) return placeLanding(code, ctx);
  if (code.kind === 'door') return doorLanding(code, hostPersonId, ctx);
  return code.kind === 'friend' ? friendLanding(hostPersonId, share, ctx) : memberLanding({ ...code, hostPersonId }, share, ctx);
}

async function placeLanding(code: SceneCodeDocument, ctx: QueryContext): Promise<LandingOf> {
  switch (code.kind) {
    case 'order':
    case 'receipt':
      return orderLanding(code, ctx);
    case 'product':
      return applianceLanding(code, ctx);
    case 'campaign':
      return () => ({ kind: 'campaign', title: code.title, organisationName: code.organisationName });
    case 'partner':
      return () => ({ kind: 'partner', partnerName: code.title });
    case 'service':
      return () => ({ kind: 'service', organisationName: code.organisationName });
    case 'door':
    case 'guide':
    case 'technician':
    case 'employee':
    case 'friend':
      throw gone();
  }
}

const gone = () => new AppError('attribution.code.revoked');

function toHost({ name, role, organisationName }: MemberFacts) {
  return { name, role, organisationName };
}

async function doorLanding(code: SceneCodeDocument, hostPersonId: string, ctx: QueryContext): Promise<LandingOf> {
  const member = await findMember(ctx.db, hostPersonId, { membershipId: code.subjectId ?? '' });
  if (member === null) throw gone();
  return () => ({ kind: 'door', host: toHost(member) });
}

/** A member as himself, or with what he shows. */
async function memberLanding(
  { hostPersonId, subjectId }: { readonly hostPersonId: string; readonly subjectId: string | null },
  share: ShareDocument | null,
  { db, actor }: QueryContext,
): Promise<LandingOf> {
  const [member, target] = await Promise.all([
    findMember(db, hostPersonId, { membershipId: subjectId ?? '' }),
    share === null ? null : toShared(share, db),
  ]);
  if (member === null) throw gone();
  return (isAdviser) => ({ kind: 'member', host: toHost(member), bound: isAdviser, own: hostPersonId === actor.personId, target });
}

/** A friend shows something: who he is to those who know him, and never what he has of it. */
async function friendLanding(hostPersonId: string, share: ShareDocument | null, { db, actor }: QueryContext): Promise<LandingOf> {
  const [people, target] = await Promise.all([findPeople(db, [hostPersonId]), share === null ? null : toShared(share, db)]);
  const name = people.get(hostPersonId)?.name ?? '';
  return () => ({ kind: 'friend', name: name === '' ? '' : maskedName(name), own: hostPersonId === actor.personId, target: target ?? { kind: 'home' } });
}

async function orderLanding(code: SceneCodeDocument, ctx: QueryContext): Promise<LandingOf> {
  const order = await findOrderForScanner(ctx.db, ctx.actor, code.subjectId ?? '');
  if (order === null) throw gone();
  const { card, relation, claimable, reporterId, organisationId } = order;
  const reporter = reporterId === null ? null : await findMember(ctx.db, reporterId, { organisationId });
  const host = reporter === null ? null : toHost(reporter);
  return () => ({
    kind: 'order',
    printed: code.kind === 'receipt',
    order: card,
    host,
    relation,
    claimable: [...claimable],
  });
}

async function applianceLanding(code: SceneCodeDocument, ctx: QueryContext): Promise<LandingOf> {
  const appliance = await findApplianceForScanner(ctx.db, ctx.actor, code.subjectId ?? '');
  if (appliance === null) throw gone();
  const { product, applianceId } = appliance;
  return () => ({ kind: 'appliance', product, applianceId });
}
