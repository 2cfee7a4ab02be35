import * as v from 'valibot';
import { REFERRAL_COMMANDS, REFERRAL_RELATIONS, REFERRAL_STATES } from '../domain/partners/referral';
import { LEAD_BRINGERS, LEAD_ROLES, PARTNER_KINDS } from '../domain/roles';
import { command, query } from './define';
import { amountFen, exactText, id, instant, list, longText, optionalText, page, pageInput, phone, shortText, shownLine, shownName } from './fields';

/** What partner firms 异业伙伴 sell, and the customers whom we send on to them when we do not sell it ourselves (D2). */

const partnerKind = v.nullable(v.picklist(PARTNER_KINDS));

const offer = v.object({
  id,
  title: shownName,
  words: exactText(300),
  /** What it costs at least; null: on request. */
  fromFen: v.nullable(amountFen),
  /** Staff see it. A partner sees his own anyway. */
  shown: v.boolean(),
  organisationName: shownName,
  partnerKind,
  changedAt: instant,
});

const missing = 'partners.referral.missing';
const referralId = { referralId: id };
const state = v.picklist(REFERRAL_STATES);
const commands = list(v.picklist(REFERRAL_COMMANDS), REFERRAL_COMMANDS.length);

const card = v.object({
  id,
  state,
  /** What the reader is to it. */
  relation: v.picklist(REFERRAL_RELATIONS),
  /** Whole for who sent it, masked for everybody else. */
  customerName: shownName,
  phoneMasked: exactText(20),
  wish: shownLine,
  offerTitle: shownName,
  partnerName: shownName,
  partnerKind,
  senderName: shownName,
  /** Where it was sent from. */
  organisationName: shownName,
  createdAt: instant,
});

const said = { ...referralId, words: shortText(200) };

export const partnersContract = {
  /** `shown`: what the partners of the company sell; `own`: what the partner wrote down himself, hidden ones too. */
  'partners.offer.list': query({
    access: LEAD_BRINGERS,
    input: v.object({ of: v.picklist(['shown', 'own']), kind: v.optional(v.picklist(PARTNER_KINDS)), ...pageInput }),
    output: page(offer),
  }),
  /** A new one, or another wording of one's own. */
  'partners.offer.save': command({
    access: ['partner'],
    input: v.object({ offerId: v.nullable(id), title: shortText(40), words: v.pipe(longText(300), v.minLength(1)), fromFen: v.nullable(amountFen) }),
    output: v.object({ offerId: id }),
    errors: ['partners.offer.missing', 'identity.text.rejected', 'partners.offer.too_many'],
  }),
  /** The partner himself, or who answers for what our people recommend. */
  'partners.offer.show': command({
    access: ['partner', 'owner', 'supervisor'],
    input: v.object({ offerId: id, shown: v.boolean() }),
    output: v.object({ shown: v.boolean() }),
    errors: ['partners.offer.missing'],
  }),
  /** With the customer's yes. He is written down here, or is the one of a lead that the caller follows. */
  'partners.referral.create': command({
    access: LEAD_ROLES,
    input: v.object({
      offerId: id,
      wish: optionalText(100),
      customer: v.variant('from', [
        v.object({ from: v.literal('written'), name: shortText(20), phone }),
        v.object({ from: v.literal('lead'), leadId: id }),
      ]),
      /** The text to which the person said yes. */
      consentVersion: shortText(20),
    }),
    output: v.object(referralId),
    errors: ['partners.offer.missing', 'leads.lead.missing', 'partners.referral.known'],
  }),
  /** `mine`: those I sent. `team`: all sent from where I manage and below. `received`: those sent to my firm; `waiting` alone, not answered yet. */
  'partners.referral.list': query({
    access: LEAD_BRINGERS,
    input: v.object({ of: v.picklist(['mine', 'team', 'received']), filter: v.optional(v.picklist(['waiting'])), ...pageInput }),
    output: page(card),
  }),
  'partners.referral.get': query({
    access: LEAD_BRINGERS,
    input: v.object(referralId),
    output: v.object({
      card,
      commands,
      maySeePhone: v.boolean(),
      consent: v.object({ version: shownName, at: instant }),
      /** What the partner sold, as he says; null while he has not said it. */
      dealFen: v.nullable(amountFen),
      leadId: v.nullable(id),
      /** What happened, the latest first. */
      trail: list(v.object({ state, at: instant, byName: shownName, words: exactText(200) }), REFERRAL_STATES.length),
    }),
    errors: [missing],
  }),
  'partners.referral.step': command({
    access: LEAD_BRINGERS,
    input: v.variant('command', [
      v.object({ ...referralId, command: v.literal('accept') }),
      v.object({ ...referralId, command: v.literal('complete'), dealFen: v.nullable(amountFen) }),
      v.object({ ...said, command: v.literal('decline') }),
      v.object({ ...said, command: v.literal('fail') }),
      v.object({ ...said, command: v.literal('withdraw') }),
    ]),
    output: v.object({ state, commands }),
    errors: [missing, 'partners.referral.command_not_allowed', 'identity.text.rejected'],
  }),
  /** The whole name and number; each time is written down. */
  'partners.phone.reveal': command({
    access: LEAD_BRINGERS,
    input: v.object(referralId),
    output: v.object({ name: shownName, phone }),
    errors: [missing],
  }),
} as const;
