import { createRequire } from 'node:module';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type simulator from 'miniprogram-simulate';
import { DIST, type Start } from './mini-program';
import { aPhone } from './phone';
import { Whereabouts } from './whereabouts';
import { modelledWx, type CallFunction } from './wx-api';

const DOM_NAMES = ['window', 'document', 'MutationObserver', 'HTMLElement', 'Event', 'CustomEvent', 'Node', 'Element', 'DocumentFragment'] as const;
const load = createRequire(__filename);
const realTimers = { setTimeout: globalThis.setTimeout, setInterval: globalThis.setInterval };

/** A page drawn by WeChat's own template compiler and component framework. */
export interface RenderedPage {
  /** The page's elements, `wx-view` and its like. */
  readonly element: HTMLElement;
  text(): string;
  /** Waits until the page says this; throws what it says instead after a few seconds. */
  shows(words: string): Promise<void>;
  /** Taps the innermost element whose words are these. */
  tap(words: string): void;
}

const PATIENCE_MS = 4_000;
const LOOK_MS = 20;

type Config = Readonly<Record<string, unknown>> & { readonly data?: unknown };
type Lifecycles = Readonly<Record<'onLoad' | 'onShow' | 'onReady', (value?: unknown) => void>>;

/** miniprogram-simulate on the built bundle. It lives in globals, so there is one per test file; close it last of all. */
export class Simulator {
  private readonly dom = new JSDOM('<!doctype html><body></body>');
  private readonly simulate: typeof simulator;
  /** Addresses the pages asked to go to; this draws one page at a time, so nobody goes there. */
  readonly askedFor: string[] = [];
  /** The bundle never ends its timers: a page looks for news every half minute, for as long as there is a process. */
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;
  private start: Start = { path: 'pages/home/index', query: {}, scene: 1001 };

  constructor(callFunction: CallFunction) {
    const globals = globalThis as unknown as Record<string, unknown>;
    for (const name of DOM_NAMES) globals[name] = this.dom.window[name];
    globals.setTimeout = (...work: Parameters<typeof setTimeout>) => this.keep(realTimers.setTimeout(...work));
    globals.setInterval = (...work: Parameters<typeof setInterval>) => this.keep(realTimers.setInterval(...work));
    this.simulate = load('miniprogram-simulate') as typeof simulator;
    const go = ({ url }: Readonly<Record<string, unknown>>) => {
      this.askedFor.push(String(url));
      return {};
    };
    const options = () => ({ ...this.start, referrerInfo: {} });
    globals.wx = modelledWx({
      phone: aPhone(),
      whereabouts: new Whereabouts(aPhone()),
      storage: new Map(),
      callFunction,
      uploadFile: () => Promise.reject(new Error('there is no storage')),
      declaredPrivateApis: [],
      navigation: { navigateTo: go, redirectTo: go, switchTab: go, reLaunch: go },
      startOptions: { launch: options, enter: options },
      track: (work) => work,
    }).wx;
    let app: Readonly<Record<string, (value: unknown) => void>> = {};
    Object.assign(globals, {
      App: (config: typeof app) => {
        app = config;
      },
      getApp: () => app,
      getCurrentPages: () => [],
    });
    load(path.join(DIST, 'app.js'));
    app.onLaunch?.(options());
  }

  /** Opens a page as WeChat does: its template drawn, its lifecycles run. */
  open(start: Start): RenderedPage {
    this.start = start;
    const globals = globalThis as unknown as Record<string, unknown>;
    const component = globals.Component as (config: Config) => void;
    globals.Page = ({ data, ...methods }: Config) => {
      component({
        data,
        methods,
        attached(this: Lifecycles & { route: string }) {
          this.route = start.path;
          this.onLoad(start.query);
          this.onShow();
          this.onReady();
        },
      });
    };
    const id = this.simulate.load(path.join(DIST, start.path), 'page', { compiler: 'official', rootPath: DIST });
    const rendered = this.simulate.render(id);
    const element = document.createElement('div');
    rendered.attach(element);
    const text = () => element.textContent;
    return { element, text, shows: (words) => waitUntil(() => text().includes(words), () => `"${words}" to stand in "${text()}"`), tap: (words) => tapElement(element, words) };
  }

  /** Ends every timer, those included that are still to be set: the real ones are not given back. */
  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.dom.window.close();
  }

  private keep(timer: NodeJS.Timeout): NodeJS.Timeout {
    if (this.closed) clearTimeout(timer);
    else this.timers.add(timer);
    return timer;
  }
}

/** Looks until it is so; the second function names what was waited for. */
export async function waitUntil(isSo: () => boolean, what: () => string): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > PATIENCE_MS) throw new Error(`waited in vain for ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** The framework makes a tap of a touch that begins and ends in one place. */
function tapElement(root: HTMLElement, words: string): void {
  const matching = [...root.querySelectorAll('*')].filter((each) => each.textContent === words);
  const innermost = matching.at(-1);
  if (innermost === undefined) throw new Error(`nothing says "${words}": ${root.innerHTML}`);
  const { Event } = window;
  for (const type of ['touchstart', 'touchend']) {
    const event = new Event(type, { bubbles: true });
    const touch = { identifier: 1, clientX: 5, clientY: 5, pageX: 5, pageY: 5, target: innermost };
    Object.assign(event, { touches: type === 'touchstart' ? [touch] : [], changedTouches: [touch] });
    innermost.dispatchEvent(event);
  }
}
