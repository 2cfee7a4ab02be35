import type { WorkOrderCommand } from '../shared/domain/service/states';
import type { ServiceErrorDetails } from '../shared/errors/service-codes';
import { formatFen } from '../shared/kernel/money';
import { fullDateWords } from './when';

type Sentences = { readonly [Code in keyof ServiceErrorDetails]: (details: ServiceErrorDetails[Code]) => string };

const CLASHES = { visit: '上门服务', delivery: '送货' } as const;
const LACKS = { skill: '没有这类服务的技能', area: '不在这个区域服务', hours: '那时不上班' } as const;

/** What became of the appointment that he still saw. */
function appointmentEnds(how: WorkOrderCommand, byOffice: boolean, reason: string | null): string {
  const why = reason === null ? '' : `（${reason}）`;
  if (how === 'pause') return byOffice ? `办公室已经停了这次上门${why}，会重新约时间。` : `这次上门已经停下了${why}。`;
  if (how === 'cancel') return `这一单已经取消了${why}。`;
  if (how === 'decline') return '这一单已经推掉了。';
  return how === 'reschedule' ? '上门时间刚刚改了，这一步没有办。请先看新的时间。' : '办公室重新派了这一单，这一步没有办。请看最新的安排。';
}

/** What each refusal of service, care and the case library says (`errors.ts`). */
export const SERVICE_SENTENCES = {
  'service.work_order.missing': () => '没有找到这张工单，或者您不能看它。',
  'service.work_order.command_not_allowed': () => '工单刚刚有了变化，这一步现在不能办。请看一下最新的进度。',
  'service.work_order.given_meanwhile': ({ name }) =>
    name === null ? '这一单刚刚被收回了，没有派出去。请看一下最新的安排再派。' : `这一单刚刚已经派给${name}了，没有再派。要换人，请打开工单改派。`,
  'service.work_order.appointment_changed': ({ how, party, reason }) => appointmentEnds(how, party === 'dispatcher', reason),
  'service.work_order.too_early': ({ on, from, hoursAhead }) =>
    `约的是 ${fullDateWords(on)} ${from}，出发不能早于 ${hoursAhead} 小时前。要提前去，请先和顾客改约。`,
  'service.request.open_already': ({ workOrderNo }) => `这台机器已经有一张没办完的工单（${workOrderNo}），不用再报一次，可以直接看进度。`,
  'service.window.taken': ({ clash }) =>
    clash === null
      ? '这个时段刚刚被约走了，没有改动，请换一个时段。'
      : `这个时段师傅排不开：${fullDateWords(clash.on)} ${clash.from}–${clash.to} 他已有${CLASHES[clash.what]}，加上路上来不及。没有改动，请换一个时段或换一位师傅。`,
  'service.technician.missing': () => '没有找到这位师傅，请刷新名单。',
  'service.technician.not_suited': ({ lacks }) => `这位师傅${LACKS[lacks]}，请换一位，或先改他的资料。`,
  'service.technician.hours_not_valid': () => '上下班时间没填对：下班要晚于上班。',
  'service.door.nobody_expected': () => '这位师傅现在没有到您家的工单。请核对他的姓名，或联系门店。',
  'service.door.person_missing': () => '这位没有扫过进门码，请让他先扫码。',
  'service.step.missing': () => '服务步骤里没有这一步，请返回刷新。',
  'service.step.photos_missing': ({ title, needed }) => `“${title}”要拍 ${needed} 张照片，请补拍后再提交。`,
  'service.finish.steps_missing': ({ titles }) => `还有步骤没做完：${titles.join('、')}。`,
  'service.finish.signature_missing': () => '还没有顾客签名，请先签名再完工。',
  'service.finish.signature_outdated': () => '签名以后顾客又同意了收费，请他再签一次再完工。',
  'service.finish.money_missing': ({ dueFen }) =>
    dueFen > 0 ? `还有 ${formatFen(dueFen)} 元没有收到，收齐后才能完工。` : `多收了 ${formatFen(-dueFen)} 元，正在退回，退完才能完工。`,
  'service.cancel.money_open': ({ dueFen }) =>
    dueFen > 0
      ? `已同意的费用还有 ${formatFen(dueFen)} 元没有结清，付清或由门店减免后才能取消。`
      : `多收了 ${formatFen(-dueFen)} 元，正在退回，退完才能取消。`,
  'service.position.not_shared': () => '只有在去顾客家的路上才共享位置。',
  'service.charge.item_missing': () => '价目表里没有这一项，请返回刷新后重新选择。',
  'service.charge.missing': () => '没有找到这份收费，请刷新。',
  'service.charge.decided': () => '这份收费已经有结果了，现在的情况看下面。',
  'service.charge.agreed_meanwhile': () => '顾客刚刚同意了原来那份，这份没有发。要加的，请只选新加的几项再发。',
  'service.charge.changed': ({ fromFen, totalFen }) => `师傅刚把 ${formatFen(fromFen)} 元改成 ${formatFen(totalFen)} 元，请看过再同意。`,
  'service.charge.not_agreed': () => '还有收费没有得到顾客同意，请顾客在自己的手机上确认后再开工。',
  'service.charge.not_for_you': () => '这份收费要由顾客本人确认，或请师傅先允许您代为确认。',
  'service.charge.more_than_agreed': ({ agreedFen }) => `最多能减 ${formatFen(agreedFen)} 元。`,
  'service.charge.beyond_authority': ({ limitFen }) => `您最多能减 ${formatFen(limitFen)} 元，更多请老板来办。`,
  'care.rating.not_finished': () => '服务完工后才能评价。',
  'care.rating.given': () => '这次服务已经评价过了，谢谢您。',
  'care.rating.closed': () => '评价时间已过。还有问题请点“投诉”，我们会跟进。',
  'care.rescue.missing': () => '没有找到这个差评，请刷新列表。',
  'care.rescue.command_not_allowed': () => '任务刚刚有了变化，这一步现在不能办，请刷新。',
  'care.complaint.missing': () => '没有找到这件投诉，或者您不能看它。',
  'care.complaint.photos_full': ({ most }) => `一件投诉最多放 ${most} 张照片，请先发最要紧的。`,
  'care.complaint.command_not_allowed': () => '这件投诉刚刚有了变化，这一步现在不能办，请刷新。',
  'care.form.field_unknown': () => '表里没有这一栏，请刷新后再填。',
  'care.form.value_not_valid': () => '有一栏没填对：日期要写全，类别和方法要从表里选。没有保存，请改好再试。',
  'care.consultation.missing': () => '没有找到这次咨询，请返回刷新。',
  'care.consultation.closed': () => '这次咨询已经结束，可以再发起一次。',
  'care.consultation.nothing_said': () => '请写点什么，或发一张照片。',
  'catalog.case.missing': () => '没有找到这个案例，可能已经撤回。',
  'catalog.case.offered_already': () => '这台机器的案例已经提交过了。',
  'catalog.case.photo_missing': () => '有一张照片不是这台机器的，请重新选。',
  'catalog.case.command_not_allowed': () => '这个案例已经处理过了，刷新看看。',
  'catalog.case.pictures_risky': () => '微信检查没有通过，照片不能展示。',
} satisfies Sentences;
