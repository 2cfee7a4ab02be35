import { placeUsed } from '../../../../src/shared/domain/service/place-used';
import { startOfDay } from '../../../../src/shared/kernel/time';

const ON = '2026-11-24';
const booking = { workOrderId: 'wko_00000001', on: ON, startsAt: 14 * 60, endsAt: 16 * 60, district: '石家庄市桥西区' };
const at = (hour: number, minute = 0, on = ON) => startOfDay(on) + (hour * 60 + minute) * 60_000;

describe('what a finished visit keeps of its place in the calendar', () => {
  it.each([
    ['until it ended, when that was early', { begunAt: at(14, 10), finishedAt: at(14, 50) }, [14 * 60, 14 * 60 + 50]],
    ['all of it, when it took as long', { begunAt: at(14), finishedAt: at(16) }, [14 * 60, 16 * 60]],
    ['no more than it was given, when it took longer', { begunAt: at(14), finishedAt: at(17) }, [14 * 60, 16 * 60]],
    ['no more than that on the next day either', { begunAt: at(14), finishedAt: at(0, 5, '2026-11-25') }, [14 * 60, 16 * 60]],
    ['the time that it took, when it was over before it was to begin', { begunAt: at(11, 40), finishedAt: at(12, 30) }, [11 * 60 + 40, 12 * 60 + 30]],
    ['nothing of its day, when it was over the evening before', { begunAt: at(20, 0, '2026-11-23'), finishedAt: at(21, 0, '2026-11-23') }, [0, 0]],
  ])('%s', (_, visit, [startsAt, endsAt]) => {
    expect(placeUsed(booking, visit)).toEqual({ ...booking, startsAt, endsAt });
  });
});
