import type { Output } from '../../src/shared/contract/registry';
import { checkOf, isOnShelf } from '../../src/shared/domain/catalog/cases';
import type { Page } from '../_kit/persistence/pages';
import type { Actor } from '../_kit/runtime/context';
import { temporaryUrls } from '../_kit/wechat/cloud-files';
import type { CaseDocument } from './case-documents';
import { isOwnCase } from './case-repository';

type CaseCard = Output<'catalog.case.list'>['rows'][number];
type Urls = ReadonlyMap<string, string>;

export function toCaseCard(found: CaseDocument, actor: Actor, urls: Urls): CaseCard {
  const { _id: id, title, style, room, state, photos, product, organisationName, customerName, createdAt } = found;
  const { productId, category } = product;
  return {
    id,
    title,
    style,
    room,
    state,
    check: checkOf(photos),
    cover: urls.get(coverOf(found)) ?? null,
    photos: photos.length,
    product: { productId, title: product.title, category },
    organisationName,
    customerName,
    createdAt,
    mine: isOwnCase(found, actor),
  };
}

const coverOf = ({ photos }: CaseDocument): string => photos[0]?.fileId ?? '';

/** A page of cards, each with the link to its first picture. */
export async function toCasePage({ rows, next }: Page<CaseDocument>, actor: Actor): Promise<Output<'catalog.case.list'>> {
  const urls = await temporaryUrls(rows.map(coverOf));
  return { rows: rows.map((found) => toCaseCard(found, actor, urls)), next };
}

/** The whole case, with links to all its pictures. */
export async function toCaseView(found: CaseDocument, actor: Actor): Promise<Output<'catalog.case.get'>> {
  const urls = await temporaryUrls(found.photos.map(({ fileId }) => fileId));
  const { words, praises, photos, reason } = found;
  const pictures = photos.map(({ fileId }) => urls.get(fileId) ?? null);
  return { ...toCaseCard(found, actor, urls), words, praises: [...praises], pictures, shown: isOnShelf(found), reason };
}
