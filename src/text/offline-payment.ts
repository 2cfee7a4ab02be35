import type { PaymentMethod } from '../shared/domain/payments/states';

type OfflineMethod = Extract<PaymentMethod, 'cash' | 'transfer' | 'pos'>;

/** Recording money that did not come through WeChat. */
export const offlinePaymentText = {
  open: '登记线下收款',
  hint: '财务核对凭证后才算收到。',
  method: '怎么收的',
  methods: { cash: '现金', transfer: '转账', pos: '刷卡' } satisfies Record<OfflineMethod, string>,
  amount: '金额（元）',
  amountWrong: (most: string) => `请填大于 0、不超过 ${most} 元的金额，最多两位小数`,
  pictures: '凭证照片',
  picturesNeeded: '请附上收据、转账截图或签购单的照片',
  submit: '提交给财务',
  done: '已提交，等财务确认。',
  /** The same in the words of who pays it himself. */
  own: {
    open: '登记转账或现金',
    hint: '附上付款凭证，公司财务核对后到账。',
    method: '怎么付的',
    amount: '付了多少（元）',
    pictures: '付款凭证',
    picturesNeeded: '请附上转账截图、收据或签购单的照片',
    submit: '提交凭证',
    done: '已提交，公司财务核对后到账。',
  },
  /** What the buyer paid at the till of the retailer whose counter sold it. */
  till: {
    open: '登记卖场收银',
    lead: '顾客在卖场收银台付的，按小票填。记下订单就算付了，钱等卖场结算。',
    ticketNo: '小票号',
    ticketNoNeeded: '请填小票号',
    soldOn: '小票日期',
    submit: '记下',
    done: (expected: string) => `已记下。扣点后卖场应结 ${expected} 元。`,
  },
} as const;
