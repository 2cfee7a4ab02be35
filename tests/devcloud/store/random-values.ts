import fc from 'fast-check';
import type { DocumentValue } from '../../../devcloud/store/types';

const scalar: fc.Arbitrary<DocumentValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -5, max: 5 }),
  fc.double({ noNaN: false }),
  fc.string({ maxLength: 4 }),
  fc.constantFrom('', '\0', '\0\0', 'a\0', 'a', '门店', '😀', '\uffff'),
  fc.integer({ min: -1_000, max: 4_000_000_000 }).map((at) => new Date(at)),
  fc.constantFrom(/a/, /a/i, /b+/),
);

/** Any value a document can hold, nested a little. */
export const anyDocumentValue: fc.Arbitrary<DocumentValue> = fc.letrec<{ value: DocumentValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
