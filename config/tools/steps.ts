import type { Page } from 'playwright-core';
import { shown } from '../../tests/browser/by-hand';

/** Goes to the view of this name; a button whose name has these words too is left alone. */
export const tab = (name: string) => (page: Page) => shown(page).getByRole('tab', { name, exact: true }).click();
