import type { IncomingMessage, ServerResponse } from 'node:http';
import { GatewayError } from './gateway-error';

/** The SDK reads an answer as an error object only under exactly this type. */
export const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Reads a request to its end.
 * @param limitBytes more than this is refused
 * @throws GatewayError EXCEED_REQUEST_LIMIT
 */
export function readAll(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      // The rest is read and dropped: a connection cut in the middle would hide the reason from the caller.
      if (bytes <= limitBytes) chunks.push(chunk);
    });
    request.on('end', () => {
      if (bytes > limitBytes)
        reject(new GatewayError('EXCEED_REQUEST_LIMIT', `request larger than ${String(limitBytes)} bytes`));
      else resolve(Buffer.concat(chunks, bytes));
    });
    request.on('error', reject);
  });
}

/** Answers with a body; the length is always told, so connections can be kept alive. */
export function send(response: ServerResponse, status: number, contentType: string, content: string | Buffer): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(content) });
  response.end(content);
}
