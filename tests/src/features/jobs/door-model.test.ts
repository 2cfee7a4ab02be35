import { guestRows, isUnderWay, scanState } from '../../../../src/features/jobs/door-model';
import { doorCodeText } from '../../../../src/text/door-code';
import { aJob } from './a-job';

describe('the door code', () => {
  it('is held out from his departure until he is done', () => {
    const states = ['accepted', 'en_route', 'on_site', 'working', 'finished'] as const;
    expect(states.map((state) => isUnderWay(aJob({ card: { state } })))).toEqual([false, true, true, true, false]);
  });

  it('says whether it was scanned, and that it opens nothing before he set out', () => {
    expect(scanState(aJob({ card: { state: 'accepted' } }))).toEqual({ sentence: doorCodeText.notYet, isScanned: false });
    expect(scanState(aJob({ card: { state: 'en_route' } }))).toEqual({ sentence: doorCodeText.waiting, isScanned: false });
    expect(scanState(aJob({ card: { state: 'on_site' } }))).toEqual({ sentence: doorCodeText.arrived, isScanned: true });
  });

  it('names who scanned it, also who gave no name', () => {
    const guests = [{ personId: 'per_1', name: '', admitted: false }, { personId: 'per_2', name: '刘建华', admitted: true }];
    expect(guestRows(aJob({ guests })).map(({ name }) => name)).toEqual([doorCodeText.guests.noName, '刘建华']);
  });
});
