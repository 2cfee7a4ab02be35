/** A conversation between a customer and the office, for both sides. */
export const conversationText = {
  older: '看更早的',
  loadingOlder: '正在加载…',
  /** Above what the office said. */
  office: (name: string) => (name === '' ? '门店' : name),
  customer: (name: string) => (name === '' ? '顾客' : name),
  field: '写一句话',
  placeholder: '写一句话',
  send: '发送',
  addMedia: '照片或视频',
  mediaInWechat: '照片请在微信小程序里发。',
  closed: '这次咨询已结束。',
} as const;
