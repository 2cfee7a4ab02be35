import { render, screen } from '@testing-library/react';
import { CaseScreen } from '../../../../src/features/cases/components/case-screen';
import { casesText } from '../../../../src/text/cases';
import { cloudCalls } from '../../taro/taro';

const refusals = { '': 'request.invalid', cas: 'request.invalid', cas_00000009: 'catalog.case.missing' } as const;

it.each(Object.entries(refusals))('says of a link to %j that there is no such case, and where the others are', async (caseId, code) => {
  const details = code === 'request.invalid' ? { issues: [{ path: 'caseId', message: 'wrong' }] } : {};
  cloudCalls.answer = () => Promise.resolve({ ok: false, error: { code, details, traceId: 't' } });
  render(<CaseScreen caseId={caseId} share={null} />);
  expect(await screen.findByText(casesText.detail.missing)).toBeTruthy();
  expect(screen.getByText(casesText.detail.toLibrary)).toBeTruthy();
});
