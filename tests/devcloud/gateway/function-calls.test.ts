import cloud from 'wx-server-sdk';
import type { CallerContext } from '../../../devcloud/gateway/dependencies';
import { GatewayError } from '../../../devcloud/gateway/gateway-error';
import { failureOf, startLocalCloud } from './local-cloud';
import type { LocalCloud } from './local-cloud';

let local: LocalCloud;
const callers: CallerContext[] = [];

beforeAll(async () => {
  local = await startLocalCloud({
    invokeFunction: (name, requestData, caller) => {
      callers.push(caller);
      if (name === 'broken') return Promise.reject(new Error('boom'));
      if (name === 'missing') return Promise.reject(new GatewayError('FUNCTION_NOT_FOUND', 'no function named missing'));
      return Promise.resolve(JSON.stringify({ name, data: JSON.parse(requestData) as unknown }));
    },
  });
});
afterAll(() => local.close());

describe('a function that calls a function', () => {
  it('receives its result', async () => {
    expect(await cloud.callFunction({ name: 'hello', data: { a: 1 } })).toEqual({
      result: { name: 'hello', data: { a: 1 } },
      errMsg: 'callFunction:ok',
      requestID: expect.any(String) as unknown,
    });
    expect(callers.at(-1)).toMatchObject({ invocation: 'test' });
  });

  it('receives its failure with errCode -1 and the code beside it', async () => {
    expect(await failureOf(cloud.callFunction({ name: 'broken' }))).toMatchObject({
      errCode: -1,
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errMsg: 'callFunction:fail boom',
    });
    expect(await failureOf(cloud.callFunction({ name: 'missing' }))).toMatchObject({
      errCode: -1,
      code: 'FUNCTION_NOT_FOUND',
    });
  });
});
