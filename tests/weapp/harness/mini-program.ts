import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CodeLoader } from './code-loader';
import { DrawnPage } from './drawn-page';
import { Finger, type Dot } from './finger';
import { PageInstance, type InstanceConfig } from './page-instance';
import { Network } from './network';
import { PageStack } from './page-stack';
import { aPhone, type Phone } from './phone';
import { TemplateTable } from './template-table';
import { Whereabouts, type Place } from './whereabouts';
import type { SetDataRecord } from './view-data';
import { WorkTracker } from './work-tracker';
import { modelledWx, type CallFunction, type UploadFile, type WxApi } from './wx-api';

export const DIST = path.resolve(__dirname, '../../../dist/weapp');

/** How the person came: which page, with which query, from where (1047 a mini-program code, 1001 the list …). */
export interface Start {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly scene: number;
}

export interface Boot {
  readonly callFunction: CallFunction;
  readonly start?: Partial<Start>;
  readonly phone?: Partial<Phone>;
  /** Storage that is already on the phone; give the same map again for a second start. */
  readonly storage?: Map<string, unknown>;
  /** Where files are sent; nowhere unless told. */
  readonly uploadFile?: UploadFile;
  /** False for a phone that is started where nothing gets through. */
  readonly hasNetwork?: boolean;
}

/** A page as a card in a chat. */
export interface Card {
  readonly title: string;
  readonly path: string;
}

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar: { readonly list: readonly { readonly pagePath: string }[] };
  readonly requiredPrivateInfos?: readonly string[];
}

const nowhere: UploadFile = () => Promise.reject(new Error('there is no storage'));
const HOME: Start = { path: 'pages/home/index', query: {}, scene: 1001 };

/** The built mini-program, running. Make one with `bootMiniProgram`, end it with `close`. */
export class MiniProgram {
  readonly phone: Phone;
  readonly network = new Network();
  /** console.error and uncaught errors of the bundle. */
  readonly problems: string[] = [];
  private readonly whereabouts: Whereabouts;
  private readonly work = new WorkTracker();
  private readonly templates = new TemplateTable(DIST);
  private readonly finger = new Finger(this, this.templates);
  private readonly pageConfigs = new Map<string, InstanceConfig>();
  private readonly components = new Map<string, InstanceConfig>();
  private readonly stack: PageStack;
  private readonly code: CodeLoader;
  private readonly api: WxApi;
  private app: Record<string, unknown> = {};
  private loadingFile = '';
  private enter: Start;

