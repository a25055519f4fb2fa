/** Close codes of graphql-transport-ws and RFC 6455 that we send; a graphql-ws client reconnects after those marked so. */
export const CLOSE = {
  /** Reconnects: the service restarts; the client goes on from its cursor. */
  SERVICE_RESTART: 1012,
  /** Reconnects: too many sockets, or this one does not read what it is sent. */
  TRY_AGAIN_LATER: 1013,
  BAD_MESSAGE: 4400,
  /** No valid token, or no longer: the client fetches a new one, then connects. */
  FORBIDDEN: 4403,
  INTERNAL: 4500,
} as const;
