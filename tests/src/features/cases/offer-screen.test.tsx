import { act, fireEvent, render, screen } from '@testing-library/react';
import { OfferScreen } from '../../../../src/features/cases/components/offer-screen';
import { useSessionStore } from '../../../../src/stores/session';
import { casesText, roomNames, styleNames } from '../../../../src/text/cases';
import { cloudCalls } from '../../taro/taro';
import { aCase, anOfferForm } from './a-case';

const words = casesText.offer;
let people = 0;

/** Answers the form; each case is somebody of his own, for answers are kept. @returns what was sent */
function answerWith(form: ReturnType<typeof anOfferForm>): unknown[] {
  people += 1;
  useSessionStore.setState({ membershipId: `mem_offering00${people}` });
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'catalog.case.form') return Promise.resolve({ ok: true, data: form });
    sent.push(input);
    return Promise.resolve({ ok: true, data: { caseId: 'cas_00000001' } });
  };
  return sent;
}

async function tap(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

describe('giving an installation to the library', () => {
  it('says who will see it and sends nothing without the yes', async () => {
    const sent = answerWith(anOfferForm());
    render(<OfferScreen applianceId="app_00000001" />);
    expect(await screen.findByText(words.consent)).toBeTruthy();
    await tap(screen.getByLabelText(words.choose(1)));
    expect(screen.queryByLabelText(words.choose(2))).toBeNull();
    fireEvent.input(screen.getByLabelText(words.name), { target: { value: '小厨房' }, detail: { value: '小厨房' } });
    await tap(screen.getByText(styleNames.modern));
    await tap(screen.getByText(roomNames.kitchen));
    await tap(screen.getByText(words.submit));
    expect(screen.getByText(words.needs.consent)).toBeTruthy();
    expect(sent).toEqual([]);
    await tap(screen.getByText(words.agree));
    await tap(screen.getByText(words.submit));
    expect(sent).toEqual([
      {
        applianceId: 'app_00000001',
        title: '小厨房',
        style: 'modern',
        room: 'kitchen',
        praises: [],
        words: '',
        photos: ['cloud://test/service/a.jpg'],
        consent: true,
        showName: true,
      },
    ]);
  });

  it('leads to the case that the machine has already', async () => {
    answerWith(anOfferForm({ open: aCase() }));
    render(<OfferScreen applianceId="app_00000001" />);
    expect(await screen.findByText(words.openTitle)).toBeTruthy();
    expect(screen.queryByText(words.submit)).toBeNull();
  });
});
