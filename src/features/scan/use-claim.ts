import { askForMessages, type MessageTemplates } from '../../api/ask-for-messages';
import { useCommand } from '../../api/use-command';
import { useQuery } from '../../api/use-query';
import { sceneOf, type CodeContent } from './code-text';

const NONE: MessageTemplates = [];

/**
 * Taking the order with one tap. WeChat's question about messages must start inside that same tap, so the templates
 * are fetched before it.
 */
export function useClaim(content: CodeContent | null, onClaimed: (orderId: string) => void) {
  const subscription = useQuery('identity.subscription.get', {});
  const claim = useCommand('orders.order.claim', { refreshes: ['identity.', 'attribution.'] });

  const take = async (relation: 'buyer' | 'user') => {
    const asked = askForMessages(subscription.data?.templates ?? NONE);
    const result = await claim.run({ scene: sceneOf(content), relation });
    await asked;
    if (result.ok) onClaimed(result.data.orderId);
  };

  return { take: (relation: 'buyer' | 'user') => void take(relation), pending: claim.pending, error: claim.error };
}
