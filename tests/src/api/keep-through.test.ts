import { keepThrough } from '../../../src/api/keep-through';

const file = new Blob(['x']);
const path = 'spreadsheets/a.xlsx';

describe('a file that the web sends to the cloud', () => {
  it('goes as it is to its place, and is there whole', async () => {
    const sent: unknown[] = [];
    const shares: number[] = [];
    const keep = keepThrough((...upload) => {
      sent.push(upload);
      return Promise.resolve({ data: { id: 'cloud://env/spreadsheets/a.xlsx' }, error: null });
    });
    expect(await keep(path, file, (share) => shares.push(share))).toBe('cloud://env/spreadsheets/a.xlsx');
    expect(sent).toEqual([[path, file]]);
    expect(shares).toEqual([1]);
  });

  it.each([{ data: null, error: new Error('no right to write') }, { data: { id: '' }, error: null }])('is not taken for kept when it came to nothing: %j', async (answer) => {
    const shares: number[] = [];
    await expect(keepThrough(() => Promise.resolve(answer))(path, file, (share) => shares.push(share))).rejects.toThrow('not kept');
    expect(shares).toEqual([]);
  });
});
