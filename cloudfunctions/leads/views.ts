import type { Output } from '../../src/shared/contract/registry';
import { DAY_MS } from '../../src/shared/kernel/time';
import { maskPhone } from '../../src/shared/domain/identity/mask-phone';
import type { LeadSettings } from '../../src/shared/domain/leads/clock';
import { commandsFor, maySeePhone, type LeadRelation } from '../../src/shared/domain/leads/viewing';
import { maskedName } from '../../src/shared/domain/orders/masking';
import type { LeadDocument, LeadSource } from './documents';
import type { SeenLead } from './repository';

type LeadView = Output<'leads.lead.get'>;
type LeadCard = LeadView['card'];

function toSource({ kind, name: byName, organisationName, partnerKind, at }: LeadSource): LeadCard['source'] {
  return { kind, byName, organisationName, partnerKind, at };
}

/** A lead in one card, as it stands now (epoch milliseconds). */
export function toLeadCard(lead: LeadDocument, relation: LeadRelation, now: number): LeadCard {
  const { _id: id, leadNo, state, customer, wish, category, area, holder, organisationName, dueAt, touchedAt, createdAt } = lead;
  return {
    id,
    leadNo,
    state,
    customerName: maySeePhone(relation) ? customer.name : maskedName(customer.name),
    phoneMasked: maskPhone(customer.phone),
    wish,
    category,
    area,
    source: toSource(lead.source),
    holderName: holder?.name ?? null,
    organisationName,
    dueAt: lead.followerId === null ? null : dueAt,
    late: lead.followerId !== null && dueAt !== null && dueAt < now,
    touchedAt,
    createdAt,
  };
}

/** The whole lead for somebody who works on it. */
export function toLeadView({ lead, relation }: SeenLead, { idleDays }: LeadSettings, now: number): LeadView {
  const { consent, nextOn, idleFrom, amountFen, lost, order, source, others } = lead;
  return {
    card: toLeadCard(lead, relation, now),
    relation,
    commands: commandsFor(lead.state, relation),
    maySeePhone: maySeePhone(relation),
    otherSources: others.map(toSource),
    consent: { ...consent },
    holderMembershipId: lead.holderId,
    nextOn,
    idleAt: idleFrom === null ? null : idleFrom + idleDays * DAY_MS,
    amountFen,
    lost: lost === null ? null : { ...lost },
    orderId: order?.orderId ?? null,
    workOrderId: source.workOrderId,
  };
}
