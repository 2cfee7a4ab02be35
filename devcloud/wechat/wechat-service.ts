/** A call to `cloud.openapi.*` or `cloud.getOpenData`: the request is a protobuf `CommApiData`. */
export interface OpenapiCall {
  readonly apiName: string;
  readonly requestData: Buffer;
  /** Session token of the invocation that calls. */
  readonly invocation: string;
}

/** A call to `cloud.cloudPay.*`: the request is an object with snake_case fields. */
export interface PayCall {
  readonly apiName: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly invocation: string;
}

/** What the gateway asks WeChat's servers for. */
export interface WechatService {
  /** @returns a protobuf `CommOpenApiResp`; refusals are inside it, nothing is thrown for them */
  openapi(call: OpenapiCall): Promise<Buffer>;
  /**
   * @returns the answer's fields in snake_case, or the text of a bill
   * @throws GatewayError when payments refuse the call as a whole
   */
  pay(call: PayCall): Promise<Readonly<Record<string, unknown>> | string>;
}
