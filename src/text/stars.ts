const STARS = [1, 2, 3, 4, 5] as const;

/** `★★★★☆`. */
export const starsText = (stars: number): string => STARS.map((star) => (star <= stars ? '★' : '☆')).join('');
