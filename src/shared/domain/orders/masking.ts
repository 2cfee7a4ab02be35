/** What a stranger may see of an order: enough to know his own again, too little to find somebody else. */

export interface Address {
  readonly province: string;
  readonly city: string;
  /** Empty in cities without districts. */
  readonly district: string;
  readonly detail: string;
}

/** Up to the first word for a street; what comes before is the street's name, never a house. */
const STREET = /^[一-鿿]{1,8}?(?:街道|大街|大道|胡同|路|街|道|巷|弄)/;

/** The whole address in one line; a municipality is named once. */
export function addressLine({ province, city, district, detail }: Address): string {
  return `${province === city ? '' : province}${city}${district}${detail}`;
}

/** `桥西路**`; without a street only the district: the name of a building would say too much. */
export function maskedAddressLine({ city, district, detail }: Address): string {
  const street = STREET.exec(detail)?.[0];
  return `${street ?? (district === '' ? city : district)}**`;
}

/** `张女士` → `张**` */
export function maskedName(name: string): string {
  return `${Array.from(name)[0] ?? ''}**`;
}
