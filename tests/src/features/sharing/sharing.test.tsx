import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { AskingPeople } from '../../../../src/features/sharing/components/asking-people';
import { FollowingPeople } from '../../../../src/features/sharing/components/following-people';
import { InviteFamily } from '../../../../src/features/sharing/components/invite-family';
import { HiddenContact } from '../../../../src/features/sharing/components/hidden-contact';
import { useSessionStore } from '../../../../src/stores/session';
import { errorSentence } from '../../../../src/text/errors';
import { sharingText } from '../../../../src/text/sharing';
import { cloudCalls } from '../../taro/taro';
import { anOrder, aPerson } from '../an-order';

interface Sent {
  readonly action: string;
  readonly input: unknown;
}

let sent: Sent[] = [];

function answerWith(answer: (call: Sent) => unknown): void {
  sent = [];
  cloudCalls.answer = (_name, data) => {
    sent.push(data as Sent);
    return Promise.resolve(answer(data as Sent));
  };
}

const decisions = () => sent.filter(({ action }) => action === 'orders.sharing.decide').map(({ input }) => input);
const press = (label: string) => fireEvent.click(screen.getByText(label));

beforeEach(() => answerWith(() => ({ ok: true, data: {} })));

describe('the buyer who is asked', () => {
  it.each([
    [sharingText.asked.grant, true],
    [sharingText.asked.refuse, false],
  ])('answers with one tap on %s', async (label, granted) => {
    render(<AskingPeople order={anOrder({ people: [aPerson()] })} />);
    screen.getByText('刘建华（138****1002）想加入这张订单');
    press(label);
    await waitFor(() => expect(decisions()).toEqual([{ orderId: 'ord_00000001', personId: 'per_00000001', granted }]));
  });

  it('is told why it did not work, and may press again', async () => {
    const details = { code: 'orders.sharing.person_missing', details: {} } as const;
    answerWith(() => ({ ok: false, error: { ...details, traceId: 't' } }));
    render(<AskingPeople order={anOrder({ people: [aPerson()] })} />);
    press(sharingText.asked.grant);
    await screen.findByText(errorSentence(details));
  });

  it('sees nothing of it when nobody asks, or when it is not for him to say', () => {
    const { container } = render(
      <>
        <AskingPeople order={anOrder({ people: [aPerson({ sharing: 'granted' })] })} />
        <AskingPeople order={anOrder({ people: null })} />
        <FollowingPeople order={anOrder({ people: [aPerson()] })} />
      </>,
    );
    expect(container.textContent).toBe('');
  });
});

describe('the buyer who has answered', () => {
  it('takes a yes back after he was told what follows', async () => {
    render(<FollowingPeople order={anOrder({ people: [aPerson({ sharing: 'granted' })] })} />);
    press(sharingText.people.withdraw);
    expect(decisions()).toEqual([]);
    screen.getByText(sharingText.people.withdrawBody);
    fireEvent.click(screen.getAllByText(sharingText.people.withdraw).at(-1) ?? document.body);
    await waitFor(() => expect(decisions()).toEqual([{ orderId: 'ord_00000001', personId: 'per_00000001', granted: false }]));
    await waitFor(() => expect(screen.queryByText(sharingText.people.withdrawBody)).toBeNull());
  });

  it('turns a no into a yes', async () => {
    render(<FollowingPeople order={anOrder({ people: [aPerson({ sharing: 'refused', name: '' })] })} />);
    screen.getByText('138****1002');
    press(sharingText.people.grantAgain);
    await waitFor(() => expect(decisions()).toEqual([{ orderId: 'ord_00000001', personId: 'per_00000001', granted: true }]));
  });
});

describe('who does not see whose order it is', () => {
  const phonePart = <button type="button">留下手机号</button>;

  /** A reader with or without a phone; each has an openid of his own, so that nothing is kept from the one before. */
  function readAs(openid: string, phoneMasked: string | null): void {
    useSessionStore.setState({ persona: { openid, name: '' } });
    const person = { id: 'per_00000009', name: null, phoneMasked };
    answerWith(() => ({ ok: true, data: { person, memberships: [], unreadCount: 0, consents: [] } }));
  }

  it.each([
    ['user', null, sharingText.hidden.user],
    ['user', '139****0000', sharingText.hidden.userKnown],
    ['buyer', null, sharingText.hidden.buyer],
    ['buyer', '139****0000', sharingText.hidden.buyerKnown],
  ] as const)('is told what can be done: %s with phone %s', async (relation, phoneMasked, sentence) => {
    readAs(`${relation}-${phoneMasked ?? 'none'}`, phoneMasked);
    render(<HiddenContact order={anOrder({ contact: 'hidden', relation, people: null })} phonePart={phonePart} />);
    await screen.findByText(sentence);
    expect(screen.queryByText('留下手机号') === null).toBe(phoneMasked !== null);
  });

  it('is nobody to whom it is shown, and then nothing is asked', () => {
    readAs('shown', null);
    const { container } = render(<HiddenContact order={anOrder()} phonePart={phonePart} />);
    expect([container.textContent, sent]).toEqual(['', []]);
  });
});

describe('the buyer’s family', () => {
  it('is let in by a code that he shows, drawn when he asks for it', async () => {
    answerWith(({ action }) => ({ ok: true, data: action === 'attribution.household.code' ? { codeId: 'cod_00000001' } : { url: 'https://cloud/receipt.png' } }));
    render(<InviteFamily order={anOrder({ relation: 'buyer' })} />);
    expect(sent).toEqual([]);
    press(sharingText.invite.open);
    await screen.findByAltText(sharingText.invite.alt);
    expect(sent.map(({ action, input }) => [action, input])).toEqual([
      ['attribution.household.code', { orderId: 'ord_00000001' }],
      ['attribution.household.image', { orderId: 'ord_00000001' }],
    ]);
  });

  it('is told by the sheet what hinders it, and he may try again', async () => {
    const details = { code: 'attribution.code.image_unavailable', details: {} } as const;
    answerWith(() => ({ ok: false, error: { ...details, traceId: 't' } }));
    render(<InviteFamily order={anOrder({ relation: 'buyer' })} />);
    press(sharingText.invite.open);
    await screen.findByText(errorSentence(details));
  });

  it('is nobody’s to invite who did not buy, nor for an order that was cancelled', () => {
    const bought = anOrder({ relation: 'buyer' });
    const { container } = render(
      <>
        <InviteFamily order={anOrder({ relation: 'user' })} />
        <InviteFamily order={{ ...bought, card: { ...bought.card, cancelled: true } }} />
      </>,
    );
    expect(container.textContent).toBe('');
  });
});
