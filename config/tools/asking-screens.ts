import type { Page } from 'playwright-core';
import { sees, sheet, shown, tap, write } from '../../tests/browser/by-hand';
import { complainingText } from '../../src/text/complaining';
import { conversationText } from '../../src/text/conversation';
import { mediaText } from '../../src/text/media';
import { requestText } from '../../src/text/service-request';
import type { DemoIds, Screen } from './screen';

const ZHANG = 'dev-customer-zhang';
const LIU = 'dev-customer-liu';
const NEWCOMER = 'dev-customer-he';

const tapShown = (name: string | RegExp) => (page: Page) => tap(shown(page), name);
const page = (name: string, query = '') => `/packages/customer/pages/${name}/index${query}`;

/** Chooses the same photo twice; the page shows both. */
async function takePhotos(of: Page): Promise<void> {
  const chooser = of.waitForEvent('filechooser');
  await tap(shown(of), new RegExp(`^${mediaText.add.both}$|^${mediaText.add.photo}$`));
  const photo = 'devcloud/people/demo-receipt.jpg';
  await (await chooser).setFiles([photo, photo]);
  await shown(of).getByRole('button', { name: mediaText.open(mediaText.of('photo', 2)) }).waitFor();
}

/** What a customer does when he wants somebody to come, to answer, or to put something right. */
export function askingScreens({ applianceId }: DemoIds): readonly Screen[] {
  const request = page('service-request', `?kind=repair&applianceId=${applianceId}`);
  const title = encodeURIComponent('JSQ30 燃气热水器');
  return [
    {
      name: 'request-photos',
      as: ZHANG,
      address: request,
      steps: async (of) => {
        await write(shown(of), requestText.description, '打不着火，显示 E1');
        await takePhotos(of);
      },
      wholeAfter: true,
    },
    { name: 'services', as: ZHANG, address: page('services') },
    { name: 'services-empty', as: NEWCOMER, address: page('services') },
    { name: 'complain', as: ZHANG, address: page('complain'), steps: takePhotos, wholeAfter: true },
    {
      name: 'complain-problems',
      as: NEWCOMER,
      address: page('complain'),
      steps: tapShown(complainingText.submit),
      wholeAfter: true,
    },
    { name: 'my-complaints', as: LIU, address: page('my-complaints') },
    { name: 'my-complaints-empty', as: NEWCOMER, address: page('my-complaints') },
    { name: 'my-complaint', as: LIU, address: page('my-complaints'), steps: tapShown(/冰箱/), wholeAfter: true },
    {
      name: 'my-complaint-answer',
      as: LIU,
      address: page('my-complaints'),
      steps: async (of) => {
        await tap(shown(of), /冰箱/);
        await sees(of, complainingText.page.described);
        await tap(shown(of), complainingText.answer.refuse.open);
        await sheet(of).waitFor();
      },
    },
    { name: 'ask', as: ZHANG, address: page('ask', `?applianceId=${applianceId}&title=${title}`) },
    { name: 'my-questions', as: ZHANG, address: page('my-questions') },
    { name: 'my-questions-empty', as: NEWCOMER, address: page('my-questions') },
    { name: 'question', as: ZHANG, address: page('my-questions'), steps: tapShown(new RegExp(conversationText.mine.any)), wholeAfter: true },
  ];
}
