import type { OrganisationKind } from '../../src/shared/domain/roles';

/** An organisation of the demo company. */
export interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Null for headquarters. */
  readonly parentId: string | null;
}

/** The demo company: an appliance agent in Foshan with its own store, a partner store, a dealer and a partner firm. */
export const demoOrganisations = [
  { id: 'org_hq', name: '恒信电器', kind: 'headquarters', parentId: null },
  { id: 'org_store_zumiao', name: '恒信电器祖庙店', kind: 'store', parentId: 'org_hq' },
  { id: 'org_store_lecong', name: '乐从合作专卖店', kind: 'partner_store', parentId: 'org_hq' },
  { id: 'org_dealer_sanshui', name: '三水宏达家电', kind: 'dealer', parentId: 'org_hq' },
  { id: 'org_partner_decor', name: '锦绣装饰设计', kind: 'partner', parentId: 'org_hq' },
] as const satisfies readonly DemoOrganisation[];

export type DemoOrganisationId = (typeof demoOrganisations)[number]['id'];
