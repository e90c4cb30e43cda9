/** Groups of causes, in the order in which /causes/ shows them. */
export const groups = {
  process: 'Nothing is running',
  address: 'nginx asks the wrong place',
  socket: 'The unix socket is missing or closed to nginx',
  names: 'A name does not resolve, or resolves to an old address',
  network: 'Something on the way refuses',
  tls: 'TLS between nginx and the application fails',
  answer: 'nginx refuses the answer, or the application the request',
  timers: 'The application dies or hangs up during the request',
  limits: 'Too much at once, or too little room',
  deploys: 'Deploys and restarts',
  nginx: 'nginx itself does not start, or refuses its configuration',
  front: 'Something in front of nginx',
  upstream: 'The 502 is not nginx’s own',
  neighbour: 'This is not a 502',
} as const;

type GroupId = keyof typeof groups;
export const groupIds = Object.keys(groups) as GroupId[];
