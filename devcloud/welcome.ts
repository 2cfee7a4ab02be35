import { demoOrganisations } from './people/organisations';
import { personas } from './people/personas';

const ROLE_NAMES = {
  owner: '老板',
  supervisor: '售后主管',
  finance: '财务',
  guide: '导购',
  technician: '师傅',
  salesperson: '业务员',
  dealer: '二级经销商',
  partner: '异业伙伴',
} as const;

const organisationNames = new Map<string, string>(demoOrganisations.map(({ id, name }) => [id, name]));

/** What is printed when the local cloud is up: where it is, as whom to use it, what to try first. */
export function welcome(url: string, isEmpty: boolean): string {
  const head = ['', `  留量 is running:  ${url}`, `  console:          ${url}/console`, ''];
  if (isEmpty) return [...head, '  The database is empty (--empty): nobody works here yet.', ''].join('\n');
  const people = personas.map(({ name, roles }) => {
    const work = roles.map(
      ({ role, organisationId }) => `${ROLE_NAMES[role]} · ${organisationNames.get(organisationId) ?? ''}`,
    );
    return `    ${name.padEnd(4, '　')} ${work.join('，') || '顾客'}`;
  });
  return [
    ...head,
    '  Who can sign in (switch on the page, one tap):',
    ...people,
    '',
    '  Try first:',
    '    1. 以「李敏」打开工作台，报一单，屏幕上会出现订单二维码；',
    '    2. 切换成「张晓雯」，打开二维码的链接，订单就归到她名下；',
    '    3. 以「赵勇」在订单列表里安排送货、完成安装，再回到「张晓雯」看进度。',
    '',
    '  Stop with Ctrl+C.',
    '',
  ].join('\n');
}
