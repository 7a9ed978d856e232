/** Texts of timelines. */
export const timelineMessages = {
  timeline: {
    title: 'Next two weeks',
    yourZone: 'In your time zone ({{place}})',
    zone: '(hands off in {{place}} time)',
    now: 'Now',
    gap: 'Nobody',
    unknown: 'Not known',
    gaps_one: 'Nobody is on call in {{count}} hole',
    gaps_other: 'Nobody is on call in {{count}} holes',
    moreGaps_one: 'and {{count}} more',
    moreGaps_other: 'and {{count}} more',
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
