/** A technician's consent to share his way, as it stands beside the privacy text. */
export const standingConsentText = {
  title: '师傅上门共享位置',
  granted: '已同意',
  notGranted: '没有同意',
  parts: [
    { title: '共享什么', body: '点了“出发”、开着这张工单时，您现在的位置，约 10 秒更新一次，只留最新的一个点。' },
    { title: '给谁看', body: '等您上门的这位顾客，和派单的老板、主管。其他人看不到。' },
    { title: '什么时候没有', body: '到了、停下这次上门或停止共享，马上删掉；2 小时没有更新也会删掉。不留路线记录。' },
  ],
  holds: '您在这部手机上同意过，以后出发时不再问。',
  asked: '没有同意就不会共享，每次出发会先问您。',
  // The page below has a consent of its own: neither may be taken for the other.
  give: '同意共享位置',
  takeBack: '停止共享位置',
} as const;
