/** Who follows an order besides its buyer, and what they see of it. */
export const sharingText = {
  asked: {
    title: (who: string) => `${who}想加入这张订单`,
    body: '同意后，他和您一样能看到收货人的姓名、电话和地址。不同意，他就看不到这张订单、机器和保修卡了。',
    grant: '同意',
    refuse: '不同意',
  },
  invite: {
    open: '和家人一起看',
    detail: '家人扫码加入，您点同意后，他也能看到机器和保修',
    lead: '请家人用微信扫这个码，再等您点“同意”。家人不在身边，长按图片发给他。',
    alt: '家人加入用的码',
  },
  people: {
    title: '一起看的人',
    granted: (when: string) => `${when} 起一起看`,
    refused: (when: string) => `${when} 起不再一起看`,
    withdraw: '不再一起看',
    grantAgain: '改为同意',
    withdrawTitle: (who: string) => `不再和${who}一起看？`,
    withdrawBody: '他会看不到这张订单、机器和保修卡，也不再收到通知。以后您可以改回来。',
  },
  /** What the others are called who gave neither name nor phone. */
  somebody: '使用的人',
  hidden: {
    user: '收货人的姓名、电话和地址没有全部显示：等收下订单的人同意。如果收货手机是您的，留下手机号就能看到。',
    userKnown: '收货人的姓名、电话和地址没有全部显示：等收下订单的人同意。',
    buyer: '这是用票据码收下的，收货人的姓名、电话和地址没有全部显示。留下手机号，和订单上的一致就能看到。',
    buyerKnown: '您的手机号和订单上的收货手机不一样，收货人的姓名、电话和地址不全部显示。有疑问请联系门店。',
  },
} as const;
