import { act, render, screen } from '@testing-library/react';
import { PersonalCode } from '../../../../src/features/codes/components/personal-code';
import { codesText } from '../../../../src/text/codes';
import { errorSentence } from '../../../../src/text/errors';
import { cloudCalls } from '../../taro/taro';

async function open(answer: unknown): Promise<void> {
  cloudCalls.answer = () => Promise.resolve(answer);
  render(<PersonalCode />);
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
}

describe('the page of the own code', () => {
  it('asks nobody to scan a code that the member has not got any more', async () => {
    await open({ ok: false, error: { code: 'auth.forbidden', details: {}, traceId: 'trace' } });
    expect(screen.getByText(errorSentence({ code: 'auth.forbidden', details: {} }))).toBeTruthy();
    expect(screen.queryByText(codesText.personal.headline)).toBeNull();
    expect(screen.queryByText(codesText.personal.lead)).toBeNull();
  });

  it('asks customers to scan the code that is there', async () => {
    await open({ ok: true, data: { codeId: 'cod_00000001', scene: 'g1', url: '/code.png', scans: 2, lastScanAt: null } });
    expect(screen.getByText(codesText.personal.headline)).toBeTruthy();
    expect(screen.getByText(codesText.personal.scans(2))).toBeTruthy();
  });
});
