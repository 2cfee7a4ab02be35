import { hasWithdrawn, withConsent } from '../../../../src/shared/domain/identity/consents';
import { maskPhone } from '../../../../src/shared/domain/identity/mask-phone';

describe('consents', () => {
  it('the latest word on a document holds', () => {
    const yes = { document: 'privacy', version: '1', granted: true, at: 1 };
    const no = { document: 'privacy', version: '1', granted: false, at: 2 };
    const other = { document: 'location', version: '1', granted: true, at: 1 };
    expect(withConsent(withConsent([other], yes), no)).toEqual([other, no]);
  });

  it('are withdrawn by a no, and not by silence', () => {
    const yes = { document: 'privacy', version: '1', granted: true, at: 1 };
    expect(hasWithdrawn([], 'privacy')).toBe(false);
    expect(hasWithdrawn([yes], 'privacy')).toBe(false);
    expect(hasWithdrawn([{ ...yes, granted: false }], 'privacy')).toBe(true);
    expect(hasWithdrawn([{ ...yes, granted: false }], 'location')).toBe(false);
  });
});

describe('a masked phone', () => {
  it('shows three and four digits', () => {
    expect(maskPhone('13800138000')).toBe('138****8000');
  });
});
