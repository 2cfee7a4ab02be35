import type { SWRConfiguration } from 'swr';

/**
 * SWR as a mini-program can use it: no browser focus events (pages refresh when WeChat shows them again) and no
 * silent retries (the page says what happened and offers one).
 */
export const swrSettings = {
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
  shouldRetryOnError: false,
  dedupingInterval: 1_000,
} as const satisfies SWRConfiguration;
