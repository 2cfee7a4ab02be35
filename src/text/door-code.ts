/** The technician's code at the door, and those who scanned it. */
export const doorCodeText = {
  title: '进门码',
  open: '出示进门码',
  openHint: '顾客扫了就算到了，能看到这次做什么、怎么收费。',
  headline: '请顾客扫这个码',
  lead: '他扫了就能看到这次做什么、怎么收费',
  waiting: '等顾客扫码…',
  arrived: '顾客已扫码，可以开始了',
  notYet: '出发以后再出示，顾客才打得开。',
  back: '去办这一单',
  guests: {
    title: '扫了码的其他人',
    hint: '不是这一单的顾客。允许后他能替顾客同意收费、付款，看不到姓名、电话和地址。',
    noName: '客人（没留称呼）',
    grant: '允许',
    refuse: '不允许',
    granted: '已允许',
    takeBack: '取消',
  },
} as const;
