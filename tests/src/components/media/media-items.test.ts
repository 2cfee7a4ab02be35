import type { ChosenMedium } from '../../../../src/api/choose-media';
import { keptOf, sendingItem, sift, unfinishedSentence, withItem } from '../../../../src/components/media/media-items';
import { kindOfFile, refusalOf } from '../../../../src/components/media/media-rules';
import { mediaText } from '../../../../src/text/media';

const MB = 1024 * 1024;
const photo: ChosenMedium = { kind: 'photo', path: 'tmp/a.jpg', still: null, bytes: MB, extension: 'jpg' };
const film: ChosenMedium = { kind: 'video', path: 'tmp/b.mp4', still: 'tmp/b.jpg', bytes: 20 * MB, extension: 'mp4' };
const BOTH = ['photo', 'video'] as const;

describe('which files are taken', () => {
  it.each([
    ['a photo', photo, null],
    ['a film', film, null],
    ['a photo of 10 MB', { ...photo, bytes: 10 * MB }, null],
    ['a larger photo', { ...photo, bytes: 10 * MB + 1 }, 'size'],
    ['a film of more than 60 MB', { ...film, bytes: 60 * MB + 1 }, 'size'],
    ['a text that calls itself a photo', { ...photo, readable: false }, 'kind'],
    ['a document', { ...photo, extension: 'pdf' }, 'kind'],
    ['a film that only some phones play', { ...film, extension: 'avi' }, 'kind'],
  ] as const)('%s: %j → %j', (_what, medium, refusal) => {
    expect(refusalOf(medium, BOTH)).toBe(refusal);
  });

  it('takes no film where photos are asked for', () => {
    expect(refusalOf(film, ['photo'])).toBe('kind');
  });

  it('takes as many as there is room for, and says why others are not', () => {
    const { taken, trouble } = sift([photo, { ...photo, bytes: 11 * MB }, { ...photo, extension: 'pdf' }, film, photo], BOTH, 2);
    expect(taken).toEqual([photo, film]);
    expect(trouble).toBe(`${mediaText.refused.kind(1)}${mediaText.refused.size(1, 10, 60)}`);
    expect(sift([photo], BOTH, 2).trouble).toBeUndefined();
  });

  it('knows a kept film by its name', () => {
    expect(['cloud://e.b/care/a.MP4', 'cloud://e.b/care/a.jpg', 'cloud://e.b/care/a'].map(kindOfFile)).toEqual(['video', 'photo', 'photo']);
  });
});

describe('the media of a form', () => {
  const items = [sendingItem(photo, 'a'), sendingItem(film, 'b')];

  it('are sent with the form once they are kept, and hold it back while one is not', () => {
    expect(unfinishedSentence(items)).toBe(mediaText.stillSending);
    const one = withItem(items, 'a', { state: 'kept', fileId: 'cloud://e.b/care/a.jpg' });
    const failed = withItem(one, 'b', { state: 'failed' });
    expect(unfinishedSentence(failed)).toBe(mediaText.someFailed);
    expect(keptOf(failed)).toEqual([{ fileId: 'cloud://e.b/care/a.jpg', kind: 'photo' }]);
    expect(unfinishedSentence(withItem(failed, 'b', { state: 'kept', fileId: 'cloud://e.b/care/b.mp4' }))).toBeUndefined();
  });
});
