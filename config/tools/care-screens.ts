import type { Page } from 'playwright-core';
import { sheet, shown, tap, write } from '../../tests/browser/by-hand';
import { annexText } from '../../src/text/annexes';
import { annexTitles } from '../../src/text/care-names';
import { complaintDeskText, complaintStepText } from '../../src/text/complaint-desk';
import { dayOf } from '../../src/shared/kernel/time';
import { rescuesText } from '../../src/text/rescues';
import type { Screen } from './screen';
import { tab } from './steps';

const SUPERVISOR = 'dev-supervisor-zhao';
const LIUS_PHONE = '13800001002';
const RESCUES = '/packages/office/pages/rescues/index';
const COMPLAINTS = '/packages/office/pages/complaints/index';
const FIGURES = `/packages/office/pages/complaint-figures/index?period=quarter&on=${dayOf(Date.now())}&side=all&value=none&figure=complaints`;
const CONSULTATIONS = '/packages/office/pages/consultations/index';

/** Opens a row of the list and does what follows there. */
const inside = (row: RegExp, ...taps: readonly string[]) => async (page: Page): Promise<void> => {
  await tap(shown(page), row);
  await page.waitForLoadState('networkidle');
  for (const name of taps) {
    await tap(shown(page), name);
    await page.waitForLoadState('networkidle');
  }
};

async function recordOfLiu(page: Page): Promise<void> {
  await tap(shown(page), complaintDeskText.record.open);
  await write(sheet(page), complaintDeskText.record.phone, LIUS_PHONE);
  await sheet(page).getByText(complaintDeskText.record.noSubject).waitFor();
}

/** The office's care for who was not satisfied, who complains, and who asks. */
export const careScreens: readonly Screen[] = [
  { name: 'rescues', as: SUPERVISOR, address: RESCUES, atDesk: true },
  { name: 'rescue', as: SUPERVISOR, address: RESCUES, steps: inside(/刘建华/), wholeAfter: true, atDesk: true },
  { name: 'rescue-script', as: SUPERVISOR, address: RESCUES, steps: inside(/刘建华/, rescuesText.commands.contact.label), atDesk: true },
  { name: 'complaints', as: SUPERVISOR, address: COMPLAINTS, atDesk: true },
  { name: 'rescues-over', as: SUPERVISOR, address: RESCUES, steps: tab(rescuesText.tabs.over), atDesk: true },
  { name: 'complaints-late', as: SUPERVISOR, address: COMPLAINTS, steps: tab(complaintDeskText.tabs.late), atDesk: true },
  { name: 'complaints-closed', as: SUPERVISOR, address: COMPLAINTS, steps: tab(complaintDeskText.tabs.closed), atDesk: true },
  { name: 'complaints-summary', as: SUPERVISOR, address: COMPLAINTS, steps: tab(complaintDeskText.tabs.summary), atDesk: true },
  { name: 'complaints-causes', as: SUPERVISOR, address: COMPLAINTS, steps: tab(complaintDeskText.tabs.summary), wholeAfter: true, atDesk: true },
  { name: 'complaint-figures', as: SUPERVISOR, address: FIGURES, atDesk: true },
  { name: 'complaint-investigate', as: SUPERVISOR, address: COMPLAINTS, steps: inside(/赵敏/, complaintStepText.acknowledge.label), atDesk: true },
  { name: 'complaint-record', as: SUPERVISOR, address: COMPLAINTS, steps: (page) => tap(shown(page), complaintDeskText.record.open), atDesk: true },
  { name: 'complaint-record-found', as: SUPERVISOR, address: COMPLAINTS, steps: recordOfLiu, atDesk: true },
  { name: 'complaint', as: SUPERVISOR, address: COMPLAINTS, steps: inside(/刘建华/), wholeAfter: true, atDesk: true },
  { name: 'complaint-step', as: SUPERVISOR, address: COMPLAINTS, steps: inside(/刘建华/, complaintStepText.resolve.label), atDesk: true },
  { name: 'complaint-handling', as: SUPERVISOR, address: COMPLAINTS, steps: inside(/刘建华/, annexTitles.handling), wholeAfter: true, atDesk: true },
  { name: 'complaint-report', as: SUPERVISOR, address: COMPLAINTS, steps: inside(/刘建华/, annexTitles.report), wholeAfter: true, atDesk: true },
  { name: 'complaint-fill', as: SUPERVISOR, address: COMPLAINTS, steps: inside(/刘建华/, annexTitles.report, annexText.fill), atDesk: true },
  { name: 'consultations', as: SUPERVISOR, address: CONSULTATIONS, atDesk: true },
  { name: 'consultation', as: SUPERVISOR, address: CONSULTATIONS, steps: inside(/刘建华/), wholeAfter: true, atDesk: true },
];
