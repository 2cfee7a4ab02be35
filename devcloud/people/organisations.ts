import type { OrganisationPlan } from './company-documents';

/** The demo company: an appliance agent in Shijiazhuang with its own stores, a partner store, a KA counter, a dealer, a partner firm. */
export const demoOrganisations = [
  { id: 'org_headquarters', name: '恒远电器', kind: 'headquarters', parentId: null },
  { id: 'org_qiaoxistore', name: '桥西店', kind: 'store', parentId: 'org_headquarters' },
  { id: 'org_yuhuastore', name: '裕华店', kind: 'store', parentId: 'org_headquarters' },
  { id: 'org_changanpartner', name: '长安合作专卖店', kind: 'partner_store', parentId: 'org_headquarters' },
  { id: 'org_mallcounter', name: '中山路卖场专柜', kind: 'ka_store', parentId: 'org_headquarters' },
  { id: 'org_eastdealer', name: '城东专卖店', kind: 'dealer', parentId: 'org_headquarters' },
  { id: 'org_westdealer', name: '城西家电经销部', kind: 'dealer', parentId: 'org_headquarters' },
  { id: 'org_decorpartner', name: '锦绣装饰设计', kind: 'partner', parentId: 'org_headquarters' },
] as const satisfies readonly OrganisationPlan[];

export type DemoOrganisationId = (typeof demoOrganisations)[number]['id'];
