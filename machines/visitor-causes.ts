/** What is behind a 502 that a visitor meets: how often, and which answers fit. Joins `odds` and `profiles`. */

/**
 * In percent of all visitors who ask. Source: resolved public threads of visitors: about two in three were the site's
 * own outage, one in five a proxy, VPN or filter, one in twenty too much stored in the browser; the rest is judgement.
 */
export const visitorOdds = {
  'site-down': 66,
  'vpn-or-proxy': 11,
  'network-filter': 9,
  'stored-site-data': 5,
  'home-network': 3,
  'own-connection': 2,
  'browser-extension': 2,
  'old-address': 2,
} as const;

export const visitorProfiles = {
  'site-down': { 'other-sites': ['open'], elsewhere: ['same-error'], 'what-helps': ['nothing'] },
  'vpn-or-proxy': {
    'other-sites': ['open', 'same-error'],
    elsewhere: ['both-ways'],
    'what-helps': ['vpn-off'],
  },
  'network-filter': {
    'other-sites': ['open', 'same-error'],
    elsewhere: ['only-elsewhere'],
    'what-helps': ['nothing'],
    'whose-network': ['not-mine'],
  },
  'stored-site-data': {
    'other-sites': ['open'],
    elsewhere: ['both-ways'],
    'what-helps': ['private-window'],
    'extensions-off': ['no'],
  },
  'home-network': {
    'other-sites': ['open'],
    elsewhere: ['only-elsewhere'],
    'what-helps': ['nothing'],
    'whose-network': ['mine'],
  },
  'own-connection': {
    'other-sites': ['none-open'],
    elsewhere: ['only-elsewhere', 'both-ways'],
    'what-helps': ['nothing'],
  },
  'browser-extension': {
    'other-sites': ['open', 'same-error'],
    elsewhere: ['both-ways'],
    'what-helps': ['private-window'],
    'extensions-off': ['yes'],
  },
  'old-address': {
    'other-sites': ['open'],
    elsewhere: ['both-ways'],
    'what-helps': ['nothing'],
  },
} as const satisfies Record<keyof typeof visitorOdds, object>;
