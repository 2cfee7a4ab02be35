import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';

const { zhang, liu } = customers;
const NO_TALK = 'cst_zzzzzzzzzzzzzzzzzzz';
const A_QUESTION = { applianceId: null, text: '热水器显示 E3，是什么意思？', media: [] };

/** 张晓雯 asks the company. */
export async function asked(devcloud: Devcloud): Promise<{ readonly consultationId: string }> {
  return clientOf(devcloud, zhang.openid).call('care.consultation.start', A_QUESTION);
}

const noTalk = <I extends { readonly consultationId: string }>(input: I): I => ({ ...input, consultationId: NO_TALK });
const badTalks = [{}, { consultationId: '' }, { consultationId: { $gt: '' } }];
const ofTalk = {
  by: zhang,
  outsiders: { people: [liu, people.guide, people.technician, people.dealer, people.partner], code: 'care.consultation.missing' },
  missing: { input: noTalk, code: 'care.consultation.missing' },
} as const;

/** How conversations must be tried. */
export const CONSULTATION_CASES: ActionCases<'care.consultation'> = {
  'care.consultation.start': {
    by: zhang,
    prepare: () => A_QUESTION,
    malformed: [{}, { ...A_QUESTION, text: 'x'.repeat(501) }, { ...A_QUESTION, media: [{ fileId: 'cloud://local-env/care/a.jpg', kind: 'sound' }] }, { ...A_QUESTION, media: [{ fileId: 'cloud://local-env/evidence/a.jpg', kind: 'photo' }] }],
    otherwise: (question) => ({ ...question, text: '别的问题' }),
    missing: { input: (question) => ({ ...question, applianceId: 'app_zzzzzzzzzzzzzzzzzzz' }), code: 'orders.appliance.missing' },
  },
  'care.consultation.say': {
    ...ofTalk,
    prepare: async (devcloud) => ({ ...(await asked(devcloud)), text: '还有，它会响', media: [] }),
    malformed: [...badTalks, { consultationId: NO_TALK, text: 7, media: [] }],
    otherwise: (said) => ({ ...said, text: '别的话' }),
  },
  'care.consultation.mine': { by: zhang, prepare: () => ({}), malformed: [{ after: 7 }] },
  'care.consultation.list': {
    by: people.guide,
    prepare: () => ({ waiting: true }),
    malformed: [{ waiting: 'yes' }, { after: 7 }],
    wrongRoles: [zhang, people.technician, people.dealer, people.partner],
  },
  'care.consultation.get': { ...ofTalk, prepare: asked, malformed: badTalks },
  'care.consultation.read': { ...ofTalk, prepare: asked, malformed: badTalks, otherwise: noTalk },
  'care.consultation.close': { ...ofTalk, prepare: asked, malformed: badTalks, otherwise: noTalk },
};
