import fc from 'fast-check';
import { NO_FIGURES, type Figures } from '../../../../src/shared/domain/care/complaint-figures';
import { addSums, NO_SUM, sumOfOne } from '../../../../src/shared/domain/care/customers-once';

const lost: Figures = { ...NO_FIGURES, complaints: 1, customersLost: 1 };
const kept: Figures = { ...NO_FIGURES, complaints: 1, customersKept: 1 };
const unknown: Figures = { ...NO_FIGURES, complaints: 1 };

const anyOne = fc.record({ customer: fc.constantFrom('a', 'b', 'c'), figures: fc.constantFrom(lost, kept, unknown) });
const sumOf = (many: readonly { readonly customer: string; readonly figures: Figures }[]) =>
  many.reduce((sum, { customer, figures }) => addSums(sum, sumOfOne(customer, figures)), NO_SUM);

describe('a sum of complaints', () => {
  it('counts a customer once, however many complaints lost or kept him', () => {
    fc.assert(
      fc.property(fc.array(anyOne, { maxLength: 12 }), (many) => {
        const who = (figures: Figures) => new Set(many.filter((one) => one.figures === figures).map(({ customer }) => customer)).size;
        expect(sumOf(many)).toMatchObject({ complaints: many.length, customersLost: who(lost), customersKept: who(kept) });
      }),
    );
  });

  it('is the same in parts, and what is taken away again leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(anyOne, { maxLength: 6 }), fc.array(anyOne, { maxLength: 6 }), (some, others) => {
        const whole = addSums(sumOf(some), sumOf(others));
        expect(whole).toEqual(sumOf([...some, ...others]));
        expect(addSums(addSums(whole, sumOf(others), -1), sumOf(some), -1)).toEqual(NO_SUM);
      }),
    );
  });

  it('still has a customer as lost while another complaint of his lost him', () => {
    const both = sumOf([{ customer: 'a', figures: lost }, { customer: 'a', figures: lost }]);
    expect(addSums(both, sumOfOne('a', lost), -1).customersLost).toBe(1);
  });
});
