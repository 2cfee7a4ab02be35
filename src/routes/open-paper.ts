import { dealerCorrectionRoute, dealerInterestRoute, pickupRoute, staffOrderRoute, topUpRoute } from './pages';
import { openPage } from './route';
import type { Paper } from '../shared/domain/dealers/paper';

type Open = (id: string) => void;

const OPENS: Readonly<Record<Paper['cause'], Open>> = {
  pickup: (pickupId) => openPage(pickupRoute, { pickupId }),
  order: (orderId) => openPage(staffOrderRoute, { orderId }),
  top_up: (topUpId) => openPage(topUpRoute, { topUpId }),
  correction: (correctionId) => openPage(dealerCorrectionRoute, { correctionId }),
  interest: (interestId) => openPage(dealerInterestRoute, { interestId }),
};

/** Opens what a line of a dealer's account, or something that he owes, is of. */
export const openPaper = ({ cause, id }: Paper): void => OPENS[cause](id);
