import { randomUUID } from 'node:crypto';
import { contracts, type ActionName, type CallAnswer, type ErrorAnswer, type Input, type Output } from '../../../src/shared/contract/registry';

export interface CallChoices {
  readonly requestId?: string;
  /** Id of the membership to act under. */
  readonly as?: string;
}

/** Somebody outside who has only his identity and `POST /call/<function>`. */
export interface Person {
  readonly openid: string;
  /** The data of a call that must succeed. A command is sent twice, as an impatient client does: both answers must agree. */
  does<A extends ActionName>(action: A, input: Input<A>, choices?: CallChoices): Promise<Output<A>>;
  /** The error of a call that must be refused. */
  isRefused<A extends ActionName>(action: A, input: Input<A>, choices?: CallChoices): Promise<ErrorAnswer>;
  /** Whatever one call gives. */
  tries<A extends ActionName>(action: A, input: Input<A>, choices?: CallChoices): Promise<CallAnswer<A>>;
}

/** A command that was carried out, so that it can be sent again. */
interface Done {
  readonly action: ActionName;
  readonly data: unknown;
  readonly again: () => Promise<CallAnswer>;
}

/** Everybody outside one local cloud, and what they have done there. */
export interface Outside {
  person(openid: string): Person;
  /**
   * Sends every command that was carried out once more, under its own request id.
   * @returns the commands whose answer was another one; none in a healthy system
   */
  repeatEverything(): Promise<readonly { readonly action: ActionName; readonly first: unknown; readonly again: unknown }[]>;
}

/** An address of a file is signed anew at each call and may differ; everything else must be the same to the letter. */
function withoutAddress(action: ActionName, data: unknown): unknown {
  return action === 'attribution.code.image' ? 'an address' : data;
}

async function send<A extends ActionName>(url: string, openid: string, action: A, input: Input<A>, choices: CallChoices): Promise<CallAnswer<A>> {
  const [functionName = ''] = action.split('.');
  const response = await fetch(`${url}/call/${functionName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify({ action, input, requestId: randomUUID(), ...choices }),
  });
  return (await response.json()) as CallAnswer<A>;
}

function dataOf<A extends ActionName>(action: A, answer: CallAnswer<A>): Output<A> {
  if (answer.ok) return answer.data;
  throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`);
}

export function outsideOf(url: string): Outside {
  const done: Done[] = [];

  const personOf = (openid: string): Person => {
    const person: Person = {
      openid,
      tries: (action, input, choices = {}) => send(url, openid, action, input, choices),
      async does(action, input, choices = {}) {
        const fixed = { requestId: randomUUID(), ...choices };
        const data = dataOf(action, await send(url, openid, action, input, fixed));
        if (contracts[action].kind === 'query') return data;
        const again = dataOf(action, await send(url, openid, action, input, fixed));
        expect(withoutAddress(action, again)).toEqual(withoutAddress(action, data));
        done.push({ action, data, again: () => send(url, openid, action, input, fixed) });
        return data;
      },
      async isRefused(action, input, choices = {}) {
        const answer = await send(url, openid, action, input, choices);
        if (!answer.ok) return answer.error;
        throw new Error(`${action} was not refused: ${JSON.stringify(answer.data)}`);
      },
    };
    return person;
  };

  return {
    person: personOf,
    async repeatEverything() {
      const different = [];
      for (const { action, data, again } of done) {
        const answer = await again();
        const repeated: unknown = answer.ok ? answer.data : answer.error;
        const same = JSON.stringify(withoutAddress(action, repeated)) === JSON.stringify(withoutAddress(action, data));
        if (!same) different.push({ action, first: data, again: repeated });
      }
      return different;
    },
  };
}
