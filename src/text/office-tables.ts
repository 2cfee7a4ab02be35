/** Heads and file names of the office's tables of dealers, the warehouse and retailers. */
export const officeTablesText = {
  export: '导出表格',
  exportFailed: '表格没有导出，请再试一次。',
  byDealer: '单号或经销商',
  notFound: { title: '没有找到', advice: '请输入完整的单号，或经销商名称的开头。' },
  none: '—',
  yes: '是',
  no: '否',
  pickups: {
    fileName: '提货单',
    columns: { no: '提货单号', dealer: '经销商', state: '状态', title: '型号', pieces: '台数', handedOver: '已出库', amount: '金额（元）', by: '提货人', on: '时间' },
  },
  topUps: {
    title: '经销商充值',
    headline: '谁充了多少，到账没有',
    fileName: '经销商充值',
    search: '充值单号或经销商',
    filters: { open: '待到账', credited: '已到账', cancelled: '已撤销', all: '全部' },
    empty: { title: '这里没有充值单', advice: '经销商在账户里充值后，会列在这里。' },
    columns: { no: '充值单号', dealer: '经销商', state: '状态', amount: '金额（元）', credited: '已到账（元）', by: '开单人', on: '时间' },
  },
  dues: {
    fileName: '货款到期',
    search: '经销商名称开头',
    found: { title: '没有找到', advice: '请输入经销商名称的开头；不欠款的不在这里。' },
    columns: { dealer: '经销商', dueOn: '最早到期日', owed: '欠款（元）', overdue: '逾期（元）', credit: '额度（元）', used: '已用额度（元）', held: '停提货' },
  },
  statements: {
    fileName: '经销商对账单',
    columns: { dealer: '经销商', no: '单号', from: '开始', to: '截止', state: '状态', lines: '笔数', opening: '期初（元）', closing: '期末（元）' },
  },
  statementLines: {
    fileName: (no: string) => `对账单 ${no}`,
    columns: { on: '日期', subject: '科目', kind: '事由', no: '单号', incoming: '收入（元）', outgoing: '支出（元）', after: '余额（元）' },
  },
  corrections: {
    fileName: '更正',
    columns: { dealer: '经销商', no: '单号', subject: '科目', amount: '金额（元）', reason: '原因', state: '状态', askedBy: '提出人', askedOn: '提出时间', decidedBy: '确认人' },
  },
  stock: {
    columns: { model: '型号', name: '名称', category: '品类', onHand: '在库', reserved: '订单和提货占用', comingBack: '在途退回', available: '可售', incoming: '到货', coming: '采购在途', nextOn: '最早到货日', days: '全部到货' },
    day: (on: string, pieces: number) => `${on} ${pieces} 件`,
  },
  arrivals: {
    fileName: '到货',
    columns: { model: '型号', expectedOn: '预计到货', quantity: '数量', received: '已到', open: '还没到', supplier: '供应商', reference: '采购单号' },
  },
  retailers: { fileName: '卖场结算' },
  tickets: {
    fileName: (retailer: string) => `${retailer}小票`,
    columns: { no: '小票号', soldOn: '销售日期', goods: '商品', gross: '销售金额（元）', rate: '扣点', deduction: '扣款（元）', expected: '应结（元）', received: '已收（元）', left: '还差（元）', settlement: '结算单', by: '登记人' },
  },
  settlements: {
    fileName: (retailer: string) => `${retailer}结算单`,
    columns: { title: '名称', no: '单号', state: '状态', rows: '行数', agreed: '对上', differs: '有差异', foreign: '对不上', net: '结算（元）', difference: '差额（元）', on: '时间' },
  },
  settlementRows: {
    fileName: (no: string) => `结算单 ${no}`,
    columns: { row: '行', ticket: '小票号', on: '日期', net: '结算（元）', expected: '还差（元）', difference: '差额（元）', why: '对账说明', decision: '处理' },
  },
} as const;
