import type { Page } from 'playwright-core';
import { dealerStatementsText } from '../../src/text/dealer-statements';
import { sheet, shown, tap } from '../../tests/browser/by-hand';
import type { Screen } from './screen';

const DEALER = 'dev-dealer-huang';
const FINANCE = 'dev-finance-sun';
const OWN = '/packages/staff/pages/dealer-statements/index';
const OFFICE = '/packages/office/pages/dealer-statements/index';
const { states, office, paper, dispute } = dealerStatementsText;

const open =
  (row: RegExp, ...taps: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await page.waitForLoadState('networkidle');
    // A tab has the word of a state too: a row says more than that.
    await tap(shown(page), row);
    await page.waitForLoadState('networkidle');
    for (const name of taps) await tap(shown(page), new RegExp(`^${name}$`));
    await page.waitForLoadState('networkidle');
  };

const rowOf = (state: string): RegExp => new RegExp(`笔.*${state}`, 's');

async function asked(page: Page): Promise<void> {
  await open(rowOf(states.disputed), dispute)(page);
  await sheet(page).waitFor({ state: 'visible' });
}

/** Dealers' statements, as they and finance see them. */
export const dealerStatementScreens: readonly Screen[] = [
  { name: 'dealer-statements', as: DEALER, address: OWN },
  { name: 'dealer-statement-confirmed', as: DEALER, address: OWN, steps: open(rowOf(`(${states.confirmed}|${states.settled})`)), wholeAfter: true },
  { name: 'dealer-statement-disputed', as: DEALER, address: OWN, steps: open(rowOf(states.disputed)), wholeAfter: true },
  { name: 'dealer-statement-dispute', as: DEALER, address: OWN, steps: asked },
  { name: 'dealer-statements-office', as: FINANCE, address: OFFICE, atDesk: true },
  { name: 'dealer-statement-answer', as: FINANCE, address: OFFICE, steps: open(rowOf(states.disputed), office.answer), atDesk: true },
  { name: 'dealer-statement-paper', as: FINANCE, address: OFFICE, steps: open(rowOf(states.disputed), paper.open), wholeAfter: true, atDesk: true },
  {
    name: 'dealer-corrections',
    as: FINANCE,
    address: OFFICE,
    steps: async (page) => {
      await shown(page).getByRole('tab', { name: office.corrections, exact: true }).click();
      await page.waitForLoadState('networkidle');
    },
    atDesk: true,
  },
];
