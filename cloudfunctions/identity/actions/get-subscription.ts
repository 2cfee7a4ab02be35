import { hasWithdrawn } from '../../../src/shared/domain/identity/consents';
import { MESSAGE_TEMPLATES } from '../../../src/shared/domain/messages/kinds';
import { sendsLeft } from '../../../src/shared/domain/messages/quota';
import { action } from '../../_kit/runtime/action';
import { persons } from '../documents';
import { messageTemplateIds } from '../message-templates';

/** Which templates to ask for at a useful tap; those without an id in the WeChat console are left out. */
export const getSubscription = action(
  'identity.subscription.get',
  { roundTrips: 2, documentsExamined: 2 },
  async (_input, ctx) => {
    const person = await ctx.db.get(persons, ctx.actor.personId);
    // Nobody is asked for what he has just taken back.
    if (hasWithdrawn(person?.consents ?? [], 'privacy')) return { templates: [] };
    const quota = person?.quota ?? {};
    const ids = messageTemplateIds();
    return {
      templates: MESSAGE_TEMPLATES.flatMap((template) => {
        const templateId = ids[template];
        return templateId === undefined ? [] : [{ template, templateId, remaining: sendsLeft(quota, template) }];
      }),
    };
  },
);
