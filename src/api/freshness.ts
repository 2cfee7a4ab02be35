import type { SWRConfiguration } from 'swr';

/**
 * How fresh what is on screen is kept, in one place. A query is asked when its page opens and when the page comes back:
 * shown again in WeChat, its tab or window chosen again in a browser. While something is under way, and only while
 * somebody looks, it is asked again and again. A page that nobody sees asks nothing, and so does one on which nothing
 * will happen any more.
 */
export const FRESHNESS = {
  /** While something is under way: soon enough to follow the office, gentle enough for sixty thousand customers a day. */
  liveSeconds: 20,
  /** While a customer stands before the guide's screen. */
  momentSeconds: 3,
  /** A browser tells of one return in several ways; what follows within so little time is the same return. */
  sameReturnMs: 1_000,
} as const;

/**
 * SWR as a mini-program can use it: it keeps answers and asks once for all who want the same. When to ask is decided
 * here, for what SWR listens to a mini-program does not have. No silent retries: the page says what happened.
 */
export const swrSettings = {
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
  shouldRetryOnError: false,
  dedupingInterval: 1_000,
} as const satisfies SWRConfiguration;
