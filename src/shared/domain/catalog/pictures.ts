import { PRODUCT_CATEGORIES, type ProductCategory } from './categories';

/** The drawings that products are shown with: one of every category, and those of sets. */
export const PICTURE_KEYS = [...PRODUCT_CATEGORIES, 'set_kitchen', 'set_water'] as const;
export type PictureKey = ProductCategory | (typeof PICTURE_KEYS)[number];
