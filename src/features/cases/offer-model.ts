import type { Input, Output } from '../../shared/contract/registry';
import type { CasePraise, CaseStyle, Room } from '../../shared/domain/catalog/case-kinds';
import { casesText, praiseNames, roomNames, styleNames } from '../../text/cases';

export type OfferForm = Output<'catalog.case.form'>;

/** As the contract takes them. */
export const MOST_PHOTOS = 9;

const words = casesText.offer;

export interface OfferDraft {
  readonly title: string;
  readonly style: CaseStyle | null;
  readonly room: Room | null;
  readonly praises: readonly CasePraise[];
  readonly words: string;
  readonly showName: boolean;
  readonly consent: boolean;
  /** Of the technician's photos, those that he gives. */
  readonly chosen: readonly string[];
}

export const EMPTY_OFFER: OfferDraft = { title: '', style: null, room: null, praises: [], words: '', showName: false, consent: false, chosen: [] };

/** A photo put in, or taken out again. */
export function withPhoto(draft: OfferDraft, fileId: string): OfferDraft {
  const { chosen } = draft;
  return { ...draft, chosen: chosen.includes(fileId) ? chosen.filter((one) => one !== fileId) : [...chosen, fileId] };
}

type Problems = Readonly<Partial<Record<'photos' | 'title' | 'style' | 'room' | 'consent', string>>>;

/** What is missing before it can be sent. @param own so many pictures of his own */
export function offerProblems(draft: OfferDraft, own: number): Problems {
  const count = draft.chosen.length + own;
  return {
    ...(count === 0 ? { photos: words.needs.photos } : {}),
    ...(count > MOST_PHOTOS ? { photos: words.needs.tooMany(MOST_PHOTOS) } : {}),
    ...(draft.title.trim() === '' ? { title: words.needs.name } : {}),
    ...(draft.style === null ? { style: words.needs.style } : {}),
    ...(draft.room === null ? { room: words.needs.room } : {}),
    ...(draft.consent ? {} : { consent: words.needs.consent }),
  };
}

/** What is sent; null while something is missing. */
export function offerInput(draft: OfferDraft, applianceId: string, own: readonly string[]): Input<'catalog.case.offer'> | null {
  const { title, style, room, praises, words: said, showName, chosen } = draft;
  if (Object.keys(offerProblems(draft, own.length)).length > 0 || style === null || room === null) return null;
  const photos = [...own, ...chosen];
  return { applianceId, title, style, room, praises: [...praises], words: said, photos, consent: true, showName };
}

/** How others will see it. @param own pictures of his own, as this phone shows them */
export function previewOf(draft: OfferDraft, form: OfferForm, own: readonly string[]) {
  const urls = new Map(form.photos.map(({ fileId, url }) => [fileId, url]));
  const { style, room } = draft;
  return {
    title: draft.title,
    pictures: [...own, ...draft.chosen.flatMap((fileId) => urls.get(fileId) ?? [])],
    tags: [...(style === null ? [] : [styleNames[style]]), ...(room === null ? [] : [roomNames[room]])],
    says: draft.words.trim(),
    praises: draft.praises.map((praise) => praiseNames[praise]),
    owner: draft.showName ? form.shownName : null,
    product: form.product.title,
  };
}
