/** The warehouse, as the office counts it. */
export const stockText = {
  title: '库存',
  searchHint: '型号或名称开头',
  all: '全部',
  onHand: '在库',
  reserved: '订单和提货占用',
  comingBack: '在途退回',
  available: '可售',
  pieces: (count: number) => `${count} 件`,
  restock: (words: string, pieces: number) => `${words} 到 ${pieces} 件`,
  moreComing: (days: number) => `还有 ${days} 批`,
  soldOut: '没有可售',
  count: '盘点',
  countTitle: (name: string) => `盘点 ${name}`,
  now: (onHand: number, reserved: number) =>
    reserved === 0 ? `账上 ${onHand} 件。` : `账上 ${onHand} 件，其中 ${reserved} 件被订单和提货占用、还没出库，也要数进去。`,
  counted: '货架上实际有几件',
  countedWrong: '请填 0 到 100000 的整数。',
  belowReserved: (reserved: number) => `不能少于订单和提货占用的 ${reserved} 件。`,
  difference: (difference: number) =>
    difference === 0
      ? '和账上一样。'
      : difference > 0
        ? `多出 ${difference} 件，会记成盘盈。`
        : `少了 ${-difference} 件，会记成盘亏。`,
  reason: '原因',
  reasonPlaceholder: '如：月底盘点、样机损坏',
  reasonNeeded: '请写一句原因。',
  save: '记账',
  saved: (name: string, available: number) => `${name} 已记账，现在可售 ${available} 件。`,
  explain: '每一件的来去',
  empty: '没有找到这个型号',
  emptyHint: '换个开头再搜，或选别的品类。',
} as const;
