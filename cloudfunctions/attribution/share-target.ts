import type { Output, ParsedInput } from '../../src/shared/contract/registry';
import { AppError } from '../../src/shared/errors/app-error';
import { findShowpiece, findShownCase } from '../catalog/public';
import type { Reader } from '../_kit/persistence/reader';
import type { QueryContext } from '../_kit/runtime/context';
import { findApplianceForService } from '../orders/public';
import type { ShareDocument } from './share-documents';

export type Shared = Extract<Output<'attribution.scan.record'>, { kind: 'friend' }>['target'];

/**
 * What somebody may pass on: what everybody may see, or the machine in his own home while it is in use.
 * @throws AppError `catalog.product.missing`, `catalog.case.missing`, `orders.appliance.missing`
 */
export async function targetToShare(
  target: ParsedInput<'attribution.share.create'>['target'],
  { db, actor }: QueryContext,
): Promise<Pick<ShareDocument, 'target' | 'title' | 'machine'>> {
  const { kind } = target;
  switch (kind) {
    case 'home':
      return { target: { kind, id: null }, title: '', machine: null };
    case 'product': {
      const { productId } = target;
      const product = await findShowpiece(db, productId);
      if (product === null) throw new AppError('catalog.product.missing', { productId });
      return { target: { kind, id: productId }, title: product.name, machine: null };
    }
    case 'case': {
      const found = await findShownCase(db, target.caseId);
      if (found === null) throw new AppError('catalog.case.missing');
      return { target: { kind, id: target.caseId }, title: found.title, machine: null };
    }
    case 'appliance': {
      const machine = await findApplianceForService(db, actor, target.applianceId);
      const own = machine !== null && machine.end === null && machine.householdIds.includes(actor.householdId);
      if (!own) throw new AppError('orders.appliance.missing');
      const { title, installedOn, product } = machine;
      return { target: { kind, id: target.applianceId }, title, machine: { productId: product.productId, installedOn } };
    }
  }
}

/** What a share shows whoever opens it; us, when nobody may see it any more. */
export async function toShared({ target: { kind, id }, title, machine }: ShareDocument, db: Reader): Promise<Shared> {
  if (kind === 'appliance' && machine !== null) {
    return { kind, title, installedOn: machine.installedOn, product: await findShowpiece(db, machine.productId) };
  }
  if (kind === 'product') {
    const product = await findShowpiece(db, id ?? '');
    return product === null ? { kind: 'home' } : { kind, product };
  }
  const found = kind === 'case' ? await findShownCase(db, id ?? '') : null;
  return found === null ? { kind: 'home' } : { kind: 'case', ...found };
}
