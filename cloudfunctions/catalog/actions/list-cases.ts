import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { casesOnShelf } from '../case-repository';
import { toCasePage } from '../case-views';

export const listCases = action('catalog.case.list', PAGE_BUDGET, async (search, { actor, db }) => toCasePage(await casesOnShelf(db, search), actor));
