import { ApiError } from '../../../../src/api/api-error';
import { CommandQueue } from '../../../../src/api/command-queue/command-queue';
import { keptFile, type QueuedCommand } from '../../../../src/api/command-queue/queued-command';

const unreachable = () => Promise.reject(new ApiError('client.unreachable', {}));
const refused = () => Promise.reject(new ApiError('service.work_order.missing', {}, 'trace'));
const unexpected = () => Promise.reject(new ApiError('request.unexpected', {}, 'trace'));

/** A queue on a phone in memory; `answers` are given in order, then everything is taken. */
function aPhone(answers: readonly (() => Promise<void>)[] = [], stored = new Map<string, string>()) {
  const left = [...answers];
  const sent: string[] = [];
  const uploads: string[] = [];
  const forgotten: string[] = [];
  const waits: number[] = [];
  let wakeUp = () => undefined as unknown;
  const holder = { name: 'wang' };
  const queue = new CommandQueue({
    storage: {
      keys: () => [...stored.keys()],
      read: (key) => stored.get(key) ?? null,
      write: (key, text) => void stored.set(key, text),
      remove: (key) => void stored.delete(key),
    },
    owner: () => holder.name,
    upload: (name) => {
      uploads.push(name);
      return Promise.resolve(`cloud://test/service/${name}`);
    },
    forget: (names) => {
      forgotten.push(...names);
      return Promise.resolve();
    },
    leftFiles: () => Promise.resolve(['orphan.jpg', 'photo.jpg']),
    send: async ({ requestId, command }) => {
      sent.push(`${requestId} ${JSON.stringify(command.input)}`);
      await (left.shift() ?? (() => Promise.resolve()))();
    },
    onDone: () => undefined,
    onChange: () => undefined,
    later: (work, milliseconds) => {
      waits.push(milliseconds);
      wakeUp = work;
      return () => undefined;
    },
  });
  const tap = (requestId: string, subject = 'job-1', input: object = {}) =>
    queue.add({ requestId, subject, as: 'mem_1', command: { action: 'service.work_order.accept', input }, tappedAt: 1, about: '' });
  return { queue, tap, sent, uploads, forgotten, waits, stored, holder, wakeUp: () => wakeUp() };
}

const ids = (commands: readonly QueuedCommand[]) => commands.map(({ requestId }) => requestId);

