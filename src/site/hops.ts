/** The hops of a request, in order. */
export const hopIds = ['browser', 'dns', 'front', 'nginx', 'socket', 'application'] as const;

/** A hop as the request-chain picture names it. */
interface Hop {
  id: (typeof hopIds)[number];
  /** Fits a sixth of the narrowest screen. */
  short: string;
  long: string;
  /** Completes “It fails …”. */
  where: string;
}

export const hopChain: readonly Hop[] = [
  { id: 'browser', short: 'browser', long: 'browser', where: 'in the visitor’s browser' },
  { id: 'dns', short: 'DNS', long: 'DNS', where: 'at a name that has to be resolved' },
  { id: 'front', short: 'CDN', long: 'CDN, balancer', where: 'at the CDN or load balancer' },
  { id: 'nginx', short: 'nginx', long: 'nginx', where: 'in nginx' },
  {
    id: 'socket',
    short: 'socket',
    long: 'socket or port',
    where: 'between nginx and the application',
  },
  { id: 'application', short: 'app', long: 'application', where: 'in the application' },
];

/** Which hop tells the visitor “502”: the first that got no good answer from the next. */
export function answeringHop(failing: number): number {
  const nginx = hopChain.findIndex(({ id }) => id === 'nginx');
  return failing >= nginx ? nginx : Math.max(failing - 1, 0);
}
