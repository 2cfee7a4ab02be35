import { act, renderHook } from '@testing-library/react';
import { useCommand } from '../../../src/api/use-command';
import { cloudCalls } from '../taro/taro';

interface Sent {
  readonly requestId: string;
  readonly input: unknown;
}

function recordCalls(answers: readonly (() => unknown)[]): Sent[] {
  const sent: Sent[] = [];
  cloudCalls.answer = (_name, data) => {
    const answer = answers[sent.length];
    sent.push(data as Sent);
    return answer === undefined ? Promise.reject(new Error('no further answer')) : Promise.resolve().then(answer);
  };
  return sent;
}

const networkFailure = () => {
  throw new Error('request:fail timeout');
};
const success = () => ({ ok: true, data: { name: '张晓雯' } });
const refusal = () => ({ ok: false, error: { code: 'identity.text.rejected', details: {}, traceId: 'trace-1' } });

async function run(hook: { readonly current: ReturnType<typeof useCommand<'identity.profile.update'>> }, name: string) {
  let result;
  await act(async () => {
    result = await hook.current.run({ name });
  });
  return result as unknown;
}

describe('a command', () => {
  const render = () => renderHook(() => useCommand('identity.profile.update')).result;

  it('gives the data of the answer', async () => {
    recordCalls([success]);
    const hook = render();
    expect(await run(hook, '张晓雯')).toEqual({ ok: true, data: { name: '张晓雯' } });
    expect(hook.current.error).toBeUndefined();
    expect(hook.current.pending).toBe(false);
  });

  it('repeats an intent under the same requestId when the network failed', async () => {
    const sent = recordCalls([networkFailure, success]);
    const hook = render();
    expect(await run(hook, '张晓雯')).toMatchObject({ ok: false, error: { code: 'client.unreachable' } });
    expect(await run(hook, '张晓雯')).toMatchObject({ ok: true });
    expect(sent[1]?.requestId).toBe(sent[0]?.requestId);
  });

  it('takes a new requestId for another input, even after a failed network', async () => {
    const sent = recordCalls([networkFailure, success]);
    const hook = render();
    await run(hook, '张晓雯');
    await run(hook, '刘建华');
    expect(sent[1]?.requestId).not.toBe(sent[0]?.requestId);
  });

  it('takes a new requestId after a refusal or a success', async () => {
    const sent = recordCalls([refusal, success, success]);
    const hook = render();
    expect(await run(hook, '张晓雯')).toMatchObject({
      ok: false,
      error: { code: 'identity.text.rejected', traceId: 'trace-1' },
    });
    await run(hook, '张晓雯');
    await run(hook, '张晓雯');
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(3);
  });

  it('sends once when it is tapped twice', async () => {
    const sent = recordCalls([success, success]);
    const hook = render();
    await act(async () => {
      await Promise.all([hook.current.run({ name: '张晓雯' }), hook.current.run({ name: '张晓雯' })]);
    });
    expect(sent).toHaveLength(1);
  });
});
