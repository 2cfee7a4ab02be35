import type { Page } from 'playwright-core';
import { sheet, shown, tap } from '../../tests/browser/by-hand';
import { jobChargesText, jobStepsText } from '../../src/text/job-steps';
import { jobCommandLabels } from '../../src/text/jobs';
import type { DemoIds, Screen } from './screen';

const ON_THE_WAY = 'dev-technician-chen';
const AT_THE_DOOR = 'dev-technician-wang';
const WORKBENCH = '/pages/workbench/index';

const loseSignal = async (page: Page) => {
  await page.context().setOffline(true);
};

const opensSheet = (name: string) => async (page: Page) => {
  await tap(shown(page), name);
  await sheet(page).waitFor({ state: 'visible' });
};

/** A technician's day, with signal and without. */
export function technicianScreens({ onTheWayId, doorId }: DemoIds): readonly Screen[] {
  const job = (workOrderId: string) => `/packages/staff/pages/job/index?workOrderId=${workOrderId}`;
  return [
    { name: 'tech-day', as: ON_THE_WAY, address: WORKBENCH },
    { name: 'tech-day-offline', as: AT_THE_DOOR, address: WORKBENCH, steps: loseSignal, wholeAfter: true },
    { name: 'tech-job-offline', as: ON_THE_WAY, address: job(onTheWayId), steps: loseSignal, wholeAfter: true },
    { name: 'tech-job-before', as: AT_THE_DOOR, address: WORKBENCH, steps: (page) => tap(shown(page), /^打开.*空调/), wholeAfter: true },
    { name: 'tech-job-done', as: ON_THE_WAY, address: WORKBENCH, steps: (page) => tap(shown(page), /^打开.*净水器/), wholeAfter: true },
    { name: 'tech-charges-change', as: AT_THE_DOOR, address: job(doorId), steps: opensSheet(jobChargesText.change) },
    { name: 'tech-pause', as: AT_THE_DOOR, address: job(doorId), steps: opensSheet(jobCommandLabels.pause) },
    { name: 'tech-step', as: AT_THE_DOOR, address: job(doorId), steps: opensSheet(jobStepsText.record) },
    {
      name: 'tech-sign',
      as: AT_THE_DOOR,
      address: job(doorId),
      steps: async (page) => {
        await tap(shown(page), jobStepsText.signatureTake);
        const pad = sheet(page).locator('canvas');
        // The sheet is still rising.
        await pad.hover();
        const box = await pad.boundingBox();
        if (box === null) throw new Error('there is nothing to sign on');
        await page.mouse.move(box.x + 60, box.y + 90);
        await page.mouse.down();
        await page.mouse.move(box.x + 120, box.y + 40, { steps: 6 });
        await page.mouse.move(box.x + 150, box.y + 140, { steps: 6 });
        await page.mouse.move(box.x + 240, box.y + 70, { steps: 6 });
        await page.mouse.up();
      },
    },
  ];
}
