import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloud from 'wx-server-sdk';
import { openFileStorage } from '../../../devcloud/storage/open-file-storage';
import { failureOf, startLocalCloud } from '../gateway/local-cloud';
import type { LocalCloud } from '../gateway/local-cloud';

let local: LocalCloud;

beforeAll(async () => {
  local = await startLocalCloud();
});
afterAll(() => local.close());

const upload = (cloudPath: string, content: string): Promise<unknown> =>
  cloud.uploadFile({ cloudPath, fileContent: Buffer.from(content) });
const downloadUrl = (path: string): string => local.storage.downloadUrl(path, 60);

describe('a file through the SDK', () => {
  it('is uploaded, addressed, downloaded and deleted, whatever its name', async () => {
    const fileID = 'cloud://local-env.local/a/b 中%.txt';
    expect(await upload('a/b 中%.txt', 'hello')).toMatchObject({ fileID, errMsg: 'uploadFile:ok' });

    expect(await cloud.getTempFileURL({ fileList: [fileID, 'cloud://local-env.local/none'] })).toEqual({
      errMsg: 'getTempFileURL:ok',
      fileList: [
        {
          fileID,
          status: 0,
          errMsg: 'ok',
          maxAge: 7200,
          tempFileURL: expect.stringContaining('/storage/a/b 中%.txt?sign=') as unknown,
        },
        { fileID: 'cloud://local-env.local/none', status: -503003, errMsg: 'storage file not exists', tempFileURL: '' },
      ],
    });
    expect(String((await cloud.downloadFile({ fileID })).fileContent)).toBe('hello');

    expect(await cloud.deleteFile({ fileList: [fileID, 'cloud://local-env.local/none'] })).toMatchObject({
      fileList: [
        { fileID, status: 0, errMsg: 'ok' },
        { status: -503003, errMsg: 'storage file not exists' },
      ],
    });
    expect(await local.storage.has('a/b 中%.txt')).toBe(false);
  });

  it('cannot be downloaded when it is not there', async () => {
    expect(await failureOf(cloud.downloadFile({ fileID: 'cloud://local-env.local/none' }))).toMatchObject({
      errCode: -1,
      code: 'STORAGE_FILE_NONEXIST',
      errMsg: 'downloadFile:fail undefined',
    });
  });

  it.each(['../up.txt', 'a//b.txt', '/abs.txt', 'a?b', 'a#b', 'a\\b', 'a\nb', 'x'.repeat(851)])(
    'may not be called %j',
    async (path) => {
      expect((await failureOf(upload(path, 'x'))).errMsg).toContain('invalid cloudPath');
    },
  );
});

describe('a file’s address', () => {
  beforeAll(() => local.storage.put('video.mp4', Buffer.from('0123456789')));

  it('gives type, length and single ranges', async () => {
    const whole = await fetch(downloadUrl('video.mp4'));
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-type')).toBe('video/mp4');
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await whole.text()).toBe('0123456789');

    const part = await fetch(downloadUrl('video.mp4'), { headers: { range: 'bytes=2-4' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
    const head = await fetch(downloadUrl('video.mp4'), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  });

  it('works for its own path and method only, and not for ever', async () => {
    const address = downloadUrl('video.mp4');
    expect((await fetch(address.replace('video', 'other'))).status).toBe(403);
    expect((await fetch(address, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(address.split('?')[0] ?? '')).status).toBe(403);
    local.advance(61_000);
    expect((await fetch(address)).status).toBe(403);
  });

  it('answers 404 for a file that was removed meanwhile, and 400 for a broken address', async () => {
    expect((await fetch(downloadUrl('gone.png'))).status).toBe(404);
    expect((await fetch(`${local.url}/storage/%E4`)).status).toBe(400);
    expect((await fetch(downloadUrl('video.mp4'), { method: 'DELETE' })).status).toBe(400);
  });
});

describe('files in a folder', () => {
  let directory: string;
  const open = () =>
    openFileStorage({ directory, baseUrl: () => 'http://127.0.0.1:1', clock: { now: () => new Date(0) } });

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'file-storage-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('are there again after a restart, and their addresses stay good', async () => {
    const before = await open();
    await before.put('a/b.txt', Buffer.from('one'));
    await before.put('a/b.txt', Buffer.from('two'));
    await before.put('a', Buffer.from('a file called like a folder'));
    const address = before.downloadUrl('a/b.txt', 60);

    const after = await open();
    expect(String(await after.read('a/b.txt'))).toBe('two');
    expect((await after.list()).map(({ path, bytes }) => ({ path, bytes })).sort((a, b) => a.bytes - b.bytes)).toEqual([
      { path: 'a/b.txt', bytes: 3 },
      { path: 'a', bytes: 27 },
    ]);
    expect(after.downloadUrl('a/b.txt', 60)).toBe(address);
    expect(await after.remove('a/b.txt')).toBe(true);
    expect(await after.remove('a/b.txt')).toBe(false);
    expect(await after.read('a/b.txt')).toBeUndefined();
  });
});
