/** The way to one's points from other screens; apart from the rest of points, which these need not load. */
export const pointsRowText = {
  name: '积分',
  title: (points: string) => `积分 ${points}`,
  worth: (yuan: string) => `可抵 ${yuan} 元`,
  debt: '以后得到的积分先补上',
  start: '签到、买家电都能得积分',
  checkIn: '签到',
  done: '已签到',
} as const;
