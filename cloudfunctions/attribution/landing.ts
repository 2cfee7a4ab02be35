import type { Output } from '../../src/shared/contract/registry';
import { AppError } from '../../src/shared/errors/app-error';
import type { QueryContext } from '../_kit/runtime/context';
import { findMember, type MemberFacts } from '../identity/public';
import { findApplianceForScanner, findOrderForScanner } from '../orders/public';
import type { SceneCodeDocument } from './documents';

export type Landing = Output<'attribution.scan.record'>;

/** What a code shows, given whether the member behind it is the scanner's adviser now. */
export type LandingOf = (isAdviser: boolean) => Landing;

/**
 * Says what a code is to this scanner.
 * @throws AppError `attribution.code.revoked` when what it stood for is gone, as a member who left
 */
export async function describeCode(code: SceneCodeDocument, ctx: QueryContext): Promise<LandingOf> {
  if (code.hostPersonId !== null) {
    const { hostPersonId } = code;
    return code.kind === 'door' ? doorLanding(code, hostPersonId, ctx) : memberLanding(code, hostPersonId, ctx);
  }
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

async function memberLanding(code: SceneCodeDocument, hostPersonId: string, ctx: QueryContext): Promise<LandingOf> {
  const member = await findMember(ctx.db, hostPersonId, { membershipId: code.subjectId ?? '' });
  if (member === null) throw gone();
  return (isAdviser) => ({ kind: 'member', host: toHost(member), bound: isAdviser });
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
