import type { Problems } from '../../components/form-sheet/use-draft';
import type { Input, Output } from '../../shared/contract/registry';
import type { ProductCategory } from '../../shared/domain/catalog/categories';
import { groupOf, type LeadState } from '../../shared/domain/leads/states';
import { isMobile } from '../../shared/kernel/phone';
import { leadStateNames } from '../../text/lead-names';
import { broughtText, tellingText as words } from '../../text/telling';
import { momentWords } from '../../text/when';
import { stateTag } from './view-model';

/** Somebody who may want to buy, as he is written down. */
export interface TellingDraft {
  readonly name: string;
  readonly phone: string;
  readonly wish: string;
  readonly category: ProductCategory | null;
  readonly area: string;
  readonly how: 'met' | 'phone';
  readonly keep: 'true' | 'false';
  readonly agreed: boolean;
}

export const EMPTY_TELLING: TellingDraft = { name: '', phone: '', wish: '', category: null, area: '', how: 'met', keep: 'true', agreed: false };

export function tellingProblems({ name, phone, wish, agreed }: TellingDraft): Problems<TellingDraft> {
  return {
    ...(name.trim() === '' ? { name: words.problems.name } : {}),
    ...(isMobile(phone.trim()) ? {} : { phone: words.problems.phone }),
    ...(wish.trim() === '' ? { wish: words.problems.wish } : {}),
    ...(agreed ? {} : { agreed: words.consentNeeded }),
  };
}

/** What everybody tells, as the server takes it. */
export function toldOf({ name, phone, wish, category, area }: TellingDraft): Omit<Input<'leads.lead.enquire'>, 'scene'> {
  return { customer: { name: name.trim(), phone: phone.trim() }, wish: wish.trim(), category, area: area.trim(), consentVersion: words.consentVersion };
}

/** The same by staff or a partner. @param workOrderId the job at which it was heard; empty: none */
export function submitInput(draft: TellingDraft, workOrderId: string, mayKeep: boolean): Input<'leads.lead.submit'> {
  return {
    ...toldOf(draft),
    keep: mayKeep && draft.keep === 'true',
    byPhone: mayKeep && draft.how === 'phone',
    workOrderId: workOrderId === '' ? null : workOrderId,
  };
}

type Brought = Output<'leads.brought.list'>['rows'][number];

/** One's own recommendation, and how far it is. */
export function broughtRowView({ customerName, phoneMasked, wish, state, first, holderName, at, reached }: Brought, now: number) {
  const last = reached.at(-1);
  const underWay = holderName === null ? broughtText.waiting : broughtText.holder(holderName);
  return {
    title: `${customerName} ${phoneMasked}`,
    details: [
      wish === '' ? null : wish,
      broughtText.told(momentWords(at, now)),
      first ? null : broughtText.notFirst,
      isUnderWay(state) ? underWay : null,
      last === undefined || reached.length < 2 ? null : broughtText.reached(leadStateNames[last.state], momentWords(last.at, now)),
    ],
    // The pool is a matter of the house: for who brought somebody, he waits.
    tag: stateTag(state === 'pool' ? 'new' : state),
  };
}

const isUnderWay = (state: LeadState): boolean => groupOf(state) !== 'won' && groupOf(state) !== 'lost';
