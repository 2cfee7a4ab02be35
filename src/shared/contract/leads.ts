import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { FOLLOW_UP_KINDS, LEAD_COMMANDS, LEAD_SOURCES, LEAD_STAGES, LEAD_STATES, LOST_REASONS } from '../domain/leads/states';
import { LEAD_BRINGERS, LEAD_MANAGERS, LEAD_ROLES, PARTNER_KINDS } from '../domain/roles';
import { command, query } from './define';
import { amountFen, count, day, empty, exactText, id, instant, list, longText, optionalText, page, pageInput, phone, shortText, shownLine, shownName } from './fields';

/** Leads 线索: who may want to buy, who follows him, the pool 公海, and what became of it (F5, G1–G4). */

const missing = 'leads.lead.missing';
const leadId = { leadId: id };
const state = v.picklist(LEAD_STATES);
const leadNo = exactText(20);
const shownPhone = exactText(20);
const commands = list(v.picklist(LEAD_COMMANDS), LEAD_COMMANDS.length);
const stepErrors = [missing, 'leads.lead.command_not_allowed'] as const;
const afterStep = v.object({ state, commands });

/** Who told of it, by what; the first one has brought it. */
const source = v.object({
  kind: v.picklist(LEAD_SOURCES),
  /** Empty for a code that nobody stands behind. */
  byName: shownName,
  organisationName: shownName,
  partnerKind: v.nullable(v.picklist(PARTNER_KINDS)),
  at: instant,
});

const card = v.object({
  id,
  leadNo,
  state,
  /** Masked in the pool, until somebody takes it. */
  customerName: shownName,
  phoneMasked: shownPhone,
  wish: shownLine,
  category: v.nullable(v.picklist(PRODUCT_CATEGORIES)),
  area: shownLine,
  source,
  holderName: v.nullable(shownName),
  /** Where it lies. */
  organisationName: shownName,
  /** When its holder is to be in touch; null when nothing was agreed. */
  dueAt: v.nullable(instant),
  late: v.boolean(),
  /** When somebody was last in touch, or it was given to him. */
  touchedAt: v.nullable(instant),
  createdAt: instant,
});

const view = v.object({
  card,
  relation: v.picklist(['holder', 'manager', 'claimer']),
  commands,
  maySeePhone: v.boolean(),
  /** Who told of the same person afterwards. */
  otherSources: list(source, 20),
  /** The yes of the person to be called, to this text, when. */
  consent: v.object({ version: shownName, at: instant }),
  /** By whom a dispatcher sees it held, to say so when he gives it to another. */
  holderMembershipId: v.nullable(id),
  nextOn: v.nullable(day),
  /** When it falls into the pool unless somebody is in touch; null when it does not. */
  idleAt: v.nullable(instant),
  amountFen: v.nullable(amountFen),
  lost: v.nullable(v.object({ reason: v.picklist(LOST_REASONS), words: shownLine })),
  orderId: v.nullable(id),
  /** The job at whose place a technician heard of it. */
  workOrderId: v.nullable(id),
});

const ENTRY_KINDS = ['submitted', 'told_again', 'given', 'claimed', 'released', 'recycled', 'followed_up', 'advanced', 'won', 'lost', 'reopened'] as const;

const entry = v.object({
  id,
  kind: v.picklist(ENTRY_KINDS),
  at: instant,
  /** Empty for what happened by itself. */
  byName: shownName,
  state,
  followUp: v.nullable(v.picklist(FOLLOW_UP_KINDS)),
  words: exactText(500),
  nextOn: v.nullable(day),
  /** Who got it. */
  toName: v.nullable(shownName),
  amountFen: v.nullable(amountFen),
});

const submitted = {
  wish: shortText(100),
  category: v.nullable(v.picklist(PRODUCT_CATEGORIES)),
  /** Where he lives, as far as he said: a district, an estate. */
  area: optionalText(60),
  customer: v.object({ name: shortText(20), phone }),
  /** The text to which the person said yes. */
  consentVersion: shortText(20),
};

const nextOn = v.nullable(day);

