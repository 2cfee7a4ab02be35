import * as v from 'valibot';
import { MESSAGE_TEMPLATES, type MessageTemplate } from '../../src/shared/domain/messages/kinds';

const schema = v.partial(v.object(v.entriesFromList(MESSAGE_TEMPLATES, v.pipe(v.string(), v.minLength(1)))));

/**
 * The ids under which the company applied for our templates in the WeChat console, from the function's environment
 * (`MESSAGE_TEMPLATE_IDS`, a JSON object by our own names). A template without an id is not asked for and not sent.
 */
export function messageTemplateIds(): Readonly<Partial<Record<MessageTemplate, string>>> {
  const text = process.env.MESSAGE_TEMPLATE_IDS;
  return text === undefined || text === '' ? {} : v.parse(schema, JSON.parse(text));
}
