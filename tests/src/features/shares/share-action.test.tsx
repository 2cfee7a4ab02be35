import { act, fireEvent, render, screen } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { NameSheet } from '../../../../src/features/account/components/name-sheet';
import { ShareAction } from '../../../../src/features/shares/components/share-action';
import { homeSubject } from '../../../../src/features/shares/subject';
import { errorSentence } from '../../../../src/text/errors';
import { sharesText } from '../../../../src/text/shares';
import { cloudCalls } from '../../taro/taro';

const us = homeSubject('/pages/home/index');

/** The server as it answers somebody with this name; everything else it refuses. */
async function openSheet(name: string | null): Promise<string[]> {
  const sent: string[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action } = data as { readonly action: string };
    sent.push(action);
    if (action !== 'identity.session.get') return Promise.resolve({ ok: false, error: { code: 'attribution.code.image_unavailable', details: {}, traceId: 'trace' } });
    const person = { id: 'per_00000001', name, phoneMasked: null };
    return Promise.resolve({ ok: true, data: { person, memberships: [], consents: [], unreadCount: 0 } });
  };
  render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <ShareAction subject={us} look="quiet" NameSheet={NameSheet} />
    </SWRConfig>,
  );
  fireEvent.click(screen.getByText(sharesText.action));
  await act(() => Promise.resolve());
  return sent;
}

describe('sharing from a page', () => {
  it('asks first how to call who is not known yet', async () => {
    await openSheet(null);
    expect(await screen.findByText(sharesText.sheet.nameFirst)).toBeTruthy();
    expect(screen.queryByText(sharesText.sheet.poster)).toBeNull();
  });

  it('offers the ways and words to write along, and makes no share before one is taken', async () => {
    const sent = await openSheet('张晓雯');
    expect(await screen.findByText(sharesText.sheet.poster)).toBeTruthy();
    for (const line of us.suggestions) expect(screen.getByText(line)).toBeTruthy();
    expect(sent.filter((action) => action.startsWith('attribution.'))).toEqual([]);
  });

  it('says why a poster was not made, and can be asked again', async () => {
    const sent = await openSheet('张晓雯');
    await act(async () => {
      fireEvent.click(await screen.findByText(sharesText.sheet.poster));
      await Promise.resolve();
    });
    expect(await screen.findByText(errorSentence({ code: 'attribution.code.image_unavailable', details: {} }))).toBeTruthy();
    expect(sent.filter((action) => action === 'attribution.share.create')).toHaveLength(1);
  });
});
