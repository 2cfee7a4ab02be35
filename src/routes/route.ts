import Taro, { useRouter } from '@tarojs/taro';

/** A page and the parameters it opens with. They travel in the address, so they are strings. */
export interface Route<Params extends string = never> {
  readonly path: string;
  readonly params: readonly Params[];
}

type Values<Params extends string> = Readonly<Record<Params, string>>;

/** Tabs have no parameters and are switched to, not stacked. */
const TABS: ReadonlySet<string> = new Set([
  '/pages/home/index',
  '/pages/mall/index',
  '/pages/workbench/index',
  '/pages/me/index',
]);

/**
 * @param path as in app.config.ts, with a leading slash
 * @param params every parameter the page needs
 */
export function defineRoute<Params extends string = never>(
  path: string,
  params: readonly Params[] = [],
): Route<Params> {
  return { path, params };
}

/** The address of a page, parameters encoded. */
export function addressOf<Params extends string>(route: Route<Params>, values: Values<Params>): string {
  const query = route.params.map((name) => `${name}=${encodeURIComponent(values[name])}`).join('&');
  return query === '' ? route.path : `${route.path}?${query}`;
}

/** Goes to a page; the way back leads here. */
export function openPage<Params extends string>(route: Route<Params>, values: Values<Params>): void {
  if (TABS.has(route.path)) void Taro.switchTab({ url: route.path });
  else void Taro.navigateTo({ url: addressOf(route, values) });
}

/** Goes to a page instead of this one: there is nothing here to come back to. */
export function replacePage<Params extends string>(route: Route<Params>, values: Values<Params>): void {
  if (TABS.has(route.path)) void Taro.switchTab({ url: route.path });
  else void Taro.redirectTo({ url: addressOf(route, values) });
}

/** Goes back to the page this one was opened from; opened by its address, it gives way to another one. */
export function goBack<Params extends string = never>(otherwise: Route<Params>, values: Values<Params>): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replacePage(otherwise, values);
}

/**
 * Goes where the navigation beside the page leads: what was opened on top of a tab makes room, so that pages do not
 * pile up while one works at a desk.
 */
export function switchPage(route: Route): void {
  const here = pagePath(Taro.getCurrentInstance().router?.path ?? '');
  if (TABS.has(here)) openPage(route, {});
  else replacePage(route, {});
}

/** The path of a page as `defineRoute` writes it, from what Taro says about where one is. */
export function pagePath(routerPath: string): string {
  return `/${routerPath.replace(/^\//, '').replace(/[?#].*$/, '')}`;
}

/** The parameters this page was opened with, decoded; one that is missing is empty. */
export function useRouteParams<Params extends string>(route: Route<Params>): Values<Params> {
  const { params } = useRouter<Partial<Record<Params, string>>>();
  const values = route.params.map((name) => [name, decodeParameter(params[name] ?? '')] as const);
  return Object.fromEntries(values) as Values<Params>;
}

function decodeParameter(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
