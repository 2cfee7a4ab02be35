import type { Tone } from '../../components/tag/tag';
import type { Input, Output } from '../../shared/contract/registry';
import { CASE_STYLES, ROOMS } from '../../shared/domain/catalog/case-kinds';
import { MACHINE_CATEGORIES } from '../../shared/domain/catalog/categories';
import { casesText as words, caseStateNames, pictureCheckNames, praiseNames, roomNames, styleNames } from '../../text/cases';
import { categoryNames } from '../../text/names';
import type { CaseNarrowing } from './store';

export type CaseCard = Output<'catalog.case.list'>['rows'][number];
export type Case = Output<'catalog.case.get'>;

const choices = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) => [
  { value: 'all' as const, label: words.any },
  ...values.map((value) => ({ value, label: names[value] })),
];

export const STYLE_CHOICES = choices(CASE_STYLES, styleNames);
export const ROOM_CHOICES = choices(ROOMS, roomNames);
export const CATEGORY_CHOICES = choices(MACHINE_CATEGORIES, categoryNames);

/** What the server is asked for; what is not narrowed is left out. */
export function libraryInput({ style, room, category, productId }: CaseNarrowing): Omit<Input<'catalog.case.list'>, 'after'> {
  return {
    ...(style === 'all' ? {} : { style }),
    ...(room === 'all' ? {} : { room }),
    ...(category === 'all' ? {} : { category }),
    ...(productId === '' ? {} : { productId }),
  };
}

export function isNarrowed(narrowing: CaseNarrowing): boolean {
  return Object.keys(libraryInput(narrowing)).length > 0;
}

/** A case in a list: its picture, and what one looks for. */
export function caseCardView(card: CaseCard) {
  return {
    id: card.id,
    title: card.title,
    cover: card.cover,
    photos: words.photos(card.photos),
    tags: [styleNames[card.style], roomNames[card.room]],
    product: card.product.title,
    owner: words.of(card.customerName, card.organisationName),
  };
}

/** How a case stands, for its household and the office. */
export function caseStanding({ state, check }: Pick<CaseCard, 'state' | 'check'>): { readonly words: string; readonly tone: Tone } {
  if (check === 'risky' && state !== 'withdrawn') return { words: pictureCheckNames.risky, tone: 'danger' };
  if (state === 'published' && check === 'waiting') return { words: pictureCheckNames.waiting, tone: 'now' };
  const tone = ({ offered: 'now', published: 'done', declined: 'quiet', withdrawn: 'quiet' } as const)[state];
  return { words: caseStateNames[state], tone };
}

function mineSentence({ state, check, reason }: Case): string {
  const { mine } = words.detail;
  if (state === 'declined') return mine.declined(reason);
  if (state === 'published' && check !== 'passed') return mine.waiting;
  return mine[state];
}

/** The page of one case. */
export function casePageView(found: Case) {
  return {
    ...caseCardView(found),
    pictures: found.pictures.flatMap((url) => url ?? []),
    says: found.words,
    praises: found.praises.map((praise) => praiseNames[praise]),
    productId: found.product.productId,
    own: found.mine ? { ...caseStanding(found), sentence: mineSentence(found), canWithdraw: found.state !== 'withdrawn' } : null,
    withdrawConsequence: words.detail.withdrawConsequence(found.photos),
  };
}
