/**
 * Why somebody is proposed for a job. Each carries a figure: the minutes he travels, the jobs he already has that day,
 * his stars in tenths, how often he was with this customer; of the wished window its rank from 1;
 * how often he declined this very job, which speaks against him.
 */
export const PROPOSAL_REASONS = ['declined', 'wished_window', 'near', 'knows_customer', 'few_jobs', 'well_rated'] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];
