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
  addPhotos: '发照片',
  photosInWechat: '照片请在微信小程序里发。',
  photosFailed: '照片没有传上去，请再试一次。',
  closed: '这次咨询已结束。',
} as const;
