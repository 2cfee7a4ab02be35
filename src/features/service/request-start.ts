import { MACHINE_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { SERVICE_KINDS, type ServiceKind } from '../../shared/domain/service/states';

/** Where a request comes from, as the link to its form says it; what it does not say is empty. */
export interface RequestLink {
  readonly kind: string;
  readonly applianceId: string;
  /** The code that was scanned: of the machine's body, a receipt, an order, a shop's service. */
  readonly scene: string;
  /** What the code is on, where it is on a machine that is not in the book. */
  readonly category: string;
  readonly title: string;
  /** The conversation that it comes of. */
  readonly consultationId: string;
}

export interface RequestStart {
  readonly kind: ServiceKind;
  /** Null for none of the book. */
  readonly applianceId: string | null;
  readonly scene: string | null;
  /** What the code is on, of what is not in the book; its category is not always known. */
  readonly scanned: { readonly category: ProductCategory | null; readonly title: string } | null;
  readonly consultationId: string | null;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** A link without a kind means a repair. */
export function requestStart({ kind, applianceId, scene, category, title, consultationId }: RequestLink): RequestStart {
  const known = MACHINE_CATEGORIES.find((each) => each === category) ?? null;
  return {
    kind: SERVICE_KINDS.find((each) => each === kind) ?? 'repair',
    applianceId: orNull(applianceId),
    scene: orNull(scene),
    scanned: title === '' ? null : { category: known, title: title.slice(0, 60) },
    consultationId: orNull(consultationId),
  };
}

/** What is written for one start is not shown at another one. */
export const keyOfStart = ({ kind, applianceId, scene, consultationId }: RequestStart): string =>
  [kind, applianceId, scene, consultationId].map((part) => part ?? '').join('|');
