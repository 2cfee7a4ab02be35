import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { serveConsole } from '../console/console-page';
import type { Gateway } from '../gateway/gateway';
import { serveCall } from './call-endpoint';
import { servePayPage } from '../pay-page/pay-page';
import { serveDev } from './dev-endpoint';
import { serveMerchant } from './merchant-endpoint';
import type { DevParts } from './dev-route';
import { sendJson } from './json-exchange';
import { allowOrigin, refusalOf } from './origin';
import { serveSite } from './static-site';

export interface HttpParts extends DevParts {
  readonly gateway: Gateway;
  /** Folder with the web build; without one only the interfaces are served. */
  readonly webDirectory?: string;
}

/** A port that is taken, or an address this machine does not have. */
export class ListenError extends Error {}

function serve(parts: HttpParts, boundHost: string, request: IncomingMessage, response: ServerResponse): void {
  const refusal = refusalOf(request, boundHost);
  if (refusal !== undefined) {
    request.resume();
    sendJson(response, 403, { error: refusal });
    return;
  }
  allowOrigin(request, response);
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const [urlPath = '/'] = (request.url ?? '/').split('?', 1);
  const functionName = /^\/call\/([^/]+)$/.exec(urlPath)?.[1];
  if (functionName !== undefined) void serveCall(parts.runner, functionName, request, response);
  else if (urlPath.startsWith('/dev/')) void serveDev(parts, request, response);
  else if (urlPath.startsWith('/v3/')) void serveMerchant(parts.pay.transfers, request, response);
  else if (parts.gateway.handle(request, response)) return;
  else if (serveConsole(urlPath, response) || servePayPage(urlPath, response)) request.resume();
  else {
    request.resume();
    serveSite(parts.webDirectory, request, response);
  }
}

function listenFailure(error: NodeJS.ErrnoException, port: number, host: string): ListenError {
  if (error.code === 'EADDRINUSE') {
    return new ListenError(`Port ${port} is taken: stop what uses it, or choose another one with --port.`);
  }
  if (error.code === 'EACCES')
    return new ListenError(`Port ${port} is not allowed: choose one above 1023 with --port.`);
  return new ListenError(`Cannot listen on ${host}:${port} (${error.code ?? error.message}): choose another --host.`);
}

/**
 * Puts everything behind one port. The parts may still be in the making: they are asked at each request.
 * @param port 0 for any free one
 * @throws ListenError
 */
export async function listen(
  parts: () => HttpParts | undefined,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    const ready = parts();
    if (ready === undefined) sendJson(response, 503, { error: 'the local cloud is starting' });
    else serve(ready, host, request, response);
  });
  // The SDK keeps connections open between calls; a short limit would cut them just when they are used again.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(listenFailure(error, port, host));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : port };
}
