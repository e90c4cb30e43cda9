/** What a visitor can find out without any knowledge of servers. Spread into `facts`. */
export const visitorFacts = {
  'other-sites': {
    asks: 'Do other websites open?',
    answers: {
      open: 'Yes, other websites open',
      'same-error': 'No, each of them shows the same error',
      'none-open': 'No, nothing opens at all',
    },
  },
  elsewhere: {
    asks: 'Does the website open on a phone?',
    answers: {
      'same-error': 'No, it shows the same error, even with Wi-Fi switched off',
      'only-elsewhere': 'Only with Wi-Fi switched off. With Wi-Fi on, the error is there',
      'both-ways': 'Yes, with Wi-Fi switched off and with Wi-Fi on',
    },
  },
  'what-helps': {
    asks: 'Does one of these two things make the website open?',
    answers: {
      'vpn-off': 'Yes: switching off VPN, proxy or web protection',
      'private-window': 'Yes: opening it in a private window',
      nothing: 'No, I tried both, and the error stays',
    },
  },
  'extensions-off': {
    asks: 'Does the website open when all extensions are off?',
    answers: {
      yes: 'Yes, now it opens',
      no: 'No, or this browser has no extensions',
    },
  },
  'whose-network': {
    asks: 'Whose Wi-Fi is it?',
    answers: {
      mine: 'My own, at home',
      'not-mine': 'Somebody else’s: work, school, hotel, train, a café',
    },
  },
} as const;
