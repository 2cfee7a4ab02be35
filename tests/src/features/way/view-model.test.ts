import { wayView } from '../../../../src/features/way/view-model';
import { wayText } from '../../../../src/text/way';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const HOME = { latitudeE6: 38_042_000, longitudeE6: 114_514_000 };
/** A kilometre and a tenth to the north. */
const point = { latitudeE6: 38_052_000, longitudeE6: 114_514_000 };
const way = (part: object = {}) => ({ position: { point, at: NOW - 20_000 }, destination: HOME, arrivesAt: NOW + 300_000, ...part });

describe('the way of a technician', () => {
  it('tells when he will be there, how far he is, and as of when', () => {
    expect(wayView(way(), NOW)).toMatchObject({
      headline: '预计 10:05 到',
      away: '在上门地址北面，直线约 1.1 公里',
      seen: '09:59 的位置，到了就不再显示',
      technician: { latitude: 38.052, longitude: 114.514 },
      home: { latitude: 38.042, longitude: 114.514 },
    });
  });

  it('speaks in metres when he is near, and does not promise what has passed', () => {
    const near = { position: { point: { ...HOME, longitudeE6: 114_517_000 }, at: NOW }, arrivesAt: NOW + 30_000 };
    expect(wayView(way(near), NOW)).toMatchObject({ headline: wayText.soon, away: '在上门地址东面，直线约 300 米' });
    expect(wayView(way({ arrivesAt: NOW - 600_000 }), NOW)?.headline).toBe(wayText.late);
  });

  it('says only what is known: no estimate without a pin, nothing without a position', () => {
    expect(wayView(way({ destination: null, arrivesAt: null }), NOW)).toMatchObject({ headline: null, away: null, home: null });
    expect(wayView(way({ position: null }), NOW)).toBeNull();
  });
});
