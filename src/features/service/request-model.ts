import type { Input, Output } from '../../shared/contract/registry';
import { MACHINE_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { EMPTY_ADDRESSEE, missingOf, type Addressee } from '../../shared/domain/orders/addressee';
import type { ServiceKind } from '../../shared/domain/service/states';
import { categoryNames } from '../../text/names';
import { requestText as words } from '../../text/service-request';
import { windowWords } from '../../text/when';
import type { FreeWindow } from './free-slots';
import type { RequestStart } from './request-start';

type Form = Output<'service.request.form'>;
type Ask = Input<'service.request.create'>;

/** What somebody fills in to have a technician come. */
export interface RequestDraft {
  readonly kind: ServiceKind;
  /** One of the household's machines; null for one that is not in the book. */
  readonly applianceId: string | null;
  readonly category: ProductCategory;
  readonly productTitle: string;
  readonly description: string;
  readonly addressee: Addressee;
  readonly wishes: readonly FreeWindow[];
}

export const MOST_WISHES = 3;
/** Photos and films of what is wrong. */
export const MOST_MEDIA = 6;

/** What the form begins with: the machine it was opened from, else the first of the book, and where somebody came last. */
export function startingDraft({ appliances, contact, place }: Form, { kind, applianceId, scanned }: RequestStart): RequestDraft {
  const first = kind === 'installation' || scanned !== null ? undefined : appliances[0];
  const machine = appliances.find(({ id }) => id === applianceId) ?? first;
  const { province = '', city = '', district = '', detail = '' } = place ?? {};
  return {
    kind,
    applianceId: machine?.id ?? null,
    category: machine?.category ?? scanned?.category ?? 'gas_water_heater',
    productTitle: machine === undefined ? (scanned?.title ?? '') : '',
    description: '',
    addressee: { ...EMPTY_ADDRESSEE, ...contact, province, city, district, detail },
    wishes: [],
  };
}

const OTHER = 'other';

/** The machines of the book, and one that is not in it. */
export function machineChoices({ appliances }: Form) {
  return [...appliances.map(({ id, title }) => ({ value: id, label: title })), { value: OTHER, label: words.otherMachine }];
}

export const chosenMachine = ({ applianceId }: RequestDraft): string => applianceId ?? OTHER;

/** Another machine: who has time for it is asked anew. */
export function withMachine(draft: RequestDraft, { appliances }: Form, chosen: string): RequestDraft {
  const machine = appliances.find(({ id }) => id === chosen);
  return { ...draft, applianceId: machine?.id ?? null, category: machine?.category ?? draft.category, wishes: [] };
}

export const categoryChoices = MACHINE_CATEGORIES.map((category) => ({
  value: category,
  label: categoryNames[category],
}));

/** What the free windows are asked for; null until it is known where and who. */
export function slotsAsked({ kind, category, addressee }: RequestDraft): Input<'service.slot.list'> | null {
  if (missingOf(addressee).length > 0) return null;
  const { city, district } = addressee;
  return { of: 'ask', kind, category, city: city.trim(), district: district.trim() };
}

/** The windows of a day that are wished for, beside those of other days; the first so many count. */
export function withWishes(wishes: readonly FreeWindow[], on: string, ofDay: readonly FreeWindow[]): readonly FreeWindow[] {
  const kept = wishes.filter((wish) => wish.on !== on || ofDay.some(({ from }) => from === wish.from));
  const added = ofDay.filter(({ from }) => kept.every((wish) => wish.on !== on || wish.from !== from));
  return [...kept, ...added].slice(0, MOST_WISHES);
}

/** @param noWish what is said when there is none */
export function wishesLine(wishes: readonly FreeWindow[], now: number, noWish: string = words.noWish): string {
  return wishes.length === 0 ? noWish : words.wishes(wishes.map((wish) => windowWords(wish, now)).join('、'));
}

/** What is still missing of a draft besides the address, which tells for itself. */
export function descriptionProblem({ kind, description }: RequestDraft): string | undefined {
  return kind === 'repair' && description.trim() === '' ? words.descriptionNeeded : undefined;
}

/** What is sent; null while something is missing. */
export function requestInput(draft: RequestDraft, media: Ask['media'], { scene, consultationId }: RequestStart): Ask | null {
  const { kind, applianceId, category, productTitle, description, addressee, wishes } = draft;
  if (missingOf(addressee).length > 0 || descriptionProblem(draft) !== undefined) return null;
  const { name, phone, ...place } = addressee;
  return {
    kind,
    applianceId,
    category,
    productTitle: applianceId === null ? productTitle.trim() : '',
    description: description.trim(),
    media: [...media],
    wishes: wishes.map(({ on, from, to }) => ({ on, from, to })),
    contact: { name, phone },
    place: { ...place, point: null },
    // A machine of the book is known without its code.
    ...(scene === null || applianceId !== null ? {} : { scene }),
    ...(consultationId === null ? {} : { consultationId }),
  };
}
