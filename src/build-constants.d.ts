/** How the client reaches its functions; set by config/index.ts. */
declare const TRANSPORT: 'weapp' | 'devcloud' | 'cloudbase';
/** WeChat cloud environment id, or empty: then the mini-program uses the environment bound to its appid. */
declare const CLOUD_ENVIRONMENT: string;

declare module '*.scss';
