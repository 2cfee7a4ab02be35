import { isMobile } from '../../../src/shared/kernel/phone';

test.each(['13800138000', '19912345678'])('%s is a mobile number', (text) => {
  expect(isMobile(text)).toBe(true);
});

test.each(['', '12345678901', '1380013800', '138001380001', ' 13800138000', '+8613800138000', '１３８００１３８０００'])('%j is none', (text) => {
  expect(isMobile(text)).toBe(false);
});
