/** The developer's interface of the local cloud (README: HTTP interface), as a tool outside of it uses it. */
export interface DevInterface {
  get(path: string): Promise<unknown>;
  post(path: string, body?: object): Promise<unknown>;
}

export function devInterface(url: string): DevInterface {
  const ask = async (path: string, options?: RequestInit): Promise<unknown> => {
    const response = await fetch(`${url}/dev/${path}`, options);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`/dev/${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    get: (path) => ask(path),
    post: (path, body = {}) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  };
}

interface StoredRow {
  readonly _id: string;
}

async function rowsOf(dev: DevInterface, collection: string): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  for (let after: string | undefined; ; after = rows.at(-1)?._id) {
    const cursor = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
    const { documents } = (await dev.get(`collections/${collection}${cursor}`)) as { documents: readonly StoredRow[] };
    if (documents.length === 0) return rows;
    rows.push(...documents);
  }
}

/** Every document of every collection, by collection and id. */
export async function everythingKept(dev: DevInterface): Promise<Readonly<Record<string, readonly StoredRow[]>>> {
  const { collections } = (await dev.get('collections')) as { collections: readonly { name: string }[] };
  const entries = collections.map(async ({ name }) => [name, await rowsOf(dev, name)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

export interface SubscribeMessage {
  readonly templateId: string;
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly errcode: number;
}

/** The subscribe messages that were sent to a person, oldest first. */
export async function messagesTo(dev: DevInterface, openid: string): Promise<readonly SubscribeMessage[]> {
  const { messages } = (await dev.get(`messages?openid=${openid}`)) as { messages: readonly SubscribeMessage[] };
  return [...messages].reverse();
}
