import type { PageInstance } from './page-instance';
import { WxFailure } from './wx-answers';

/** WeChat opens at most this many pages on top of each other. */
const MOST_PAGES = 10;

interface StackParts {
  readonly tabs: readonly string[];
  /** Loads the page's code and makes an instance of it; throws for a page that app.json does not name. */
  readonly create: (route: string) => PageInstance;
}

type Query = Readonly<Record<string, string>>;

/** `packages/staff/pages/report/index?id=1` → route and query, values as WeChat leaves them: still encoded. */
export function parseAddress(url: string): { readonly route: string; readonly query: Query } {
  const [path = '', search = ''] = url.split('?');
  const pairs = search.split('&').filter((pair) => pair !== '');
  const query = Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]));
  return { route: path.replace(/^\//, ''), query };
}

/** The pages on screen and below, with WeChat's rules for moving between them. */
export class PageStack {
  private pages: PageInstance[] = [];
  private readonly keptTabs = new Map<string, PageInstance>();

  constructor(private readonly parts: StackParts) {}

  get all(): readonly PageInstance[] {
    return this.pages;
  }

  get top(): PageInstance {
    const top = this.pages.at(-1);
    if (top === undefined) throw new Error('no page is open');
    return top;
  }

  /** The APIs by their wx names. */
  readonly api = {
    navigateTo: ({ url }: Readonly<Record<string, unknown>>) => {
      const { route, query } = parseAddress(String(url));
      if (this.parts.tabs.includes(route)) throw new WxFailure(`navigateTo:fail can not navigateTo a tabbar page`);
      if (this.pages.length >= MOST_PAGES) throw new WxFailure('navigateTo:fail webview count limit exceed');
      this.top.run('onHide');
      this.push(route, query);
      return {};
    },
    redirectTo: ({ url }: Readonly<Record<string, unknown>>) => {
      const { route, query } = parseAddress(String(url));
      if (this.parts.tabs.includes(route)) throw new WxFailure(`redirectTo:fail can not redirectTo a tabbar page`);
      this.close(this.pages.pop());
      this.push(route, query);
      return {};
    },
    navigateBack: ({ delta = 1 }: Readonly<Record<string, unknown>>) => {
      for (let step = 0; step < Number(delta) && this.pages.length > 1; step += 1) this.close(this.pages.pop());
      this.top.run('onShow');
      return {};
    },
    switchTab: ({ url }: Readonly<Record<string, unknown>>) => {
      const { route } = parseAddress(String(url));
      if (!this.parts.tabs.includes(route)) throw new WxFailure(`switchTab:fail ${route} is not a tab`);
      this.toTab(route);
      return {};
    },
    reLaunch: ({ url }: Readonly<Record<string, unknown>>) => {
      const { route, query } = parseAddress(String(url));
      this.relaunch(route, query);
      return {};
    },
  };

  /** Closes everything and opens this page. */
  relaunch(route: string, query: Query): void {
    for (const page of new Set([...this.pages, ...this.keptTabs.values()])) page.run('onUnload');
    this.pages = [];
    this.keptTabs.clear();
    this.push(route, query);
  }

  private toTab(route: string): void {
    const current = this.top;
    if (current.route === route) return;
    for (const page of this.pages.filter(({ route: open }) => !this.parts.tabs.includes(open))) page.run('onUnload');
    if (this.parts.tabs.includes(current.route)) current.run('onHide');
    const kept = this.keptTabs.get(route);
    this.pages = [];
    if (kept === undefined) this.push(route, {});
    else {
      this.pages.push(kept);
      kept.run('onShow');
    }
  }

  private push(route: string, query: Query): void {
    const page = this.parts.create(route);
    this.pages.push(page);
    if (this.parts.tabs.includes(route)) this.keptTabs.set(route, page);
    page.instance.options = query;
    page.run('onLoad', { ...query });
    page.run('onShow');
    page.run('onReady');
  }

  private close(page: PageInstance | undefined): void {
    page?.run('onUnload');
    if (page !== undefined) this.keptTabs.delete(page.route);
  }
}
