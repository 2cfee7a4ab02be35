import type { ProductCategory } from '../catalog/categories';
import type { ChecklistSettings, ChecklistStep, ServiceSettings, TariffItem, TariffSettings } from './service-settings';
import type { ServiceKind } from './states';

/** How service works until the company says otherwise. */

const MORNING = { from: '08:30', to: '12:00' };
const AFTERNOON = { from: '13:30', to: '18:00' };
const WORKDAY = [MORNING, AFTERNOON];

export const DEFAULT_SERVICE: ServiceSettings = {
  windows: [
    { from: '08:00', to: '10:00' },
    { from: '10:00', to: '12:00' },
    { from: '14:00', to: '16:00' },
    { from: '16:00', to: '18:00' },
  ],
  officeHours: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [MORNING], []],
  holidays: [],
  extraWorkdays: [],
  minutes: { installation: 90, repair: 60, maintenance: 60 },
  minutesByCategory: {
    air_conditioner: { installation: 150 },
    range_hood: { installation: 120 },
    refrigerator: { installation: 30 },
    washing_machine: { installation: 45 },
  },
  deliveryMinutes: 30,
  travelMinutes: { sameDistrict: 20, otherDistrict: 45 },
  unratedHours: 72,
  rescueHours: 24,
  complaintHours: { acknowledge: 2, investigate: 8, propose: 16, resolve: 24, followUp: 24 },
  maintenanceMonths: { gas_water_heater: 12, electric_water_heater: 12, water_purifier: 6, air_conditioner: 12, range_hood: 12 },
  waiveLimitFen: 20_000,
  repeatVisitFen: 0,
};

interface Priced extends Pick<TariffItem, 'title' | 'unit' | 'priceFen'> {
  readonly kinds?: readonly ServiceKind[];
  readonly categories?: readonly ProductCategory[];
}

const work = (itemId: string, { kinds = [], categories = [], ...item }: Priced): TariffItem => ({
  itemId,
  ...item,
  kind: 'work',
  wearPart: false,
  kinds,
  categories,
  productId: null,
});
const part = (itemId: string, item: Priced, wearPart = false): TariffItem => ({ ...work(itemId, item), kind: 'part', wearPart });

export const DEFAULT_TARIFF: TariffSettings = {
  items: [
    work('visit', { title: '上门检测费', unit: '次', priceFen: 3_000, kinds: ['repair'] }),
    work('repair_labour', { title: '维修工时费', unit: '次', priceFen: 8_000, kinds: ['repair'] }),
    work('maintenance', { title: '保养服务费', unit: '次', priceFen: 12_000, kinds: ['maintenance'] }),
    work('drilling', { title: '打孔', unit: '个', priceFen: 5_000, kinds: ['installation'] }),
    work('high_work', { title: '高空作业', unit: '次', priceFen: 15_000, kinds: ['installation', 'repair'], categories: ['air_conditioner'] }),
    work('removal', { title: '旧机拆除', unit: '台', priceFen: 6_000, kinds: ['installation'] }),
    part('gas_pipe', { title: '燃气波纹管', unit: '米', priceFen: 3_500, categories: ['gas_water_heater', 'gas_stove'] }),
    part('water_pipe', { title: '不锈钢进水管', unit: '根', priceFen: 2_500 }),
    part('flue', { title: '加长排烟管', unit: '节', priceFen: 4_000, categories: ['gas_water_heater'] }),
    part('copper_pipe', { title: '加长铜管', unit: '米', priceFen: 12_000, categories: ['air_conditioner'] }),
    part('igniter', { title: '点火器', unit: '个', priceFen: 9_000, kinds: ['repair'], categories: ['gas_water_heater', 'gas_stove'] }),
    part('control_board', { title: '控制板', unit: '块', priceFen: 26_000, kinds: ['repair'] }),
    part('filter', { title: '滤芯', unit: '支', priceFen: 15_000, categories: ['water_purifier'] }, true),
    part('magnesium_rod', { title: '镁棒', unit: '根', priceFen: 8_000, categories: ['electric_water_heater'] }, true),
  ],
};

interface StepFacts {
  readonly hint?: string;
  readonly photos?: number;
  readonly required?: boolean;
  readonly categories?: readonly ProductCategory[];
}

const step = (kind: ServiceKind, stepId: string, title: string, facts: StepFacts = {}): ChecklistStep => {
  const { hint = '', photos = 0, required = true, categories = [] } = facts;
  return { stepId: `${kind}_${stepId}`, title, hint, photos, required, kind, categories };
};

const GAS = ['gas_water_heater', 'gas_stove'] as const;

export const DEFAULT_CHECKLISTS: ChecklistSettings = {
  steps: [
    step('installation', 'unpack', '开箱验机', { hint: '和顾客一起看外观、核对型号和配件', photos: 1 }),
    step('installation', 'place', '确认安装位置', { hint: '水、电、燃气和排烟条件都要看' }),
    step('installation', 'mount', '安装固定', { photos: 1 }),
    step('installation', 'gas_leak', '燃气检漏', { hint: '肥皂水检查每个接口，不冒泡才算过', photos: 1, categories: GAS }),
    step('installation', 'test', '通电试机', { hint: '当着顾客的面运行一遍' }),
    step('installation', 'teach', '讲解使用和安全'),
    step('installation', 'tidy', '清理现场', { photos: 1 }),
    step('repair', 'listen', '听顾客讲故障'),
    step('repair', 'check', '检测并确认原因', { photos: 1 }),
    step('repair', 'fix', '维修或换件', { hint: '换下的旧件给顾客看', photos: 1 }),
    step('repair', 'gas_leak', '燃气检漏', { hint: '肥皂水检查每个接口，不冒泡才算过', photos: 1, categories: GAS }),
    step('repair', 'test', '试机', { hint: '当着顾客的面确认故障已排除' }),
    step('repair', 'tidy', '清理现场'),
    step('maintenance', 'before', '保养前检查', { photos: 1 }),
    step('maintenance', 'clean', '清洗和更换耗材', { photos: 1 }),
    step('maintenance', 'safety', '安全检查', { hint: '接地、阀门、管路' }),
    step('maintenance', 'test', '试机'),
    step('maintenance', 'advice', '告诉顾客下次保养时间'),
  ],
};
