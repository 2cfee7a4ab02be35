import { shown, tap } from '../../tests/browser/by-hand';
import { stockText } from '../../src/text/stock';
import { warehouseText } from '../../src/text/warehouse';
import type { Screen } from './screen';
import { tab } from './steps';

const { views, importLabel } = warehouseText;
const page = { as: 'dev-supervisor-zhao', address: '/packages/office/pages/stock/index', atDesk: true } as const;

/** What lies in the warehouse, what comes, what was counted and what moved. */
export const stockScreens: readonly Screen[] = [
  { ...page, name: 'stock' },
  { ...page, name: 'stock-count', steps: (at) => tap(shown(at), stockText.count) },
  { ...page, name: 'stock-import', steps: (at) => tap(shown(at), importLabel.opening) },
  { ...page, name: 'stock-announce', steps: (at) => tap(shown(at), warehouseText.arrivals.announce) },
  { ...page, name: 'stock-arrivals', steps: tab(views.arrivals), wholeAfter: true },
  { ...page, name: 'stock-takes', steps: tab(views.takes), wholeAfter: true },
  { ...page, name: 'stock-movements', steps: tab(views.movements), wholeAfter: true },
];
