/** What a visitor's answers say in the report; `<fact>=<answer>` as in the address. */
export const saidByAnswers: Readonly<Record<string, string>> = {
  'other-sites=open': 'Other websites open.',
  'other-sites=same-error': 'Other websites show the same error.',
  'other-sites=none-open': 'Other websites did not open at that time either.',
  'elsewhere=same-error': 'On a phone with mobile data: the same error.',
  'elsewhere=only-elsewhere': 'On a phone with mobile data it opens. On this Wi-Fi it does not.',
  'elsewhere=both-ways': 'On a phone it opens, with mobile data and with this Wi-Fi.',
  'what-helps=vpn-off': 'With VPN, proxy or web protection off it opens.',
  'what-helps=private-window': 'In a private window it opens.',
  'what-helps=nothing': 'In a private window, and without VPN or proxy: the same error.',
  'extensions-off=yes': 'With all browser extensions off it opens.',
  'extensions-off=no': 'With all browser extensions off: the same error.',
  'whose-network=mine': 'I am at home.',
  'whose-network=not-mine': 'I use the network of a company, a school or a hotel.',
};

/** What can be ticked besides. */
export const triedByHand: readonly string[] = [
  'Waited some minutes and reloaded: the same error.',
  'Another browser: the same error.',
  'Logged out, or never logged in: the same error.',
  'Deleted the cookies of this website: the same error.',
  'Other pages of the same website open.',
];

/** The looks of an error page, for the report's list. */
export const looks: readonly string[] = [
  'A white page: “502 Bad Gateway”, and below it “nginx”',
  'A white page: only “502 Bad Gateway”',
  'A page of Cloudflare: “Bad gateway, Error code 502”',
  '“HTTP ERROR 502”, a page of my browser',
  '“Web server received an invalid response while acting as a gateway”',
  '“502. That’s an error”, or “Temporary Error (502)”',
  'An error page in the colours of the website',
];
