import type { IncomingMessage, ServerResponse } from 'node:http';

const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

function hostnameOf(authority: string): string {
  return authority.replace(/:\d+$/, '').toLowerCase();
}

function originAuthority(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
}

export function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost';
}

/**
 * Lets in pages of this machine and the local cloud's own pages, and nobody else's: a page somewhere on the web must
 * not be able to act as a persona through the developer's browser.
 * @param boundHost the address the server listens on
 * @returns why the request is refused, or undefined
 */
export function refusalOf(request: IncomingMessage, boundHost: string): string | undefined {
  const host = request.headers.host ?? '';
  // A name that somebody points at 127.0.0.1 is how web pages get past the same-origin rule.
  if (isLoopback(boundHost) && !LOCAL_NAMES.includes(hostnameOf(host))) return `unknown host name ${host}`;
  const { origin } = request.headers;
  if (origin === undefined) return undefined;
  const authority = originAuthority(origin);
  const known = authority !== undefined && (authority === host || LOCAL_NAMES.includes(hostnameOf(authority)));
  return known ? undefined : `pages of ${origin} may not use the local cloud`;
}

/** Tells the browser that a page of this machine may read the answer. Call it only after `refusalOf` let the request in. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  response.setHeader('vary', 'origin');
  if (origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'x-devcloud-cost, x-devcloud-call, x-devcloud-error');
  response.setHeader('access-control-allow-headers', 'content-type, x-openid, x-web-uid');
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, OPTIONS');
}
