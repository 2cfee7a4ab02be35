import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { createCode } from './actions/create-code';
import { createShare } from './actions/create-share';
import { knowOwnCode } from './actions/know-own-code';
import { getCredit } from './actions/get-credit';
import { getCodeImage } from './actions/get-code-image';
import { getCodeScans } from './actions/get-code-scans';
import { getHouseholdImage } from './actions/get-household-image';
import { getShareImage } from './actions/get-share-image';
import { issueCode } from './actions/issue-code';
import { issueHouseholdCode } from './actions/issue-household-code';
import { listCodes } from './actions/list-codes';
import { listContests } from './actions/list-contests';
import { listOwnContests } from './actions/list-own-contests';
import { listOwnShares } from './actions/list-own-shares';
import { overruleCredit } from './actions/overrule-credit';
import { recordScan } from './actions/record-scan';
import { revokeCode } from './actions/revoke-code';
import { credits, referrals } from './credit-documents';
import { bindings, codeUses, scans, sceneCodes } from './documents';
import { shareOpenings, shares } from './share-documents';

export const collections = [sceneCodes, scans, codeUses, bindings, credits, referrals, shares, shareOpenings];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    recordScan,
    issueCode,
    createCode,
    getCodeImage,
    issueHouseholdCode,
    getHouseholdImage,
    listCodes,
    revokeCode,
    getCodeScans,
    createShare,
    knowOwnCode,
    getShareImage,
    listOwnShares,
    getCredit,
    overruleCredit,
    listOwnContests,
    listContests,
  ],
});
