import type { Input, Output } from '../../shared/contract/registry';
import { categoryNames, offerName, productName } from '../../text/names';
import { sharesText } from '../../text/shares';

/** What is on a share: a photo of somebody's home, or the drawing of a product. */
export type SharePicture = { readonly kind: 'photo'; readonly url: string } | { readonly kind: 'drawing'; readonly key: string };

/** Something that can be passed on, as cards, posters and sentences say it. */
export interface ShareSubject {
  readonly target: Input<'attribution.share.create'>['target'];
  readonly title: string;
  /** One line below the title. */
  readonly line: string;
  readonly picture: SharePicture | null;
  /** What to write along. */
  readonly suggestions: readonly string[];
  /** Where a card leads that no share was made for. */
  readonly path: string;
}

const { lines } = sharesText;

export function productSubject(product: Output<'catalog.mall.get'>, path: string): ShareSubject {
  const { id, category, pictureKey, warrantyMonths } = product;
  const title = offerName(product);
  return {
    target: { kind: 'product', productId: id },
    title,
    line: sharesText.productLine(category === null ? null : categoryNames[category], warrantyMonths),
    picture: { kind: 'drawing', key: pictureKey },
    suggestions: lines.product(product.name, category, warrantyMonths),
    path,
  };
}

/** Null while not everybody may see it. */
export function caseSubject({ id, title, product, cover, shown }: Output<'catalog.case.get'>, path: string): ShareSubject | null {
  if (!shown) return null;
  const picture = cover === null ? null : ({ kind: 'photo', url: cover } as const);
  return { target: { kind: 'case', caseId: id }, title, line: product.title, picture, suggestions: lines.case(product.title), path };
}

/** The machine in one's own home; null for another's, and when it is not in use any more. */
export function applianceSubject({ id, product, own, end }: Output<'orders.appliance.get'>, path: string): ShareSubject | null {
  if (!own || end !== null) return null;
  const title = productName(product);
  return {
    target: { kind: 'appliance', applianceId: id },
    title,
    line: sharesText.inUseLine,
    picture: { kind: 'drawing', key: product.category },
    suggestions: lines.appliance(product.name),
    path,
  };
}

export function homeSubject(path: string): ShareSubject {
  const { title, line } = sharesText.home;
  return { target: { kind: 'home' }, title, line, picture: { kind: 'drawing', key: 'set_kitchen' }, suggestions: lines.home, path };
}
