import type { Tone } from '../../components/tag/tag';
import type { Moment } from '../../components/timeline/timeline';
import type { Output } from '../../shared/contract/registry';
import { LEAD_STAGES, type LeadStage, type LeadState } from '../../shared/domain/leads/states';
import { roundAmountWords } from '../../text/amounts';
import { followUpNames, leadSourceNames, leadStageNames, leadStateNames, lostReasonNames, partnerKindNames } from '../../text/lead-names';
import { leadsText as words } from '../../text/leads';
import { categoryNames } from '../../text/names';
import { dateWords, momentWords } from '../../text/when';

export type Lead = Output<'leads.lead.get'>;
export type LeadCard = Lead['card'];
type Source = LeadCard['source'];
type Entry = Output<'leads.entry.list'>['rows'][number];

/** Whom the sale is to that a lead became, as its report begins. */
export interface WonCustomer {
  readonly leadId: string;
  readonly name: string;
  readonly phone: string;
  readonly wish: string;
}

const TONES: Readonly<Record<LeadState, Tone>> = {
  new: 'now',
  assigned: 'action',
  contacted: 'action',
  quoted: 'action',
  visiting: 'action',
  contract: 'action',
  deposit: 'action',
  delivery: 'action',
  balance: 'action',
  won: 'done',
  lost: 'quiet',
  pool: 'now',
};

export const stateTag = (state: LeadState) => ({ words: leadStateNames[state], tone: TONES[state] });

/** Who told of it; a partner by his trade when it is known. */
export function sourceWords({ kind, byName, organisationName, partnerKind }: Source): string {
  return words.source(partnerKind === null ? leadSourceNames[kind] : partnerKindNames[partnerKind], byName, organisationName);
}

/** A lead on its row. */
export function leadRowView(card: LeadCard, now: number) {
  const { customerName, wish, area, state, holderName, late, dueAt, touchedAt, createdAt } = card;
  const told = words.told(momentWords(createdAt, now));
  const touched = touchedAt === null || touchedAt === createdAt ? told : words.touched(momentWords(touchedAt, now));
  return {
    customer: customerName,
    wish,
    area,
    source: sourceWords(card.source),
    holder: holderName === null ? words.nobody : words.holder(holderName),
    when: late || dueAt === null ? touched : dueWords(state, momentWords(dueAt, now)),
    late: late ? words.late : null,
    tag: stateTag(state),
  };
}

/** Who got it just now has not agreed on anything yet. */
const dueWords = (state: LeadState, when: string): string => (state === 'assigned' ? words.firstBy(when) : words.nextOn(when));

/** What is known of it, label by label; what nobody said is left out. */
export function leadFacts({ card, nextOn, amountFen, otherSources, consent }: Lead, now: number) {
  const { detail } = words;
  const { wish, area, category, holderName, organisationName, source } = card;
  const facts: readonly (readonly [string, string | null])[] = [
    [detail.wish, wish],
    [detail.category, category === null ? null : categoryNames[category]],
    [detail.area, area === '' ? null : area],
    [detail.source, sourceWords(source)],
    [detail.others, otherSources.length === 0 ? null : words.sources(otherSources.map(sourceWords))],
    [detail.holder, `${holderName ?? words.nobody} · ${organisationName}`],
    [detail.amount, amountFen === null ? null : words.yuan(roundAmountWords(amountFen))],
    [detail.next, nextOn === null ? null : dateWords(nextOn, now)],
    [detail.consent, detail.consentAt(consent.version, momentWords(consent.at, now))],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** Why it was lost; null while it was not. */
export const lostWords = ({ lost }: Pick<Lead, 'lost'>): string | null =>
  lost === null ? null : words.detail.lost(lostReasonNames[lost.reason], lost.words);

/** When it falls into the pool; null when it does not. */
export const idleWords = ({ idleAt }: Pick<Lead, 'idleAt'>, now: number): string | null =>
  idleAt === null ? null : words.detail.idle(momentWords(idleAt, now));

/** What may be done with it, in the order of work. */
export function leadChoices({ commands }: Pick<Lead, 'commands'>) {
  const may = (command: Lead['commands'][number]) => commands.includes(command);
  return {
    claim: may('claim'),
    assign: may('assign'),
    contact: may('contact'),
    stages: stagesAhead(commands),
    win: may('win'),
    release: may('release'),
    lose: may('lose'),
    reopen: may('reopen'),
  };
}

/** The stages that it may reach next. */
export function stagesAhead(commands: Lead['commands']): readonly { readonly value: LeadStage; readonly label: string }[] {
  return LEAD_STAGES.filter((stage) => commands.includes(stage)).map((value) => ({ value, label: leadStageNames[value] }));
}

/** What happened, as it is shown. */
export function leadMoment(entry: Entry, now: number): Moment {
  const { id, at, byName, words: said, nextOn, amountFen } = entry;
  const details = [
    ...(amountFen === null ? [] : [words.did.amount(roundAmountWords(amountFen))]),
    ...(said === '' ? [] : [entry.kind === 'recycled' ? words.did.wasWith(said) : said]),
    ...(nextOn === null ? [] : [words.did.next(dateWords(nextOn, now))]),
  ];
  return { id, title: titleOf(entry), detail: details.length === 0 ? null : details.join('\n'), note: words.did.at(momentWords(at, now), byName) };
}

function titleOf({ kind, followUp, state, toName }: Entry): string {
  const { did } = words;
  switch (kind) {
    case 'followed_up':
      return followUp === null ? words.commands.contact : followUpNames[followUp];
    case 'advanced':
      return did.advanced(leadStateNames[state]);
    case 'given':
      return did.given(toName ?? '');
    case 'claimed':
      return did.claimed(toName ?? '');
    default:
      return did[kind];
  }
}
