import type { Role } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { action } from '../../_kit/runtime/action';
import { findCodeHost, type CodeHost } from '../../attribution/public';
import { findMember, type MemberFacts } from '../../identity/public';
import { leadEnquiries, type LeadSource } from '../documents';
import { newIds, prepareTelling, tell, TELL_BUDGET } from '../new-lead';
import { holderOf } from '../holder';
import { placeBehind } from '../place';

/** More of one person on one day are no enquiries. */
const MOST_A_DAY = 5;
/** Who follows himself whoever came with his code; of a technician or a partner, others do. */
const KEEPERS: readonly Role[] = ['guide', 'salesperson', 'dealer'];

/** A customer asks for himself, where a code led him (B9–B11): whoever stands behind the code has brought him. */
export const enquire = action(
  'leads.lead.enquire',
  { roundTrips: TELL_BUDGET.roundTrips + 6, documentsExamined: TELL_BUDGET.documentsExamined + 5 },
  async ({ scene, ...told }, ctx) => {
    const { db, actor, now: at } = ctx;
    const host = await findCodeHost(db, scene, at);
    if (!(await mayBeShown(actor, `${told.customer.name} ${told.wish} ${told.area}`, 'social'))) throw new AppError('identity.text.rejected');
    const member = host.member === null ? null : await findMember(db, host.member.personId, host.member);
    const place = await placeBehind(db, member ?? host, member?.role === 'partner');
    const keeper = member !== null && KEEPERS.includes(member.role) ? holderOf(member) : null;
    const source = sourceOf(host, member, at);
    const prepared = await prepareTelling(db, { place, keeper });
    const ids = newIds(ctx);
    const dayId = `${actor.personId}:${dayOf(at)}`;
    return ctx.transact(async (tx) => {
      const sent = (await tx.get(leadEnquiries, dayId))?.sent ?? 0;
      if (sent >= MOST_A_DAY) throw new AppError('leads.lead.too_many', { limit: MOST_A_DAY });
      await tx.put(leadEnquiries, { _id: dayId, sent: sent + 1 });
      const { outcome } = await tell(tx, { told, source, place, keeper, tellerId: actor.personId }, prepared, ids);
      return { outcome };
    });
  },
);

function sourceOf({ codeId, kind, title, organisationId, organisationName }: CodeHost, member: MemberFacts | null, at: number): LeadSource {
  const shared = { kind: 'code', codeId, workOrderId: null, at } as const;
  const hostKind = kind === 'partner' ? 'partner' : 'place';
  if (member === null) return { ...shared, hostKind, personId: null, name: title, organisationId, organisationName, partnerKind: null };
  const { personId, name, role, partnerKind } = member;
  return {
    ...shared,
    hostKind: role === 'partner' ? 'partner' : 'staff',
    personId,
    name,
    organisationId: member.organisationId,
    organisationName: member.organisationName,
    partnerKind,
  };
}
