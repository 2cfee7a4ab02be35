/** What orders does to a technician's calendar in the transaction that gives a delivery away, moves it or ends it. */

export { releaseBooking } from './bookings';
export { bookDelivery, BOOKING_COST } from './delivery-bookings';
export type { TechnicianFacts } from './technicians';
