import type { ProductCategory } from '../catalog/categories';
import type { ServiceKind } from './states';

/** Two times of a day, `HH:mm`, the first before the second. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** The company's service: when it works, how long a job takes, and until when somebody has to act. */
export interface ServiceSettings {
  /** The windows that customers choose from. */
  readonly windows: readonly Hours[];
  /** The office's hours by weekday, Monday first, lunch left out: deadlines run only inside of them. */
  readonly officeHours: readonly (readonly Hours[])[];
  /** Days on which nobody works; and days of a weekend on which everybody does (调休), with Monday's hours. */
  readonly holidays: readonly string[];
  readonly extraWorkdays: readonly string[];
  /** Minutes that a job takes; of a category that differs, else of its kind. */
  readonly minutes: Readonly<Record<ServiceKind, number>>;
  readonly minutesByCategory: Readonly<Partial<Record<ProductCategory, Partial<Readonly<Record<ServiceKind, number>>>>>>;
  /** Minutes that bringing an order's goods takes. */
  readonly deliveryMinutes: number;
  /** Minutes from job to job: in the same district, and from one to another. */
  readonly travelMinutes: { readonly sameDistrict: number; readonly otherDistrict: number };
  /** A finished job that nobody rated is closed after so many hours. */
  readonly unratedHours: number;
  /** Working hours until a rescue must be over, */
  readonly rescueHours: number;
  /** and until each step of a complaint is taken. */
  readonly complaintHours: { readonly acknowledge: number; readonly investigate: number; readonly propose: number; readonly resolve: number; readonly followUp: number };
  /** Months between two maintenances of a machine; a category without a number needs none. */
  readonly maintenanceMonths: Readonly<Partial<Record<ProductCategory, number>>>;
  /** What a supervisor may take off what a customer agreed to; an owner may take off all (K5). */
  readonly waiveLimitFen: number;
  /** What a visit that was made again because of a complaint costs the company (K6); 0: it is not counted among its costs. */
  readonly repeatVisitFen: number;
}

/** One thing that may be charged (B12). Empty `kinds` or `categories`: for all. */
export interface TariffItem {
  readonly itemId: string;
  readonly title: string;
  readonly unit: string;
  readonly priceFen: number;
  readonly kind: 'work' | 'part';
  /** What the warranty never bears, such as a filter. */
  readonly wearPart: boolean;
  readonly kinds: readonly ServiceKind[];
  readonly categories: readonly ProductCategory[];
  /** A part that is taken from the warehouse. */
  readonly productId: string | null;
}

export interface TariffSettings {
  readonly items: readonly TariffItem[];
}

/** One step of a service package (C16). Empty `categories`: for all of its kind. */
export interface ChecklistStep {
  readonly stepId: string;
  readonly title: string;
  readonly hint: string;
  readonly photos: number;
  readonly required: boolean;
  readonly kind: ServiceKind;
  readonly categories: readonly ProductCategory[];
}

export interface ChecklistSettings {
  readonly steps: readonly ChecklistStep[];
}
