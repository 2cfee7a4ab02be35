/** What a stranger may see of an order: enough to know his own again, too little to find somebody else. */

export interface Address {
  readonly province: string;
  readonly city: string;
  /** Empty in cities without districts. */
  readonly district: string;
  readonly detail: string;
}

/** The whole address in one line; a municipality is named once. */
export function addressLine({ province, city, district, detail }: Address): string {
  return `${province === city ? '' : province}${city}${district}${detail}`;
}

/** `石家庄市桥西区**`: down to the district; the name of a street or building would say too much. */
export function maskedAddressLine({ city, district }: Address): string {
  return `${city}${district}**`;
}

/** `张女士` → `张**` */
export function maskedName(name: string): string {
  return `${Array.from(name)[0] ?? ''}**`;
}