describe('a command', () => {
  it('is taken off once the server has it', async () => {
    const { tap, queue, sent } = aPhone();
    expect(await tap('a')).toEqual({ kind: 'done' });
    expect([sent, queue.state()]).toEqual([['a {}'], { commands: [], reachable: true }]);
  });

  it('waits where there is no network, and is sent in its order when there is', async () => {
    const { tap, queue, sent } = aPhone([unreachable, unreachable]);
    expect(await tap('a')).toEqual({ kind: 'waiting' });
    expect(await tap('b')).toEqual({ kind: 'waiting' });
    expect([ids(queue.state().commands), queue.state().reachable]).toEqual([['a', 'b'], false]);
    await queue.resume();
    expect(sent.map((one) => one.charAt(0))).toEqual(['a', 'a', 'a', 'b']);
    expect(queue.state()).toEqual({ commands: [], reachable: true });
  });

  it('is tried again by itself, each time after a longer wait, up to a minute', async () => {
    const { tap, waits, wakeUp } = aPhone(Array.from({ length: 8 }, () => unreachable));
    await tap('a');
    for (let tries = 0; tries < 7; tries += 1) {
      wakeUp();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('takes its pictures along before it goes, each once, and clears them away after', async () => {
    const { tap, queue, sent, uploads, forgotten } = aPhone([unreachable]);
    await tap('a', 'job-1', { photos: [keptFile('photo.jpg'), 'cloud://test/service/old.jpg'] });
    expect(forgotten).toEqual([]);
    await queue.resume();
    expect(sent[1]).toBe('a {"photos":["cloud://test/service/photo.jpg","cloud://test/service/old.jpg"]}');
    expect([uploads, forgotten]).toEqual([['photo.jpg'], ['photo.jpg']]);
  });
});

describe('a command that the server refuses', () => {
  it('says so, and holds up its own job only', async () => {
    const { tap, queue, sent } = aPhone([refused]);
    expect(await tap('a')).toMatchObject({ kind: 'refused', error: { code: 'service.work_order.missing' } });
    expect(await tap('b')).toEqual({ kind: 'waiting' });
    expect(await tap('c', 'job-2')).toEqual({ kind: 'done' });
    expect(sent).toEqual(['a {}', 'c {}']);
    expect(queue.state().commands.map(({ requestId, refusal }) => [requestId, refusal?.code])).toEqual([
      ['a', 'service.work_order.missing'],
      ['b', undefined],
    ]);
  });

  it('goes once more when the person says so, and what follows it after', async () => {
    const { tap, queue, sent } = aPhone([refused]);
    await tap('a');
    await tap('b');
    await queue.retry('a');
    expect(sent).toEqual(['a {}', 'a {}', 'b {}']);
    expect(queue.state().commands).toEqual([]);
  });

  it('can be given up, with its pictures; one that only waits cannot', async () => {
    const { tap, queue, sent, forgotten } = aPhone([refused, unreachable]);
    await tap('a', 'job-1', { fileId: keptFile('photo.jpg') });
    await tap('b');
    await queue.drop('a');
    expect([forgotten, ids(queue.state().commands)]).toEqual([['photo.jpg'], ['b']]);
    await queue.drop('b');
    expect([sent.at(-1), queue.state().commands]).toEqual(['b {}', []]);
  });

  it('counts as refused when the server fails on it again and again', async () => {
    const { tap, queue, wakeUp } = aPhone(Array.from({ length: 5 }, () => unexpected));
    await tap('a');
    for (let tries = 0; tries < 4; tries += 1) {
      expect(queue.state().commands[0]?.refusal).toBeNull();
      wakeUp();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(queue.state().commands[0]?.refusal?.code).toBe('request.unexpected');
  });
});

describe('a phone', () => {
  it('sends after a restart what was left, and clears away pictures that nothing names', async () => {
    const { tap, stored } = aPhone([unreachable]);
    await tap('a', 'job-1', { fileId: keptFile('photo.jpg') });
    const { queue, sent, forgotten } = aPhone([], stored);
    await queue.start();
    expect([sent.length, forgotten, stored.size]).toEqual([1, ['orphan.jpg', 'photo.jpg'], 0]);
  });

  it('that is handed around keeps each person’s commands for him', async () => {
    const { tap, queue, sent, holder } = aPhone([unreachable]);
    await tap('a');
    holder.name = 'chen';
    await queue.resume();
    expect([queue.state().commands, sent.length]).toEqual([[], 1]);
    holder.name = 'wang';
    await queue.resume();
    expect(sent.length).toBe(2);
  });

  it('does not choke on something else that lies in its storage', async () => {
    const { tap, queue } = aPhone([], new Map([['queue1:00000001:broken', '{'], ['session', '{}']]));
    expect(await tap('a')).toEqual({ kind: 'done' });
    expect(queue.state().commands).toEqual([]);
  });

  it('lets a refusal hold up its own chain alone, and gives up with it what makes no sense without it', async () => {
    const { queue, sent } = aPhone([refused]);
    const tap = (requestId: string, chain: string) =>
      queue.add({ requestId, subject: 'job-1', chain, as: 'mem_1', tappedAt: 1, about: '', command: { action: 'service.work_order.accept', input: {} } });
    const order = () => sent.map((line) => line.split(' ')[0]);
    await tap('depart', 'first');
    await tap('arrive', 'first');
    await tap('step', 'first');
    expect(await tap('accept', 'second')).toEqual({ kind: 'done' });
    expect(order()).toEqual(['depart', 'accept']);
    // What is not held up by it stays, whoever names it.
    await queue.drop('depart', ['arrive', 'accept']);
    expect(order()).toEqual(['depart', 'accept', 'step']);
    expect(queue.state().commands).toEqual([]);
  });
});
