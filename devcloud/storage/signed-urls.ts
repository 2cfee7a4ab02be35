import { createHmac, timingSafeEqual } from 'node:crypto';

/** Addresses of files that work for one method, one path and a limited time. */
export interface SignedUrls {
  sign(method: 'GET' | 'PUT', path: string, maxAgeS: number): string;
  /** Whether `query` (with or without its question mark) was signed for this method and path and is not over. */
  accepts(method: 'GET' | 'PUT', path: string, query: string): boolean;
}

/**
 * @param key secret of this storage
 * @param now the cloud's time, by which addresses expire
 */
export function createSignedUrls(key: Buffer, now: () => Date): SignedUrls {
  const signature = (method: string, path: string, until: string): Buffer =>
    createHmac('sha256', key).update(`${method}\n${until}\n${path}`).digest();

  return {
    sign(method, path, maxAgeS) {
      const until = String(Math.floor(now().getTime() / 1000) + maxAgeS);
      return `sign=${signature(method, path, until).toString('hex')}&t=${until}`;
    },
    accepts(method, path, query) {
      const fields = new URLSearchParams(query);
      const until = fields.get('t') ?? '';
      const given = Buffer.from(fields.get('sign') ?? '', 'hex');
      const expected = signature(method, path, until);
      const genuine = given.length === expected.length && timingSafeEqual(given, expected);
      return genuine && Number(until) * 1000 >= now().getTime();
    },
  };
}
