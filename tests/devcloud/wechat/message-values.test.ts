import { isMessageValue } from '../../../devcloud/wechat/message-values';

describe('a value of a subscribe message', () => {
  it.each([
    ['thing1', '字'.repeat(20), true],
    ['thing1', '字'.repeat(21), false],
    ['thing1', '😀'.repeat(20), true],
    ['thing1', '', false],
    ['thing1', '  ', false],
    ['thing1', 5, false],
    ['thing1', undefined, false],
    ['number2', '12.50', true],
    ['number2', 'twelve', false],
    ['letter3', 'abc', true],
    ['letter3', 'a1', false],
    ['symbol4', '#####', true],
    ['symbol4', '######', false],
    ['character_string5', 'A-001/9', true],
    ['character_string5', '订单1', false],
    ['character_string5', 'x'.repeat(33), false],
    ['time6', '15:01', true],
    ['time6', '2019年10月1日 15:01', true],
    ['time6', 'soon', false],
    ['date7', '2019年10月1日', true],
    ['date7', '2019-10-01 15:01', true],
    ['date7', '明天', false],
    ['amount8', '¥100.5元', true],
    ['amount8', '100元', true],
    ['amount8', 'a lot', false],
    ['phone_number9', '+86-0766-66888866', true],
    ['phone_number9', '138 0013 8000 123456', false],
    ['car_number10', '粤A8Z888挂', true],
    ['name11', '张三', true],
    ['name11', '张'.repeat(11), false],
    ['phrase12', '已发货', true],
    ['phrase12', '已经发货了吧', false],
    ['unknown1', 'x', false],
    ['thing', 'x', false],
  ])('%s %j is %s', (field, value, accepted) => {
    expect(isMessageValue(field, value)).toBe(accepted);
  });
});