  constructor({ callFunction, uploadFile = nowhere, hasNetwork = true, start, phone, storage = new Map() }: Boot) {
    this.network.isThere = hasNetwork;
    const appJson = JSON.parse(readFileSync(path.join(DIST, 'app.json'), 'utf8')) as AppJson;
    const launch = { ...HOME, ...start };
    this.enter = launch;
    this.phone = { ...aPhone(), ...phone };
    this.whereabouts = new Whereabouts(this.phone);
    const routes = [...appJson.pages, ...(appJson.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)))];
    this.stack = new PageStack({ tabs: appJson.tabBar.list.map(({ pagePath }) => pagePath), create: (route) => this.createPage(route, routes) });
    this.api = modelledWx({
      phone: this.phone,
      whereabouts: this.whereabouts,
      storage,
      callFunction: this.network.through(callFunction),
      uploadFile: this.network.throughTo(uploadFile),
      declaredPrivateApis: appJson.requiredPrivateInfos ?? [],
      navigation: this.stack.api,
      startOptions: { launch: () => optionsOf(launch), enter: () => optionsOf(this.enter) },
      track: this.work.track,
    });
    this.code = new CodeLoader(DIST, this.globals());
    this.loadComponent('comp');
    this.run('app');
    call(this.app, 'onLaunch', optionsOf(launch));
    call(this.app, 'onShow', optionsOf(launch));
    this.stack.relaunch(launch.path, launch.query);
  }

  get page(): PageInstance {
    return this.stack.top;
  }

  get drawn(): DrawnPage {
    return new DrawnPage(this.page, this.templates);
  }

  get routes(): readonly string[] {
    return this.stack.all.map(({ route }) => route);
  }

  get wxCalls(): WxApi['calls'] {
    return this.api.calls;
  }

  get unknownApis(): ReadonlySet<string> {
    return this.api.unknown;
  }

  get setData(): readonly SetDataRecord[] {
    return this.page.records;
  }

  /** Waits until nothing is under way. */
  settled(): Promise<void> {
    return this.work.settled();
  }

  /** The words on screen, a line for each block. */
  text(): string {
    return this.drawn.text();
  }

  readonly tap = (words: string): Promise<void> => this.finger.tap(words);
  readonly tapClass = (className: string, position?: number): Promise<void> => this.finger.tapClass(className, position);
  readonly draw = (className: string, dots: readonly Dot[]): Promise<void> => this.finger.draw(className, dots);
  readonly type = (label: string, value: string): Promise<void> => this.finger.type(label, value);
  readonly pick = (label: string, value: number | string): Promise<void> => this.finger.pick(label, value);
  readonly allowPhoneNumber = (words: string, code: string): Promise<void> => this.finger.allowPhoneNumber(words, code);

  /** The phone is carried somewhere; it is told to the mini-program while that asks for it. */
  async carryTo(place: Place): Promise<void> {
    this.whereabouts.carryTo(place);
    await this.settled();
  }

  get isLocated(): boolean {
    return this.whereabouts.isWatched;
  }

  /** What WeChat sends when the person shares the page: its promise if it gives one in time, otherwise what it says at once. */
  async shareCard(): Promise<Card> {
    const { promise, ...plain } = this.page.run('onShareAppMessage', { from: 'menu' }) as Card & { readonly promise?: Promise<Card> };
    const card = (await promise) ?? plain;
    await this.settled();
    return card;
  }

  /** What WeChat shows to all friends when the person shares the page there; it waits for nothing. */
  shareMoment(): { readonly title: string; readonly query: string } {
    return this.page.run('onShareTimeline') as { readonly title: string; readonly query: string };
  }

  /** Leaves to WeChat's chat list. */
  hide(): void {
    this.page.run('onHide');
    call(this.app, 'onHide');
  }

  /**
   * Comes back (a hot start). A scan opens its page anew; `resume` shows the page that was there, as WeChat does when
   * the same page is asked for again.
   */
  async show(start: Start, { resume = false } = {}): Promise<void> {
    this.enter = start;
    call(this.app, 'onShow', optionsOf(start));
    if (resume) this.page.run('onShow');
    else this.stack.relaunch(start.path, start.query);
    await this.settled();
  }

  close(): void {
    this.work.stop();
  }

  private createPage(route: string, routes: readonly string[]): PageInstance {
    if (!routes.includes(route)) throw new Error(`app.json names no page ${route}`);
    if (!this.pageConfigs.has(route)) {
      this.loadComponent('custom-wrapper');
      this.run(route);
    }
    const config = this.pageConfigs.get(route);
    if (config === undefined) throw new Error(`${route}.js registers no page`);
    return new PageInstance(route, config, this.templates, () => this.components.get('custom-wrapper'), this.work.changed);
  }

  private loadComponent(name: string): void {
    if (!this.components.has(name) && fileExists(name)) this.run(name);
  }

  private run(file: string): void {
    this.loadingFile = file;
    this.code.load(file);
  }

  private globals(): Readonly<Record<string, unknown>> {
    const report = (...values: unknown[]) => this.problems.push(values.map((value) => (value instanceof Error ? value.stack : String(value))).join(' '));
    return {
      wx: this.api.wx,
      console: { log: () => undefined, info: () => undefined, debug: () => undefined, warn: () => undefined, error: report },
      ...this.work.timerGlobals,
      App: (config: Record<string, unknown>) => {
        this.app = config;
      },
      Page: (config: InstanceConfig) => this.pageConfigs.set(this.loadingFile, config),
      Component: (config: InstanceConfig) => this.components.set(this.loadingFile, config),
      Behavior: (config: unknown) => config,
      getApp: () => this.app,
      getCurrentPages: () => this.stack.all.map(({ instance }) => instance),
    };
  }
}

/** Starts the built mini-program and waits for its first screen. */
export async function bootMiniProgram(boot: Boot): Promise<MiniProgram> {
  const program = new MiniProgram(boot);
  try {
    await program.settled();
    return program;
  } catch (failure) {
    program.close();
    throw failure;
  }
}

function optionsOf({ path: page, query, scene }: Start): unknown {
  return { path: page, query: { ...query }, scene, referrerInfo: {}, shareTicket: '', apiCategory: 'default' };
}

function call(instance: Record<string, unknown>, name: string, ...values: readonly unknown[]): void {
  const handler = instance[name];
  if (typeof handler === 'function') (handler as (...given: unknown[]) => void).apply(instance, [...values]);
}

function fileExists(name: string): boolean {
  try {
    readFileSync(path.join(DIST, `${name}.js`));
    return true;
  } catch {
    return false;
  }
}
