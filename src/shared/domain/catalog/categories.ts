export const PRODUCT_CATEGORIES = [
  'gas_water_heater',
  'electric_water_heater',
  'water_purifier',
  'air_conditioner',
  'range_hood',
  'gas_stove',
  'washing_machine',
  'refrigerator',
  'consumable',
] as const;
export type ProductCategory = (typeof PRODUCT_CATEGORIES)[number];

/** What somebody is called to: everything but what a machine uses up. */
export const MACHINE_CATEGORIES = PRODUCT_CATEGORIES.filter((category) => category !== 'consumable');
