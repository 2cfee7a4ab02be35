import { Agent, request } from 'node:http';

export interface TimedAnswer {
  readonly ok: boolean;
  readonly data: unknown;
  readonly code: string | null;
  readonly cost: { readonly roundTrips: number; readonly documentsExamined: number; readonly documentsReturned: number; readonly durationMs: number };
  readonly elapsedMs: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
let calls = 0;

/** Calls an action over the local cloud's HTTP interface and says how long that took and what it cost. */
export function timedCall(url: string, openid: string, action: string, input: object): Promise<TimedAnswer> {
  calls += 1;
  return callFunction(url, action.split('.')[0] ?? '', openid, { action, input, requestId: `bench-${process.pid}-${calls}` });
}

/** Sends a function any event. */
export function callFunction(url: string, functionName: string, openid: string, event: object): Promise<TimedAnswer> {
  const body = JSON.stringify(event);
  const startedAt = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}/call/${functionName}`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-openid': openid } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const elapsedMs = Number(process.hrtime.bigint() - startedAt) / 1e6;
          const envelope = JSON.parse(Buffer.concat(chunks).toString()) as { ok: boolean; data?: unknown; error?: { code: string } };
          const cost = JSON.parse(String(incoming.headers['x-devcloud-cost'] ?? '{}')) as TimedAnswer['cost'];
          resolve({ ok: envelope.ok, data: envelope.data, code: envelope.error?.code ?? null, cost, elapsedMs });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** As `timedCall`, for calls that the bench cannot do without. */
export async function mustCall<T>(url: string, openid: string, action: string, input: object): Promise<T> {
  const answer = await timedCall(url, openid, action, input);
  if (!answer.ok) throw new Error(`${action} was refused: ${answer.code ?? '?'}`);
  return answer.data as T;
}