export const leadsContract = {
  /** Staff and partners tell of somebody. `known`: there is an open lead of this phone, on which it is noted. */
  'leads.lead.submit': command({
    access: LEAD_BRINGERS,
    input: v.object({
      ...submitted,
      /** Follows it himself; a partner never does. */
      keep: v.boolean(),
      /** The customer called. */
      byPhone: v.boolean(),
      workOrderId: v.nullable(id),
    }),
    output: v.object({ ...leadId, leadNo, outcome: v.picklist(['new', 'known']) }),
    errors: ['service.work_order.missing'],
  }),
  /** A customer asks for himself, where a code led him. */
  'leads.lead.enquire': command({
    access: 'visitor',
    input: v.object({ ...submitted, scene: exactText(64) }),
    output: v.object({ outcome: v.picklist(['new', 'known']) }),
    errors: [
      'attribution.code.not_recognised',
      'attribution.code.expired',
      'attribution.code.revoked',
      'attribution.code.used_up',
      'identity.text.rejected',
      'leads.lead.too_many',
    ],
  }),
  /**
   * `mine`: those I follow, the most urgent first. `team`: all at and below where a manager acts, newest first. `pool`: what
   * I may take. A filter or words to search by go with the first two.
   */
  'leads.lead.list': query({
    access: LEAD_ROLES,
    input: v.object({
      of: v.picklist(['mine', 'team', 'pool']),
      filter: v.optional(v.picklist(['new', 'following', 'late', 'won', 'lost'])),
      search: v.optional(optionalText(30)),
      ...pageInput,
    }),
    output: page(card),
  }),
  'leads.lead.get': query({ access: LEAD_ROLES, input: v.object(leadId), output: view, errors: [missing] }),
  /** What happened to it, the latest first. */
  'leads.entry.list': query({ access: LEAD_ROLES, input: v.object({ ...leadId, ...pageInput }), output: page(entry), errors: [missing] }),
  /** `heldBy`: whose it was when the manager looked. */
  'leads.lead.assign': command({
    access: LEAD_MANAGERS,
    input: v.object({ ...leadId, heldBy: v.nullable(id), to: v.object({ personId: id, membershipId: id }) }),
    output: v.object({ holderName: shownName }),
    errors: [...stepErrors, 'leads.lead.given_meanwhile', 'leads.holder.missing'],
  }),
  /** Takes one out of the pool. Of all who try, exactly one has it. */
  'leads.lead.claim': command({ access: LEAD_ROLES, input: v.object(leadId), output: afterStep, errors: [missing, 'leads.lead.taken'] }),
  'leads.lead.release': command({ access: LEAD_ROLES, input: v.object({ ...leadId, words: shortText(100) }), output: afterStep, errors: stepErrors }),
  'leads.lead.follow_up': command({
    access: LEAD_ROLES,
    input: v.object({ ...leadId, kind: v.picklist(FOLLOW_UP_KINDS), words: v.pipe(longText(500), v.minLength(1)), nextOn }),
    output: afterStep,
    errors: [...stepErrors, 'leads.lead.next_day_not_valid'],
  }),
  /** It has reached a stage. `amountFen`: what was quoted, or agreed, or paid. */
  'leads.lead.advance': command({
    access: LEAD_ROLES,
    input: v.object({ ...leadId, stage: v.picklist(LEAD_STAGES), words: longText(500), amountFen: v.nullable(amountFen), nextOn }),
    output: afterStep,
    errors: [...stepErrors, 'leads.lead.next_day_not_valid'],
  }),
  'leads.lead.lose': command({
    access: LEAD_ROLES,
    input: v.object({ ...leadId, reason: v.picklist(LOST_REASONS), words: longText(200) }),
    output: afterStep,
    errors: stepErrors,
  }),
  'leads.lead.reopen': command({
    access: LEAD_ROLES,
    input: v.object({ ...leadId, words: shortText(100) }),
    output: afterStep,
    errors: [...stepErrors, 'leads.lead.phone_open'],
  }),
  /** The whole name and number, for who follows it and his managers; each time is written down. */
  'leads.phone.reveal': command({
    access: LEAD_ROLES,
    input: v.object(leadId),
    output: v.object({ name: shownName, phone }),
    errors: [missing],
  }),
  'leads.phone.openings': query({
    access: LEAD_MANAGERS,
    input: v.object({ ...leadId, ...pageInput }),
    output: page(v.object({ id, byName: shownName, at: instant })),
    errors: [missing],
  }),
  /** To whom a manager may give leads. */
  'leads.candidate.list': query({
    access: LEAD_MANAGERS,
    input: v.object(pageInput),
    output: page(v.object({ personId: id, membershipId: id, name: shownName, role: v.picklist(LEAD_ROLES), organisationName: shownName })),
  }),
  /** What the caller told of, and how far it is: nothing of the person that he did not tell himself. */
  'leads.brought.list': query({
    access: LEAD_BRINGERS,
    input: v.object(pageInput),
    output: page(
      v.object({
        id,
        leadNo,
        customerName: shownName,
        phoneMasked: shownPhone,
        wish: shownLine,
        state,
        /** Somebody else had told of the same person before. */
        first: v.boolean(),
        holderName: v.nullable(shownName),
        at: instant,
        /** The stages it has reached, and when. */
        reached: list(v.object({ state, at: instant }), 40),
      }),
    ),
  }),
  /** This month's, and what is under way. */
  'leads.brought.summary': query({
    access: LEAD_BRINGERS,
    input: empty,
    output: v.object({ broughtThisMonth: count, wonThisMonth: count, underWay: count }),
  }),
  /** What waits: mine that are late, those of my team that nobody has, and how many I may take. */
  'leads.desk.get': query({
    access: LEAD_ROLES,
    input: empty,
    output: v.object({ late: count, waiting: v.nullable(count), pool: count }),
  }),

  /** Rounds: reminds of what is due, and gives to the pool what nobody cares for. */
  'leads.due.remind': command({ access: 'internal', input: empty, output: v.object({ reminded: count, finished: v.boolean() }) }),
  'leads.idle.recycle': command({ access: 'internal', input: empty, output: v.object({ recycled: count, finished: v.boolean() }) }),
} as const;
