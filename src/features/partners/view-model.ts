import type { Problems } from '../../components/form-sheet/use-draft';
import type { Tone } from '../../components/tag/tag';
import type { Moment } from '../../components/timeline/timeline';
import type { Input, Output } from '../../shared/contract/registry';
import type { ReferralRelation, ReferralState } from '../../shared/domain/partners/referral';
import type { PartnerKind } from '../../shared/domain/roles';
import { parseYuan } from '../../shared/kernel/money';
import { isMobile } from '../../shared/kernel/phone';
import { roundAmountWords } from '../../text/amounts';
import { partnerKindNames } from '../../text/lead-names';
import { partnersText as words, receivedStateNames, referralStateNames } from '../../text/partners';
import { momentWords } from '../../text/when';

export type Offer = Output<'partners.offer.list'>['rows'][number];
export type Referral = Output<'partners.referral.get'>;
export type ReferralCard = Referral['card'];

const firmWords = (name: string, kind: PartnerKind | null): string => words.offer.by(name, kind === null ? '' : partnerKindNames[kind]);

/** What a partner sells, as it stands on its card. */
export function offerView({ title, words: said, fromFen, organisationName, partnerKind, shown }: Offer) {
  return {
    title,
    said,
    price: fromFen === null ? words.offer.onRequest : words.offer.price(roundAmountWords(fromFen)),
    firm: firmWords(organisationName, partnerKind),
    hidden: shown ? null : words.offer.hidden,
  };
}

const TONES: Readonly<Record<ReferralState, Tone>> = { sent: 'now', accepted: 'action', done: 'done', failed: 'quiet', declined: 'quiet', withdrawn: 'quiet' };

const stateWords = (state: ReferralState, relation: ReferralRelation): string => (relation === 'partner' ? receivedStateNames : referralStateNames)[state];

export const referralTag = ({ state, relation }: Pick<ReferralCard, 'state' | 'relation'>) => ({ words: stateWords(state, relation), tone: TONES[state] });

const senderWords = ({ organisationName, senderName }: Pick<ReferralCard, 'organisationName' | 'senderName'>): string => `${organisationName} ${senderName}`.trim();

/** Somebody who was sent on, on his row: nobody is told of himself. */
export function referralRowView(card: ReferralCard, now: number) {
  const { customerName, phoneMasked, wish, offerTitle, partnerName, partnerKind, relation, createdAt } = card;
  return {
    title: `${customerName} ${phoneMasked}`,
    details: [
      offerTitle,
      wish === '' ? null : wish,
      relation === 'partner' ? null : firmWords(partnerName, partnerKind),
      relation === 'sender' ? null : senderWords(card),
      words.referral.sentOn(momentWords(createdAt, now)),
    ],
    tag: referralTag(card),
  };
}

/** What is known of it, label by label; what nobody said is left out. */
export function referralFacts({ card, consent, dealFen }: Referral, now: number) {
  const { referral } = words;
  const facts: readonly (readonly [string, string | null])[] = [
    [referral.offer, card.offerTitle],
    [referral.partner, firmWords(card.partnerName, card.partnerKind)],
    [referral.wish, card.wish === '' ? null : card.wish],
    [referral.sender, senderWords(card)],
    [referral.deal, dealFen === null ? null : referral.yuan(roundAmountWords(dealFen))],
    [referral.consent, referral.consentAt(consent.version, momentWords(consent.at, now))],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

export const referralMoments = ({ card: { relation }, trail }: Pick<Referral, 'card' | 'trail'>, now: number): readonly Moment[] =>
  trail.map(({ state, at, byName, words: said }) => ({
    id: `${state}:${String(at)}`,
    title: stateWords(state, relation),
    detail: said === '' ? null : said,
    note: words.referral.at(momentWords(at, now), byName),
  }));

/** What a partner sells, as he writes it down. */
export interface OfferDraft {
  readonly title: string;
  readonly words: string;
  /** As it is typed, in yuan; empty: on request. */
  readonly from: string;
}

export const offerDraft = (offer: Offer | null): OfferDraft => ({
  title: offer?.title ?? '',
  words: offer?.words ?? '',
  from: offer === null || offer.fromFen === null ? '' : roundAmountWords(offer.fromFen).replaceAll(',', ''),
});

const isAmount = (text: string): boolean => text.trim() === '' || parseYuan(text) !== null;
const amountOf = (text: string): number | null => (text.trim() === '' ? null : parseYuan(text));

export function offerProblems({ title, words: said, from }: OfferDraft): Problems<OfferDraft> {
  const { problems } = words.form;
  return {
    ...(title.trim() === '' ? { title: problems.title } : {}),
    ...(said.trim() === '' ? { words: problems.words } : {}),
    ...(isAmount(from) ? {} : { from: problems.from }),
  };
}

export const offerInput = (offerId: string | null, { title, words: said, from }: OfferDraft): Input<'partners.offer.save'> => ({
  offerId,
  title: title.trim(),
  words: said.trim(),
  fromFen: amountOf(from),
});

/** Whom somebody sends on. */
export interface ReferDraft {
  readonly name: string;
  readonly phone: string;
  readonly wish: string;
  readonly agreed: boolean;
}

export const EMPTY_REFER: ReferDraft = { name: '', phone: '', wish: '', agreed: false };

/** @param known the customer is that of a lead, and not asked for */
export function referProblems({ name, phone, agreed }: ReferDraft, known: boolean): Problems<ReferDraft> {
  return {
    ...(known || name.trim() !== '' ? {} : { name: words.refer.problems.name }),
    ...(known || isMobile(phone.trim()) ? {} : { phone: words.refer.problems.phone }),
    ...(agreed ? {} : { agreed: words.refer.problems.agreed }),
  };
}

/** @param leadId whose customer it is; empty: the one written down */
export function referInput(offerId: string, { name, phone, wish }: ReferDraft, leadId: string): Input<'partners.referral.create'> {
  return {
    offerId,
    wish: wish.trim(),
    customer: leadId === '' ? { from: 'written', name: name.trim(), phone: phone.trim() } : { from: 'lead', leadId },
    consentVersion: words.refer.consentVersion,
  };
}

/** What was sold in the end, as the partner says it. */
export interface DealDraft {
  readonly amount: string;
}

export const dealProblems = ({ amount }: DealDraft): Problems<DealDraft> => (isAmount(amount) ? {} : { amount: words.sheets.complete.amountWrong });
export const dealFen = ({ amount }: DealDraft): number | null => amountOf(amount);
