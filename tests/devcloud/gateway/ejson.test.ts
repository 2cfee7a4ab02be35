import { EJSON } from 'bson';
import fc from 'fast-check';
import { decodeEjson, encodeEjson } from '../../../devcloud/gateway/ejson';
import type { DocumentValue } from '../../../devcloud/store/types';

const NOW = new Date('2030-01-01T00:00:00.000Z');
const decode = (text: string): DocumentValue => decodeEjson(text, NOW);

/** Field names of stored documents: no operators, and not the one name that is refused. */
const fieldName = fc.string({ maxLength: 8 }).filter((name) => !name.startsWith('$') && name !== '__proto__');
const { value } = fc.letrec<{ value: DocumentValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.string(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }).map((number) => (number === 0 ? 0 : number)),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fieldName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const document = fc.dictionary(fieldName, value, { maxKeys: 5, noNullPrototype: true });

describe('EJSON between the SDK and the store', () => {
  it('reads back whatever the SDK’s own library wrote', () => {
    fc.assert(
      fc.property(document, (stored) => expect(decode(EJSON.stringify(stored, { relaxed: false }))).toEqual(stored)),
    );
  });

  it('writes what the SDK’s own library reads back', () => {
    fc.assert(fc.property(document, (stored) => expect(EJSON.parse(encodeEjson(stored))).toEqual(stored)));
  });

  it('is the same after going out and in, regular expressions and infinite numbers included', () => {
    const stored = { when: NOW, list: [/a+/im, [Infinity, -Infinity]], deep: { re: /x/ } };
    expect(decode(encodeEjson(stored))).toEqual(stored);
  });

  it('does not copy what needs no wrapper and leaves the stored document as it was', () => {
    const stored = { when: NOW, plain: { n: 1 } };
    encodeEjson(stored);
    expect(stored).toEqual({ when: NOW, plain: { n: 1 } });
  });

  it.each([
    ['{"$date":"2020-01-01T00:00:00Z"}', new Date('2020-01-01T00:00:00Z')],
    ['{"$date":1000}', new Date(1000)],
    ['{"$tcb_server_date":{"offset":{"$numberInt":"-1000"}}}', new Date(NOW.getTime() - 1000)],
    ['{"$tcb_server_date":{"offset":5}}', new Date(NOW.getTime() + 5)],
    ['{"$undefined":true}', null],
    ['{"$set":{"n":{"$numberInt":"1"}}}', { $set: { n: 1 } }],
    ['5', 5],
    ['"$field"', '$field'],
  ])('reads %s', (text, expected) => {
    expect(decode(text)).toEqual(expected);
  });

  it.each([
    ['broken text', '{'],
    ['a date that is none', '{"$date":"soon"}'],
    ['an object id', '{"a":{"$oid":"507f1f77bcf86cd799439011"}}'],
    ['a broken pattern', '{"$regularExpression":{"pattern":"(","options":""}}'],
    ['an unknown flag', '{"$regularExpression":{"pattern":"a","options":"g"}}'],
    ['a field that would change the prototype', '{"__proto__":{}}'],
  ])('refuses %s', (_, text) => {
    expect(() => decode(text)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }) as Error);
  });
});
