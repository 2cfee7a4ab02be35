import { sees, shown, tap } from '../../tests/browser/by-hand';
import { casesText } from '../../src/text/cases';
import type { DemoIds, Screen } from './screen';

const ZHANG = 'dev-customer-zhang';
const LIU = 'dev-customer-liu';
const GUIDE = 'dev-guide-limin';
const SUPERVISOR = 'dev-supervisor-zhao';

/** The case library: for those who look, who give, and who look first. */
export function caseScreens({ applianceId }: DemoIds): readonly Screen[] {
  const library = '/packages/customer/pages/cases/index';
  return [
    { name: 'cases', as: GUIDE, address: library, atDesk: true },
    { name: 'case', as: GUIDE, address: library, steps: (page) => tap(shown(page), /灰白小厨房/), wholeAfter: true, atDesk: true },
    { name: 'case-mine', as: ZHANG, address: library, steps: (page) => tap(shown(page), /灰白小厨房/), wholeAfter: true },
    {
      name: 'case-withdraw',
      as: ZHANG,
      address: library,
      steps: async (page) => {
        await tap(shown(page), /灰白小厨房/);
        await tap(shown(page), casesText.detail.withdraw);
      },
    },
    {
      name: 'case-offer',
      as: LIU,
      address: '/pages/home/index',
      steps: async (page) => {
        await tap(shown(page), /冰箱/);
        await tap(shown(page), new RegExp(casesText.own.offer));
        await sees(page, casesText.offer.consentTitle);
      },
      wholeAfter: true,
    },
    { name: 'case-offered', as: ZHANG, address: `/packages/customer/pages/case-offer/index?applianceId=${applianceId}` },
    { name: 'case-review', as: SUPERVISOR, address: '/packages/office/pages/cases/index', atDesk: true },
    {
      name: 'case-review-look',
      as: SUPERVISOR,
      address: '/packages/office/pages/cases/index',
      steps: (page) => tap(shown(page), /墨绿橱柜/),
      atDesk: true,
    },
  ];
}
