import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { PartnersScreen } from '../../../../src/features/partners/components/partners-screen';
import { ReferralScreen } from '../../../../src/features/partners/components/referral-screen';
import { dealFen, dealProblems, offerDraft, offerInput, offerProblems, offerView, referralRowView, type Offer, type Referral } from '../../../../src/features/partners/view-model';
import { partnersText as words, receivedStateNames, referralStateNames } from '../../../../src/text/partners';
import { cloudCalls } from '../../taro/taro';

const NOW = Date.parse('2026-11-22T02:00:00.000Z');
const OFFER: Offer = { id: 'pof_00000001', title: '整体橱柜', words: '按厨房量身做', fromFen: 980_000, shown: true, organisationName: '好木橱柜', partnerKind: 'building_material', changedAt: NOW };
const REFERRAL: Referral = {
  card: { id: 'rfl_00000001', state: 'sent', relation: 'partner', customerName: '陈**', phoneMasked: '137****0001', wish: '厨房翻新', offerTitle: '整体橱柜', partnerName: '好木橱柜', partnerKind: 'building_material', senderName: '李敏', organisationName: '桥西店', createdAt: NOW },
  commands: ['accept', 'decline'],
  maySeePhone: false,
  consent: { version: '2026-11', at: NOW },
  dealFen: null,
  leadId: null,
  trail: [{ state: 'sent', at: NOW, byName: '李敏', words: '' }],
};

async function tap(label: string): Promise<void> {
  await screen.findAllByText(label);
  const dialog = screen.queryByRole('dialog');
  const found = (dialog === null ? screen : within(dialog)).getAllByText(label).at(-1);
  await act(async () => {
    if (found !== undefined) fireEvent.click(found);
    await Promise.resolve();
  });
}

async function type(label: string, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await Promise.resolve();
  });
}

/** Answers every list with one row, and keeps what is sent. */
function server(referral = REFERRAL) {
  const sent: unknown[] = [];
  let shown = referral;
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    const answer = (value: unknown) => Promise.resolve({ ok: true, data: value });
    if (action === 'partners.offer.list') return answer({ rows: [OFFER], next: null });
    if (action === 'partners.referral.list') return answer({ rows: [shown.card], next: null });
    if (action === 'partners.referral.get') return answer(shown);
    sent.push([action, input]);
    if (action === 'partners.referral.create') return answer({ referralId: 'rfl_00000001' });
    if (action === 'partners.phone.reveal') return answer({ name: '陈女士', phone: '13700000001' });
    if (action === 'partners.offer.save') return answer({ offerId: OFFER.id });
    shown = { ...shown, commands: ['complete', 'fail'], maySeePhone: true, card: { ...shown.card, state: 'accepted' } };
    return answer({ state: 'accepted', commands: shown.commands });
  };
  return sent;
}

it('sends a customer on only with his yes', async () => {
  const sent = server();
  render(<PartnersScreen as="member" mayHide={false} leadId="" />);
  expect(await screen.findByText('9,800 元起')).toBeTruthy();
  expect(screen.queryByText(words.offer.hide)).toBeNull();
  await tap(words.offer.refer);
  await type(words.refer.name, '陈女士');
  await type(words.refer.phone, '137');
  await tap(words.refer.submit);
  expect(screen.getByText(words.refer.problems.phone)).toBeTruthy();
  expect(screen.getByText(words.refer.problems.agreed)).toBeTruthy();
  await type(words.refer.phone, '13700000001');
  await tap(words.refer.agreed);
  await tap(words.refer.submit);
  expect(sent).toEqual([['partners.referral.create', { offerId: OFFER.id, wish: '', customer: { from: 'written', name: '陈女士', phone: '13700000001' }, consentVersion: words.refer.consentVersion }]]);
  expect(await screen.findByText(words.refer.done('好木橱柜'))).toBeTruthy();
});

it('lets a partner write down what he sells', async () => {
  const sent = server();
  render(<PartnersScreen as="partner" mayHide={false} leadId="" />);
  await tap(words.tabs.own);
  await tap(words.offer.add);
  await type(words.form.title, '全屋防水');
  await tap(words.form.submit);
  expect(screen.getByText(words.form.problems.words)).toBeTruthy();
  await type(words.form.words, '不砸砖，两天做完');
  await type(words.form.from, '3980');
  await tap(words.form.submit);
  expect(sent).toEqual([['partners.offer.save', { offerId: null, title: '全屋防水', words: '不砸砖，两天做完', fromFen: 398_000 }]]);
  expect(await screen.findByText(words.offer.saved)).toBeTruthy();
});

it('gives the partner the number when he takes somebody on', async () => {
  const sent = server();
  render(<ReferralScreen referralId="rfl_00000001" />);
  expect(await screen.findByText(words.referral.afterAccept)).toBeTruthy();
  expect(screen.queryByText(words.referral.reveal)).toBeNull();
  await tap(words.commands.accept);
  await tap(words.referral.reveal);
  expect(await screen.findByText('13700000001')).toBeTruthy();
  await tap(words.commands.fail);
  await tap(words.sheets.fail.submit);
  expect(screen.getByText(words.sheets.fail.needed)).toBeTruthy();
  expect(sent.map((call) => (call as readonly unknown[])[0])).toEqual(['partners.referral.step', 'partners.phone.reveal']);
});

it('words what there is, and leaves out what nobody said', () => {
  expect(offerView({ ...OFFER, fromFen: null, partnerKind: null, shown: false })).toEqual({ title: '整体橱柜', said: '按厨房量身做', price: words.offer.onRequest, firm: '好木橱柜', hidden: words.offer.hidden });
  const row = referralRowView({ ...REFERRAL.card, wish: '' }, NOW);
  expect([row.details, row.tag.words]).toEqual([['整体橱柜', null, null, '桥西店 李敏', expect.stringContaining('介绍') as string], receivedStateNames.sent]);
  const ofManager = referralRowView({ ...REFERRAL.card, relation: 'manager' }, NOW);
  expect([ofManager.details.slice(2, 4), ofManager.tag.words]).toEqual([['好木橱柜 · 建材', '桥西店 李敏'], referralStateNames.sent]);
  expect(offerDraft(OFFER)).toEqual({ title: '整体橱柜', words: '按厨房量身做', from: '9800' });
  expect(offerProblems({ title: ' ', words: '', from: 'x' })).toEqual(words.form.problems);
  expect(offerInput('pof_1', { title: ' 橱柜 ', words: '好', from: '' })).toEqual({ offerId: 'pof_1', title: '橱柜', words: '好', fromFen: null });
  expect([dealProblems({ amount: '一千' }), dealFen({ amount: '12000' }), dealFen({ amount: ' ' })]).toEqual([{ amount: words.sheets.complete.amountWrong }, 1_200_000, null]);
});
