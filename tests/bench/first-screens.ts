import { bootMiniProgram } from '../weapp/harness/mini-program';
import { personas } from '../../devcloud/people/personas';
import { kilobytes, printTable } from './figures';

const SCREENS = [
  { path: 'pages/home/index', persona: 'dev-customer-zhang' },
  { path: 'pages/mall/index', persona: 'dev-customer-zhang' },
  { path: 'pages/workbench/index', persona: 'dev-guide-limin' },
  { path: 'pages/me/index', persona: 'dev-customer-zhang' },
  { path: 'packages/staff/pages/orders/index', persona: 'dev-supervisor-zhao' },
] as const;

/** setData calls and bytes until a screen of the built mini-program stands still. WeChat's limits: 20 a second, 256 KB each. */
export async function benchFirstScreens(url: string): Promise<void> {
  const rows: string[][] = [];
  for (const { path, persona } of SCREENS) {
    const program = await bootMiniProgram({
      start: { path, query: {}, scene: 1001 },
      callFunction: async (name, data) => {
        const response = await fetch(`${url}/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-openid': persona },
          body: JSON.stringify(data),
        });
        return (await response.json()) as unknown;
      },
    });
    const sizes = program.setData.map(({ bytes }) => bytes);
    const who = personas.find(({ openid }) => openid === persona)?.name ?? persona;
    rows.push([path, who, String(sizes.length), kilobytes(sizes.reduce((sum, bytes) => sum + bytes, 0)), kilobytes(Math.max(0, ...sizes))]);
    program.close();
  }
  printTable('First screens of the built mini-program', ['page', 'as', 'setData calls', 'bytes in all', 'largest'], rows);
}
