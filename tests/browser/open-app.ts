import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../config/tools/launch-browser';
import { personas } from '../../devcloud/people/personas';
import { DEMO_CLOCK_OFFSET_MS, seedDemoCompany } from '../../devcloud/people/seed';
import type { Devcloud } from '../../devcloud/start-devcloud';
import { startTestDevcloud } from '../fixtures/devcloud';

const webBuild = path.resolve(__dirname, '../../dist/h5');
const PHONE = { width: 375, height: 812 };

/** The local cloud with the demo company, the web build on it, and a browser. */
export interface World {
  readonly devcloud: Devcloud;
  readonly browser: Browser;
  /** Ends both. */
  close(): Promise<void>;
}

export interface AppOptions {
  /** Openid of a demo persona; without one the app chooses, as on a first visit. */
  readonly as?: string;
  /** Address within the app, `/pages/home/index` unless told. */
  readonly address?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** The browser's text size, 16 unless told; the app follows it. */
  readonly fontSizePx?: number;
}

/** One person's browser. */
export interface App {
  readonly page: Page;
  /** Console errors and warnings, uncaught exceptions, failed requests: a healthy run has none. */
  readonly problems: readonly string[];
  /** Opens another address as the same person. */
  go(address: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error that says what to do when there is no web build or no browser */
export async function startWorld(): Promise<World> {
  if (!existsSync(path.join(webBuild, 'index.html'))) throw new Error('dist/h5 is missing: run "npm run build:h5" first');
  const browser = await launchBrowser();
  let devcloud: Devcloud | undefined;
  const close = async () => {
    await browser.close();
    await devcloud?.stop();
  };
  try {
    devcloud = await startTestDevcloud({ webDirectory: webBuild, clockOffsetMs: DEMO_CLOCK_OFFSET_MS });
    await seedDemoCompany(devcloud);
    await devcloud.settle();
    return { devcloud, browser, close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

/** Opens the app at phone width as a person. */
export async function openApp({ devcloud, browser }: Pick<World, 'browser'> & { readonly devcloud: { readonly url: string } }, options: AppOptions = {}): Promise<App> {
  const { width = PHONE.width, height = PHONE.height, colorScheme = 'light', fontSizePx, as: openid } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  if (openid !== undefined) await becomePersona(context, openid);
  if (fontSizePx !== undefined) await setFontSize(context, fontSizePx);
  const page = await context.newPage();
  const problems = watch(page);
  const origin = new URL(devcloud.url).origin;
  const go = async (address: string) => {
    await page.goto(origin + address, { waitUntil: 'networkidle' });
  };
  await go(options.address ?? '/pages/home/index');
  return { page, problems, go, close: () => context.close() };
}

/** Puts the person where the app keeps its session, before its first script runs. */
async function becomePersona(context: BrowserContext, openid: string): Promise<void> {
  const persona = personas.find((each) => each.openid === openid);
  if (persona === undefined) throw new Error(`no demo persona has the openid ${openid}`);
  const session = { state: { persona: { openid, name: persona.name }, membershipId: null }, version: 0 };
  await context.addInitScript((stored) => {
    if (localStorage.getItem('session') === null) localStorage.setItem('session', stored);
  }, JSON.stringify({ data: JSON.stringify(session) }));
}

async function setFontSize(context: BrowserContext, fontSizePx: number): Promise<void> {
  await context.addInitScript((size) => {
    // The script runs before the document has an element.
    new MutationObserver((_changes, observer) => {
      document.documentElement.style.fontSize = size;
      observer.disconnect();
    }).observe(document, { childList: true });
  }, `${String(fontSizePx)}px`);
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left cancels what it was loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.url()}: HTTP ${String(response.status())}`);
  });
  return problems;
}
