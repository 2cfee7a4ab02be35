import { main } from '../../../cloudfunctions/settings';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { tryActions } from '../../fixtures/action-trials';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';

jest.setTimeout(60_000);

const strangers = [people.guide, people.technician, people.dealer, people.partner, customers.zhang];
const wrongRoles = [people.supervisor, ...strangers];
const BAD_AREAS = [{}, { area: 'weather' }, { area: { $ne: '' } }];

/** What else makes no sense, `settings.test.ts` says, with where it lies. */
const BAD_VALUES = [
  { area: 'payments', values: { depositFen: -1 } },
  { area: 'payments', values: { unpaidHours: 12 } },
  { area: 'weather', values: {} },
];

/** Another deposit, on top of what holds now. */
async function anotherDeposit(devcloud: Devcloud) {
  const { version } = await clientOf(devcloud, people.owner.openid).call('settings.area.get', { area: 'payments' });
  return { area: 'payments' as const, values: { depositFen: 100 + version }, basedOn: version, reason: '试试' };
}

const ACTION_CASES: ActionCases<'settings'> = {
  'settings.area.get': { by: people.finance, prepare: () => ({ area: 'points' }), malformed: BAD_AREAS, wrongRoles },
  'settings.area.list': { by: people.owner, prepare: () => ({}), malformed: [7, 'all'], wrongRoles: strangers },
  'settings.area.history': {
    by: people.finance,
    prepare: () => ({ area: 'levels' }),
    malformed: [...BAD_AREAS, { area: 'levels', after: 7 }],
    wrongRoles,
  },
  'settings.area.preview': {
    by: people.finance,
    prepare: () => ({ area: 'payments', values: { depositFen: 1 } }),
    malformed: [...BAD_AREAS, ...BAD_VALUES],
    wrongRoles,
  },
  'settings.area.publish': {
    by: people.owner,
    prepare: anotherDeposit,
    malformed: [
      ...BAD_VALUES.map((wrong) => ({ ...wrong, basedOn: 0, reason: '试试' })),
      { area: 'payments', values: { depositFen: 1 }, basedOn: 0, reason: ' ' },
      { area: 'payments', values: { depositFen: 1 }, basedOn: -1, reason: '试试' },
    ],
    otherwise: (change) => ({ ...change, reason: '再试试' }),
    onlyOnce: 'settings.version.outdated',
    wrongRoles,
  },
};

tryActions({ main, cases: ACTION_CASES, collections: ['settings', 'setting_versions'] });
