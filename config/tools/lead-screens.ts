import type { Page } from 'playwright-core';
import { shown, tap } from '../../tests/browser/by-hand';
import { leadsText } from '../../src/text/leads';
import { partnersText } from '../../src/text/partners';
import { broughtText } from '../../src/text/telling';
import type { Screen } from './screen';
import { tab } from './steps';

const GUIDE = 'dev-guide-limin';
const PARTNER = 'dev-partner-lin';
const SUPERVISOR = 'dev-supervisor-zhao';
const LEADS = '/packages/staff/pages/leads/index';
const PARTNERS = '/packages/staff/pages/partners/index?leadId=';
const BROUGHT = '/packages/staff/pages/brought/index';

const inside = (row: RegExp, ...taps: readonly string[]) => async (page: Page): Promise<void> => {
  await tap(shown(page), row);
  await page.waitForLoadState('networkidle');
  for (const name of taps) {
    await tap(shown(page), name);
    await page.waitForLoadState('networkidle');
  }
};

const { tabs, filters, commands } = leadsText;

/** Who may want to buy: those who follow, those who manage, those who bring. */
export const leadScreens: readonly Screen[] = [
  { name: 'leads-mine', as: GUIDE, address: LEADS },
  { name: 'leads-pool', as: GUIDE, address: LEADS, steps: tab(tabs.pool) },
  { name: 'leads-lost', as: GUIDE, address: LEADS, steps: tab(filters.lost) },
  { name: 'lead', as: GUIDE, address: LEADS, steps: inside(/陈女士/), wholeAfter: true },
  { name: 'lead-follow', as: GUIDE, address: LEADS, steps: inside(/高阿姨/, commands.contact) },
  { name: 'lead-advance', as: GUIDE, address: LEADS, steps: inside(/高阿姨/, commands.advance) },
  { name: 'lead-lose', as: GUIDE, address: LEADS, steps: inside(/高阿姨/, commands.lose) },
  { name: 'leads-team', as: SUPERVISOR, address: LEADS, atDesk: true },
  { name: 'leads-team-following', as: SUPERVISOR, address: LEADS, steps: tab(filters.following), atDesk: true },
  { name: 'lead-manager', as: SUPERVISOR, address: LEADS, steps: inside(/周先生/), wholeAfter: true, atDesk: true },
  { name: 'lead-assign', as: SUPERVISOR, address: LEADS, steps: inside(/周先生/, commands.assign), atDesk: true },
  { name: 'lead-tell', as: GUIDE, address: '/packages/staff/pages/tell-lead/index?workOrderId=' },
  { name: 'partner-offers', as: GUIDE, address: PARTNERS },
  { name: 'partner-refer', as: GUIDE, address: PARTNERS, steps: (page) => tap(shown(page), partnersText.offer.refer), wholeAfter: true },
  { name: 'partner-sent', as: GUIDE, address: PARTNERS, steps: tab(partnersText.tabs.mine) },
  { name: 'partner-team', as: SUPERVISOR, address: PARTNERS, steps: tab(partnersText.tabs.team), atDesk: true },
  { name: 'partner-received', as: PARTNER, address: PARTNERS },
  { name: 'partner-own', as: PARTNER, address: PARTNERS, steps: tab(partnersText.tabs.own) },
  { name: 'partner-referral', as: PARTNER, address: PARTNERS, steps: inside(/姚/), wholeAfter: true },
  { name: 'lead-brought', as: PARTNER, address: BROUGHT },
  { name: 'lead-recommend', as: PARTNER, address: BROUGHT, steps: (page) => tap(shown(page), broughtText.tell), wholeAfter: true },
  { name: 'lead-enquire', as: 'dev-customer-he', address: '/packages/customer/pages/enquire/index?scene=x&name=%E6%9D%8E%E6%95%8F' },
  { name: 'lead-rules', as: SUPERVISOR, address: '/packages/office/pages/setting/index?area=leads', atDesk: true },
];
