/** Texts of timelines. */
export const timelineMessages = {
  timeline: {
    title: 'Next two weeks',
    yourZone: 'In your time zone ({{place}})',
    zone: '(hands off in {{place}} time)',
    now: 'Now',
    gap: 'Nobody',
    unknown: 'Not known',
    gaps_one: '{{count}} hole: nobody is on call then',
    gaps_other: '{{count}} holes: nobody is on call then',
    when: '{{from}} – {{to}} ({{length}})',
    whenThere: '{{from}} – {{to}} in {{place}}',
    of: '{{whose}} · {{schedule}}',
    chosen: 'The shift that you picked',
    close: 'Put the shift away',
    take: 'Take it',
    give: 'Give it to somebody',
    ask: 'Ask somebody to take it',
    takeBack: 'Take the override back',
  },
} as const;
