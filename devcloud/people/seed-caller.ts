import type { ActionName, Input, Output } from '../../src/shared/contract/registry';
import type { Devcloud } from '../start-devcloud';

/** Calls the real functions as a demo person. @param as a membership of several, when it matters which */
export type SeedCall = <A extends ActionName>(
  openid: string,
  action: A,
  input: Input<A>,
  key: string,
  as?: string,
) => Promise<Output<A>>;

/**
 * Every call has a fixed request id, made of its key. One that an interrupted seeding carried out already is not made
 * again; its stored result is given.
 */
export function seedCallerFor(devcloud: Devcloud): SeedCall {
  return async (openid, action, input, key, as) => {
    const requestId = `seed-${key}`;
    const { documents } = await devcloud.store.find('commands', {
      query: { _id: { $regex: `:${requestId}$` } },
      limit: 1,
    });
    const [known] = documents;
    if (known !== undefined) return known['result'] as Output<typeof action>;
    const [functionName = ''] = action.split('.');
    const answer = await devcloud.call(functionName, openid, { action, input, requestId, ...(as === undefined ? {} : { as }) });
    if (answer.ok) return answer.data as Output<typeof action>;
    throw new Error(`the demo company could not be set up: ${action} (${key}): ${JSON.stringify(answer.error)}`);
  };
}
