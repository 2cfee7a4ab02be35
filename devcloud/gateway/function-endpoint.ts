import type { CallerContext, InvokeFunction } from './dependencies';
import { GatewayError } from './gateway-error';
import { optionalText, requiredText } from './request-body';
import type { RequestBody } from './request-body';

/**
 * Serves `cloud.callFunction` inside a function.
 * @returns JSON text of the answer; a failure of the called function is `FUNCTIONS_EXECUTE_FAIL`, as the SDK expects
 */
export async function serveFunctionCall(
  invokeFunction: InvokeFunction,
  body: RequestBody,
  caller: CallerContext,
): Promise<string> {
  try {
    const responseData = await invokeFunction(
      requiredText(body, 'function_name'),
      optionalText(body, 'request_data') ?? '',
      caller,
    );
    return JSON.stringify({ requestId: caller.requestId, data: { response_data: responseData } });
  } catch (error) {
    const code = error instanceof GatewayError ? error.code : 'FUNCTIONS_EXECUTE_FAIL';
    const message = error instanceof Error ? error.message : String(error);
    return JSON.stringify({ code, message, requestId: caller.requestId });
  }
}
