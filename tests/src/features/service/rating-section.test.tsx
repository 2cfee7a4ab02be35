import { act, fireEvent, render, screen } from '@testing-library/react';
import { RatingSection } from '../../../../src/features/service/components/rating-section';
import { useSessionStore } from '../../../../src/stores/session';
import { mediaText } from '../../../../src/text/media';
import { serviceText } from '../../../../src/text/service';
import { cloudCalls, phoneMedia } from '../../taro/taro';

const words = serviceText.rating;
type Given = { readonly ratings: readonly object[]; readonly mayRate: boolean; readonly closesAt: number | null };
const given = (round: number, stars: number) => ({ round, stars, tags: [], words: '', photos: [], givenAt: Date.now() - 60_000 });

let cases = 0;

/** What was given so far; each case is somebody of his own, for answers are kept. */
function answerWith(current: () => Given): unknown[] {
  cases += 1;
  useSessionStore.setState({ membershipId: `mem_rating000${cases}` });
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'care.rating.get') return Promise.resolve({ ok: true, data: current() });
    sent.push(input);
    return Promise.resolve({ ok: true, data: given(1, 2) });
  };
  return sent;
}

async function tap(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

describe('rating a visit', () => {
  it('takes stars, what was not good, and a photo, once; then somebody cares', async () => {
    let current: Given = { ratings: [], mayRate: true, closesAt: Date.now() + 3_600_000 };
    const sent = answerWith(() => current);
    phoneMedia.chosen = [{ tempFilePath: 'wxfile://a.jpg', thumbTempFilePath: '', fileType: 'image', size: 1_000 }];
    render(<RatingSection workOrderId="wko_00000001" />);
    expect(await screen.findByText(/不评，这次服务到时自动结束/)).toBeTruthy();
    await tap(screen.getByText(words.submit));
    expect(screen.getByText(words.starsNeeded)).toBeTruthy();
    await tap(screen.getByLabelText(words.star(2)));
    await tap(screen.getByLabelText(mediaText.add.photo));
    await screen.findByLabelText(mediaText.open(mediaText.of('photo', 1)));
    current = { ratings: [given(1, 2)], mayRate: false, closesAt: null };
    await tap(screen.getByText(words.submit));
    expect(sent).toEqual([{ workOrderId: 'wko_00000001', stars: 2, tags: [], words: '', photos: [expect.stringMatching(/\/care\/\w+\.jpg$/)] }]);
    expect(await screen.findByText(words.cares)).toBeTruthy();
    expect(screen.queryByText(words.submit)).toBeNull();
  });

  it('is asked for once more after somebody cared', async () => {
    answerWith(() => ({ ratings: [given(1, 1)], mayRate: true, closesAt: null }));
    render(<RatingSection workOrderId="wko_00000001" />);
    expect(await screen.findByText(words.again)).toBeTruthy();
    expect(screen.queryByText(words.cares)).toBeNull();
  });

  it('is over when nobody rated in time', async () => {
    answerWith(() => ({ ratings: [], mayRate: false, closesAt: null }));
    render(<RatingSection workOrderId="wko_00000001" />);
    expect(await screen.findByText(words.closed)).toBeTruthy();
  });
});
