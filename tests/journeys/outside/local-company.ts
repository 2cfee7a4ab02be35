import type { Devcloud, DevcloudOptions } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { stockShelves } from '../../fixtures/sales';
import { devInterface, type DevInterface } from './dev-interface';
import { outsideOf, type Outside, type Person } from './person';

/** A company on a local cloud in memory, and the ways in from outside. */
export interface LocalCompany extends Outside {
  readonly devcloud: Devcloud;
  readonly dev: DevInterface;
  readonly staff: { readonly [Name in keyof typeof people]: Person };
  /** Waits until nothing runs any more: every message that could be delivered is. */
  settle(): Promise<void>;
  moveClock(ms: number): Promise<void>;
  close(): Promise<void>;
}

export async function openCompany(options: Partial<DevcloudOptions> = {}): Promise<LocalCompany> {
  const devcloud = await startTestDevcloud(options);
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  const outside = outsideOf(devcloud.url);
  const dev = devInterface(devcloud.url);
  const staff = Object.fromEntries(Object.entries(people).map(([name, { openid }]) => [name, outside.person(openid)]));
  return {
    ...outside,
    devcloud,
    dev,
    staff: staff as LocalCompany['staff'],
    async settle() {
      await dev.post('settle');
    },
    async moveClock(ms) {
      await dev.post('clock/advance', { ms });
    },
    close: () => devcloud.stop(),
  };
}

/** The kinds of a person's inbox entries, oldest first. */
export async function inboxKinds(person: Person): Promise<readonly string[]> {
  const { rows } = await person.does('identity.inbox.list', {});
  return rows.map(({ kind }) => kind).reverse();
}

/** Fails when an answer, or anything in it, tells one of the secrets. */
export function expectNoTrace(answer: unknown, secrets: readonly string[]): void {
  const text = JSON.stringify(answer);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
}
