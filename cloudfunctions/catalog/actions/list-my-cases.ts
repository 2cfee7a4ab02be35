import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { casesOfHousehold } from '../case-repository';
import { toCasePage } from '../case-views';

export const listMyCases = action('catalog.case.mine', PAGE_BUDGET, async ({ after }, { actor, db }) => toCasePage(await casesOfHousehold(db, actor, after), actor));
